"""One series of numbers under eight writers at once: how many a second, and that none is given twice or left out."""

from __future__ import annotations

import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

from django.db import connection, transaction

from demo.people import posting
from foundation.documents.numbering import reserve

from . import standing

WRITERS, ON = 8, date(2026, 11, 23)


def write(times: int) -> list[int]:
    """What one writer is given, each number in a transaction of its own."""
    agency, numbers = posting("程岳").agency, []
    for _time in range(times):
        with transaction.atomic():
            numbers.append(reserve(agency, "环测", ON).n)
    connection.close()
    return numbers


def measure(each: int) -> dict[str, Any]:
    standing.stand_up()
    began = time.perf_counter()
    with ThreadPoolExecutor(WRITERS) as writers:
        given = sorted(n for numbers in writers.map(write, [each] * WRITERS) for n in numbers)
    took = time.perf_counter() - began
    if given != list(range(1, WRITERS * each + 1)):
        raise RuntimeError("a number was given twice or left out")
    return {"numbers": len(given), "per second": len(given) / took}


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]))))

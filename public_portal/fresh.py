"""No copy of a page that names an enterprise may outlive its instant: an entry can be withdrawn at any moment."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponse


def never_stored(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Neither browser nor proxy keeps the answer."""

    @wraps(view)
    def fresh(*args: Any, **kwargs: Any) -> HttpResponse:
        response = view(*args, **kwargs)
        response["Cache-Control"] = "no-store"
        return response

    return fresh

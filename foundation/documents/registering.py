"""Papers that exist already (既有文书): registered with their old numbers, never issued anew and never printed here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from foundation.agencies.models import Agency
from foundation.workflow.plain import plain

from .issue import new_code
from .models import Document


def register(paper: Mapping[str, Any], *, about: str, seq: int, agency: Agency) -> Document:
    """`paper`: kind, number, on (the day it bears), and sha256 of its scan, if there is one. Inside the act's transaction."""
    return Document.objects.create(
        kind=paper["kind"], number=paper["number"], about=about, seq=seq, agency=agency, issued_on=paper["on"],
        data=plain({"registered": True, "sha256": paper.get("sha256", "")}), verify_code=new_code(), registered=True,
    )  # fmt: skip

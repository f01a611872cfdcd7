"""The evidence of a case in the words of its documents, that of merged cases included."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from enforcement.papers import evidence_of

from .kin import leads_of

if TYPE_CHECKING:
    from .models import Case


def evidence_in(case: Case, *, without: Any = ()) -> list[dict[str, Any]]:
    """All usable exhibits and monitoring reports of the leads on which the case stands; `without`: reports (ids) left out."""
    return [row for lead in leads_of(case) for row in evidence_of(lead, without=without)]

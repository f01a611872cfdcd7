"""Papers of closing and archiving."""

from __future__ import annotations

from typing import Any

from foundation.documents import facts
from foundation.documents.casefile import MAIN, SUB, Piece, arranged, of_documents
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from ..forms import ArchiveForm
from ..models import Case
from ..penalties import decided, in_official_words
from ..states import ClosingGround
from .case import head, known
from .file import file_of, named

Cleaned = dict[str, Any]


UNDECIDED = "未作出处罚决定"


@paper("JA", "cases.case")
def closing_form(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    imposed = in_official_words(decided(case), asked.on)
    number = decision_number(case)
    result = f"{'；'.join(imposed)}。" if imposed else "不予行政处罚。" if number != UNDECIDED else f"{UNDECIDED}。"
    return {
        **known(case), "decision_number": number, "result": f"{case.facts}\n{result}", "remedies": cleaned["remedies"], "execution": cleaned["execution"],
        "rectification": cleaned["rectification"], "ground": str(ClosingGround(cleaned["ground"]).label),
        "ground_reasons": cleaned["reasons"],
        "files": [named(one) for one in file_of(case)], "opinions": facts.opinions(asked, "同意结案。", handler="建议结案。"),
    }  # fmt: skip


def decision_number(case: Case) -> str:
    """The number of the decision; a case that was terminated or handed over has none."""
    numbers = (facts.number_of(case.about, kind) for kind in ("CF", "BCF", "DC"))
    return next(filter(None, numbers), UNDECIDED)


@paper("JNM", "cases.case")
def contents(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    volumes = arranged(of_documents(file_of(case)), asked.on)
    return {
        **head(case), "volume": cleaned["volume"], "archived_on": asked.on, "archivist": asked.by.name,
        "contents": [line_of(one) for one in volumes[MAIN]], "sub_contents": [line_of(one) for one in volumes[SUB]],
        "retention": str(dict(ArchiveForm.base_fields["retention"].choices)[cleaned["retention"]]),
    }  # fmt: skip


def line_of(one: Piece) -> Cleaned:
    """A line of the contents."""
    return {"title": one.title, "number": one.number, "author": one.author, "on": one.on}

"""The columns of the ledgers: what the form calls them, and how the template explains them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from cases.acts.taking_over import INTO
from cases.states import ClosingGround, LegalResult
from enforcement.states import ClueSource, SourceCategory
from enforcement.taking_over import LeadForm
from foundation.law import api as law
from foundation.subjects.models import PermitClass

from .forms import PaperForm, TakeOverForm

Choices = list[tuple[str, str]]


class Column(NamedTuple):
    """`kind`: text, day, sum, yes (yes or no), choice, officer, code. `choices`: code and word; either may be written."""

    name: str
    label: Any
    kind: str = "text"
    required: bool = False
    hint: Any = ""
    example: str = ""
    choices: Callable[[], Choices] | None = None


def _of(choices: Any) -> Callable[[], Choices]:
    return lambda: [(str(value), str(label)) for value, label in choices]


def _violations() -> Choices:
    return [(code, rule.label) for code, rule in sorted({one.code: one for one in law.rules("violation")}.items())]


FIELDS = {**LeadForm.base_fields, **TakeOverForm.base_fields}
KINDS = {"DateField": "day", "DecimalField": "sum", "BooleanField": "yes"}


def _case(
    name: str, hint: Any = "", example: str = "", *, required: bool = False, choices: Any = None, kind: str = ""
) -> Column:
    found = kind or ("choice" if choices else KINDS.get(type(FIELDS[name]).__name__, "text"))
    return Column(name, FIELDS[name].label, found, required, hint, example, choices)


ONLY_FROM = _("From this state on; missing, it is kept as a debt.")
OF_NEW = _("Needed for an enterprise that is not known here yet.")
CASES = [
    _case("number", _("The case number of the old ledger. It is never given again, and marks the case for ever."), "旧环罚立〔2025〕17号", required=True),
    _case("uscc", _("18 characters; the check character is tested."), "91990100MABQY00145", required=True, kind="code"),
    _case("party", _("As registered with this code."), "青云新型建材有限公司", required=True),
    _case("region", _("Code of the division, six digits (GB/T 2260)."), "990102", required=True, kind="code"),
    _case("address", OF_NEW, "临禾市禾东区建材路9号"), _case("legal_representative", OF_NEW, "高立"),
    _case("category", "", "IND", required=True, choices=_of(SourceCategory.choices)),
    _case("source", "", "INSPECTION", choices=_of(ClueSource.choices)),
    _case("discovered_on", _("The day on which the matter became known."), "2025-08-30", required=True),
    _case("cause", "", "涉嫌超标排放大气污染物案", required=True),
    _case("violation", _("Code of the violation, such as V04; see the sheet of codes."), "V04", required=True, choices=_violations),
    _case("conduct_from", _("First day of the conduct."), "2025-08-20", required=True),
    _case("conduct_to", _("Last day of the conduct; the law of this day applies."), "2025-08-20", required=True),
    _case("filed_on", _("The term of decision runs from here."), "2025-09-08", required=True),
    _case("handler", _("User name or name of an enforcement officer of this agency."), "zhoucheng", required=True, kind="officer"),
    _case("state", _("Where the case stands on the day of the move."), "SERVED", required=True, choices=_of([(one.value, one.label) for one in INTO])),
    _case("harm", "", "否"), _case("facts", "", "超标排放。"), _case("evidence_summary", ONLY_FROM),
    _case("noticed_on", ONLY_FROM, "2025-10-13"), _case("proposed_fine", ONLY_FROM, "200000"),
    _case("legal_result", "", "AGREE", choices=_of(LegalResult.choices)), _case("legal_on"), _case("discussed_on"),
    _case("decided_on", ONLY_FROM, "2025-11-03"), _case("decision_number", ONLY_FROM, "旧环罚〔2025〕11号"),
    _case("fine", _("In yuan."), "200000"), _case("confiscation", _("In yuan.")), _case("discretion", ONLY_FROM, "按裁量基准。"),
    _case("served_on", _("Reconsideration, litigation and payment are counted from here."), "2025-11-06"),
    _case("published_on", _("If it was published before the move: it is not published again."), "2025-11-10"),
    _case("paid", _("What was paid before the move, without surcharge."), "200000"), _case("paid_on", "", "2025-11-17"),
    _case("closed_on"), _case("closing_ground", "", "", choices=_of(ClosingGround.choices)),
]  # fmt: skip
PAPERS = [
    Column("case", _("Number before the move"), required=True, hint=_("As on the sheet of cases."), example="旧环罚立〔2025〕17号"),
    Column("kind", PaperForm.base_fields["kind"].label, "code", True, _("Code of the kind, such as CF, GZ, LA, SH."), "CF"),
    Column("number", PaperForm.base_fields["number"].label, required=True, hint=_("As printed on the paper."), example="旧环罚〔2025〕11号"),
    Column("on", PaperForm.base_fields["on"].label, "day", True, "", "2025-11-03"),
    Column("sha256", PaperForm.base_fields["sha256"].label, "code", False, _("Optional: 64 characters."), ""),
]  # fmt: skip
COMPANIES = [
    Column("uscc", FIELDS["uscc"].label, "code", True, _("18 characters; the check character is tested."), "91990100MABQY00145"),
    Column("party", _("Name"), required=True, example="青云新型建材有限公司"),
    Column("region", FIELDS["region"].label, "code", True, _("Code of the division, six digits (GB/T 2260)."), "990102"),
    Column("address", FIELDS["address"].label, hint=OF_NEW), Column("legal_representative", FIELDS["legal_representative"].label, hint=OF_NEW),
    Column("permit_class", _("Permit class"), "choice", choices=_of(PermitClass.choices)),
    Column("permit_number", _("Permit number")), Column("industry", _("Industry (GB/T 4754)")),
]  # fmt: skip
SHEETS = {"案件": CASES, "文书": PAPERS, "企业": COMPANIES}
EXPLAINED, CODES = "填写说明", "代码"

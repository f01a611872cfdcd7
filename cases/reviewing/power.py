"""F1 and F2: who acts, and against whom."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from foundation.agencies.models import Role
from foundation.desk.display import day
from foundation.law import api as law

from .file import CaseFile, day_of, names, people
from .finding import Finding, Proof, checks, holds, holds_if, of_document, open_

HEADS = (Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD)
BY_A_HEAD = ("file_case", "issue_prior_notice", "decide", "decide_no_penalty", "withdraw_filing", "close")
TWO = 2


@checks("review.F1.power")
def power(file: CaseFile) -> Finding:
    rule = law.in_force(file.case.violation, on=file.case.conduct_on, kind="violation")
    kinds = {"kind": file.case.agency.get_kind_display(), "agency": file.case.agency}
    return holds_if(file.case.agency.kind in rule.body["authority"], _("%(agency)s (%(kind)s)") % kinds)


@checks("review.F1.signatory")
def signatory(file: CaseFile) -> Finding:
    found = file.on_the_case(*BY_A_HEAD)
    wrong = [one for one in found if one.posting is None or one.posting.role not in HEADS]
    return holds_if(bool(found) and not wrong, *(_signed(one) for one in wrong or found))


def _signed(record: Any) -> str:
    from foundation.desk.timeline import office

    return f"{names(people(record)[:1])} ({office(record.posting)}), {day(day_of(record.occurred_at))}"


@checks("review.F1.seal")
def seal(file: CaseFile) -> Finding:
    own = [one for one in file.documents if one.about == file.case.about]
    strange = [one for one in own if one.agency_id != file.case.agency_id]
    said = _("%(count)d documents, all of %(agency)s") % {"count": len(own), "agency": file.case.agency}
    return open_(*map(of_document, strange)) if strange else holds(said)


@checks("review.F1.officers")
def officers(file: CaseFile) -> Finding:
    on_site = [one for one in file.investigating if one.act != "finish_investigation"]
    few = [one for one in on_site if len({who.officer_id for who in people(one)}) < TWO]
    lapsed = [who for one in on_site for who in people(one) if not who.officer.certified_on(day_of(one.occurred_at))]
    seen = {who.officer_id: who.officer for one in on_site for who in people(one)}
    return holds_if(bool(on_site) and not few and not lapsed, *(Proof(_certificate(one)) for one in seen.values()))


def _certificate(officer: Any) -> str:
    said = {"name": officer, "number": officer.certificate_number or "—"}
    if officer.certificate_until is None:
        return _("%(name)s, certificate %(number)s") % said
    return _("%(name)s, certificate %(number)s, valid until %(until)s") % {
        **said,
        "until": day(officer.certificate_until),
    }


@checks("review.F2.name")
def name(file: CaseFile) -> Finding:
    said = {one.data["party"]["name"]: one for one in file.documents if isinstance(one.data.get("party"), dict)}
    others = [document for found, document in said.items() if found != file.case.enterprise.name]
    if not others:
        return holds(_("%(name)s in every document") % {"name": file.case.enterprise.name})
    reason = file.case.name_departure
    return holds_if(bool(reason), *map(of_document, others), *([reason] if reason else []))

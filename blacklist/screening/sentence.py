"""The explanation in one or two sentences of the active language."""

from __future__ import annotations

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .matching.compare import Comparison
from .matching.distance import Edit
from .matching.verdict import Basis, Match, Verdict
from .models import Status
from .standing import Standing


def sentence_of(verdict: Verdict, standing: Standing) -> str:
    """How the company was recognised, then what stands against it."""
    if verdict.match is Match.INVALID:
        return invalid(verdict)
    if verdict.match is Match.CLEAR:
        return clear()
    if verdict.match is Match.INFO:
        return " ".join([another(verdict), clear()])
    return " ".join([recognised(verdict), stands(standing)])


def invalid(verdict: Verdict) -> str:
    if verdict.suggestion:
        return _("The credit code is not valid; was %(code)s meant? This is a suggestion, not a match.") % {
            "code": verdict.suggestion
        }
    return {
        "uscc": _("The credit code is not valid: its length, a character or the check character is wrong."),
        "identifier": _("This is neither an organisation code of 9 characters nor a registration number of 15 digits."),
        "name": _("The name has no core: nothing but a region or a legal form is left of it."),
    }.get(verdict.reason, _("Please give a name, a credit code or an older identifier."))


def clear() -> str:
    return _("No current record was found. That does not mean that the company complies with the law.")


def another(verdict: Verdict) -> str:
    return _("%(name)s bears the same or a similar name but has another credit code: another company.") % _who(verdict)


def recognised(verdict: Verdict) -> str:
    """By which stage, and on what ground."""
    return {
        Basis.USCC: by_code,
        Basis.ORGANISATION_CODE: by_identifier,
        Basis.REGISTRATION_NUMBER: by_identifier,
        Basis.NAME: by_name,
        Basis.CORE: by_core,
        Basis.FUZZY: by_likeness,
    }[verdict.basis](verdict)


def by_code(verdict: Verdict) -> str:
    return _("The credit code is that of %(name)s.") % _who(verdict)


def by_identifier(verdict: Verdict) -> str:
    if verdict.reason == "contradiction":
        return _("The identifier is that of %(name)s, but the credit code given is another.") % _who(verdict)
    return _("The identifier is that of %(name)s, credit code %(code)s.") % _who(verdict)


def by_name(verdict: Verdict) -> str:
    if verdict.reason == "former":
        return _(
            "A former name of the company with the credit code %(code)s, no longer borne on the day asked for."
        ) % _who(verdict)
    if verdict.reason == "several":
        return _("Several companies bear this name; the credit code decides: %(codes)s.") % {
            "codes": ", ".join([_who(verdict)["code"], *verdict.others])
        }
    return _("The name is that of %(name)s, credit code %(code)s.") % _who(verdict)


def by_core(verdict: Verdict) -> str:
    said = _("The same core as %(name)s, credit code %(code)s; the rest differs.") % _who(verdict)
    return f"{said} {parts_said(verdict.comparison)}" if verdict.comparison else said


def by_likeness(verdict: Verdict) -> str:
    said = _("Similar to %(name)s, credit code %(code)s; score %(score)s. A person must compare them.") % {
        **_who(verdict), "score": f"{verdict.score:.2f}"
    }  # fmt: skip
    return f"{said} {parts_said(verdict.comparison)}" if verdict.comparison else said


def parts_said(comparison: Comparison) -> str:
    """Region, core, form and branch, each with its factor where it lowers the score."""
    names = {"region": _("region"), "core": _("name core"), "form": _("legal form"), "branch": _("branch")}
    said = []
    for part in comparison.parts:
        if part.relation != "same":
            edits = (
                f" ({'; '.join(map(edit_said, part.edits))})" if part.edits else f" ({relation_said(part.relation)})"
            )
            said.append(f"{names[part.part]}{edits} ×{part.factor:.2f}")
    return _("Compared: %(parts)s.") % {"parts": ", ".join(said)} if said else ""


def relation_said(relation: str) -> str:
    return {
        "within": _("one lies inside the other"),
        "unknown": _("not given"),
        "conflict": _("another region"),
        "near": _("related"),
    }.get(relation, _("different"))


def edit_said(edit: Edit) -> str:
    words = {"query": edit.query, "listed": edit.listed}
    return {
        "homophone": _("%(query)s sounds like %(listed)s"),
        "substitution": _("%(query)s instead of %(listed)s"),
        "missing": _("%(listed)s missing"),
        "extra": _("%(query)s added"),
        "swap": _("%(query)s and %(listed)s swapped"),
    }[edit.kind] % words


def stands(standing: Standing) -> str:
    """For reference: what a bank does about it is the bank's own decision."""
    if standing.status == Status.LISTED:
        return _("It is on the list, shown until %(day)s. For reference, not an instruction.") % {
            "day": _day(standing.listings[0])
        }
    if standing.status == Status.PENALTY_SHOWN:
        return _("A penalty is shown, until %(day)s. For reference, not an instruction.") % {
            "day": _day(standing.penalties[0])
        }
    return clear()


def _day(entry: object) -> str:
    return date_format(timezone.localdate(entry.visible_until), "Y-m-d")  # type: ignore[attr-defined]


def _who(verdict: Verdict) -> dict[str, str]:
    assert verdict.listed is not None
    return {"name": verdict.listed.name, "code": verdict.listed.uscc}

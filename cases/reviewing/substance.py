"""F3 and F4: facts and evidence; the right law, inside its range."""

from __future__ import annotations

from django.utils.translation import gettext as _

from cases.citing import citing_faults
from cases.penalties import decided, in_words, proposed
from foundation.desk.display import day
from foundation.law import api as law
from foundation.law.choice import Applicable, applicable_violation

from .file import CaseFile, day_of
from .finding import Finding, checks, holds, holds_if, missing, not_applicable, of_document


@checks("review.F3.exhibits")
def exhibits(file: CaseFile) -> Finding:
    mute = [one for one in file.exhibits if not one.proves.strip()]
    counted = _("%(exhibits)d exhibits, %(reports)d monitoring reports") % {
        "exhibits": len(file.exhibits), "reports": len(file.reports),
    }  # fmt: skip
    return holds_if(bool(file.exhibits or file.reports) and not mute, counted, *(str(one) for one in mute))


@checks("review.F3.sampling")
def sampling(file: CaseFile) -> Finding:
    if not file.reports:
        return not_applicable(_("No monitoring report."))
    notes, bare = file.papers("CY"), [one for one in file.reports if not one.cma_number]
    marks = [
        _("%(report)s, CMA %(number)s") % {"report": one.report_number, "number": one.cma_number}
        for one in file.reports
    ]
    return holds_if(bool(notes) and not bare, *map(of_document, notes), *marks)


@checks("review.F3.no-fault")
def no_fault(file: CaseFile) -> Finding:
    said = file.case.no_fault
    return holds(said) if said else not_applicable(_("The party offered no proof of no fault."))


@checks("review.F4.article")
def article(file: CaseFile) -> Finding:
    filed = file.last("file_case", "separate_case", "decide_on_the_spot")
    violated = filed.data.get("articles", "") if filed else ""
    applied = [str(law.provision(one.provision)) for one in choice(file).ranges(None, "unit")]
    faults = citing_faults(violated, file.case.violation, file.case.conduct_on, file.on)
    return holds_if(bool(violated.strip() and applied) and not faults, violated, *dict.fromkeys(applied), *faults)


@checks("review.F4.date")
def date_(file: CaseFile) -> Finding:
    found, reviewed = choice(file), file.case.legal_result == "AGREE"
    said = {"day": day(file.case.conduct_on), "reason": found.reason.label}
    return holds_if(reviewed or not found.to_be_reviewed, _("Conduct of %(day)s. %(reason)s") % said)


@checks("review.F4.range")
def range_(file: CaseFile) -> Finding:
    case = file.case
    told = decided(case) if case.decided_at else proposed(case)
    if not told.types:
        return missing(file, _("No penalty has been proposed yet."))
    allowed = " / ".join(map(str, choice(file).ranges(None, "unit")))
    fits = (
        told.fine is None
        or choice(file).fine_fault(told.fine) is None
        or bool(case.discretion_trace.get("below", "0") != "0")
    )
    return holds_if(fits, in_words(told), _("Range of the law: %(range)s") % {"range": allowed})


def choice(file: CaseFile) -> Applicable:
    """The law that applies, judged on the day of the decision or today."""
    on = day_of(file.case.decided_at) if file.case.decided_at else file.on
    return applicable_violation(file.case.violation, file.case.conduct_on, on)

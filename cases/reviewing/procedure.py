"""F5 to F11: told and heard, discussed, reviewed, in time; the measures beside the case."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from cases import law as of_the_case
from cases.queries import evidence_since
from enforcement.states import ReportState
from foundation.desk.display import day, moment
from foundation.desk.objects import url_of

from .file import CaseFile, day_of, names, people
from .finding import Finding, Proof, checks, holds, holds_if, missing, not_applicable, of_document, open_

REVIEWS = ("pass_review", "return_for_investigation")


@checks("review.F5.notice")
def notice(file: CaseFile) -> Finding:
    slips = [one for one in file.services if one.document.kind == "GZ"]
    if not slips or file.case.noticed_at is None:
        return missing(file, _("The prior notice has not been served yet."))
    return holds(
        *(
            Proof(f"{of_document(one.document).text}: {_('served on %(at)s') % {'at': moment(one.served_at)}}")
            for one in slips
        )
    )


@checks("review.F5.term")
def term(file: CaseFile) -> Finding:
    clock, waived = file.clocks.get("defence"), file.last("record_waiver")
    if waived:
        return holds(
            _("Waived in writing on %(day)s: %(text)s")
            % {"day": day(day_of(waived.occurred_at)), "text": waived.data["waiver"]}
        )
    if clock is None:
        return missing(file, _("The term begins with the service of the prior notice."))
    ends = {"from": day(clock.started_on), "until": day(clock.due_on)}
    by = (file.case.decided_at and day_of(file.case.decided_at)) or file.on
    return holds_if(clock.due_on < by, _("From %(from)s until %(until)s, counted in working days") % ends)


@checks("review.F5.result")
def result(file: CaseFile) -> Finding:
    if not file.reports:
        return not_applicable(_("No monitoring report."))
    untold = [one for one in file.reports if one.state == ReportState.RECEIVED]
    told = [of_document(one) for one in file.papers("JG")]
    return open_(*(Proof(str(one), url_of(one)) for one in untold)) if untold else holds(*told)


@checks("review.F6.recusal")
def recusal(file: CaseFile) -> Finding:
    begun = file.last("begin_investigation")
    if begun is None:
        return missing(file, _("The investigation has not begun."))
    unanswered = [one for one in file.hearings if one.challenge_open]
    said = {"who": names(people(begun)), "day": day(day_of(begun.occurred_at))}
    told = Proof(_("Told by %(who)s on %(day)s") % said, url_of(file.case, "record", begun.seq))
    return holds_if(
        bool(begun.data.get("recusal_told")) and not unanswered,
        told,
        *(Proof(str(one), url_of(one)) for one in unanswered),
    )


@checks("review.F6.defence")
def defence(file: CaseFile) -> Finding:
    case = file.case
    if case.statement_at is None:
        return not_applicable(_("The party made no statement."))
    on = {"day": day(day_of(case.statement_at)), "answer": case.statement_answer}
    return holds_if(bool(case.statement_answer.strip()), _("Heard on %(day)s; answer: %(answer)s") % on)


@checks("review.F6.hearing")
def hearing(file: CaseFile) -> Finding:
    if not file.hearings:
        return not_applicable(_("The party asked for no hearing."))
    pending = [one for one in file.hearings if one.state in _pending()]
    return holds_if(not pending, *(Proof(f"{one}: {one.get_state_display()}", url_of(one)) for one in file.hearings))


def _pending() -> tuple[Any, ...]:
    from cases.hearing.states import PENDING  # a room of its own, loaded after this one

    return PENDING


@checks("review.F7.discussion")
def discussion(file: CaseFile) -> Finding:
    if not file.case.discussed_at and not of_the_case.needs_discussion(file.case, file.on):
        return not_applicable(_("No trigger of the collective discussion holds."))
    return holds_if(file.case.discussed_at is not None, *map(of_document, file.papers("JT")))


@checks("review.F7.vote")
def vote(file: CaseFile) -> Finding:
    held = file.on_the_case("discuss_collectively")
    if not held:
        return not_applicable(_("No discussion was held."))
    voters = [one for record in held for one in people(record)]
    return holds_if(
        not {one.officer_id for one in voters} & file.investigators, _("Voted: %(names)s") % {"names": names(voters)}
    )


@checks("review.F7.repeated")
def repeated(file: CaseFile) -> Finding:
    case = file.case
    if case.discussed_at is None:
        return not_applicable(_("No discussion was held."))
    words = [one for one in (case.statement_at, *(each.held_at for each in file.hearings)) if one]
    said = _("Last discussed on %(at)s") % {"at": moment(case.discussed_at)}
    return holds_if(all(one < case.discussed_at for one in words), said)


@checks("review.F8.passed")
def passed(file: CaseFile) -> Finding:
    case = file.case
    if not case.legal_result and not of_the_case.needs_legal_review(case, file.on):
        return not_applicable(_("No trigger of the legal review holds."))
    return holds_if(case.legal_result == "AGREE", *map(of_document, file.papers("FZ")))


@checks("review.F8.evidence")
def after_the_review(file: CaseFile) -> Finding:
    if file.case.legal_at is None:
        return not_applicable(_("No legal review was held."))
    new = evidence_since(file.case, file.case.legal_at)
    said = _("Reviewed on %(at)s") % {"at": moment(file.case.legal_at)}
    return holds_if(not new, said, *(str(one) for one in new))


@checks("review.F9.time-bar")
def time_bar(file: CaseFile) -> Finding:
    last = of_the_case.time_bar(file.case.conduct_to, file.case.harm, day_of(file.case.born_at))
    said = {"filed": day(day_of(file.case.born_at)), "last": day(last)}
    return holds_if(day_of(file.case.born_at) <= last, _("Filed on %(filed)s; possible until %(last)s") % said)


@checks("review.F9.reviewer")
def reviewer(file: CaseFile) -> Finding:
    held = file.on_the_case(*REVIEWS, "review_legally")
    if not held:
        return missing(file, _("Not reviewed yet."))
    who = [one for record in held for one in people(record)]
    said = {
        "reviewers": names(who),
        "investigators": names(one for record in file.investigating for one in people(record)),
    }
    return holds_if(
        not {one.officer_id for one in who} & file.investigators,
        _("Reviewed by %(reviewers)s; investigated by %(investigators)s") % said,
    )


@checks("review.F10.daily")
def daily(file: CaseFile) -> Finding:
    found = file.beside("daily_penalties")
    if not found:
        return not_applicable(_("No daily penalty."))
    orders = file.papers("ZG")
    return holds_if(bool(orders), *(Proof(str(one), url_of(one)) for one in found), *map(of_document, orders))


@checks("review.F11.seizure")
def seizure(file: CaseFile) -> Finding:
    found = file.beside("seizures")
    if not found:
        return not_applicable(_("Nothing was sealed or seized."))
    from foundation.clocks.queries import overdue

    late = overdue([one.about for one in found]).exists()
    return holds_if(not late, *(Proof(f"{one}: {one.get_state_display()}", url_of(one)) for one in found))

"""What the acts of a case require, each with the reason when it is missing (administrative-case.md §4, §5.1)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from enforcement.entrusting.models import Entrustment
from enforcement.guards import may_hand_on as lead_may_hand_on
from enforcement.models import Evidence, MonitoringReport
from enforcement.states import EntrustmentState, ReportState
from foundation.clocks.models import Extension
from foundation.clocks.queries import has_run_out
from foundation.documents import slips
from foundation.outbox.models import Event
from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard

from . import law, present
from .fatal import not_a_reviewer as not_a_reviewer
from .fatal import not_an_investigator as not_an_investigator
from .kin import lead_ids, merged_in
from .penalties import decided
from .queries import abouts_of, evidence_since
from .states import AFTER_THE_REVIEW, LegalResult

HEARING_PENDING = ("REQUESTED", "ACCEPTED", "NOTIFIED", "NOTICE_SERVED", "HELD")


def _no_report_untold(case: Any, asked: Asked) -> bool:
    leads = lead_ids(case)
    opinions = Entrustment.objects.filter(lead__in=leads, kind="APPRAISAL", state=EntrustmentState.RECEIVED)
    untold = MonitoringReport.objects.filter(lead__in=leads, state=ReportState.RECEIVED)
    return not (untold.exists() or opinions.exists())


def _extensions(case: Any) -> int:
    return Extension.objects.filter(clock__about=case.about, clock__limit="decision").count()


def _announced(case: Any, topic: str) -> bool:
    return Event.objects.filter(topic=topic, facts__case=case.pk.hex).exists()


def _legally_reviewed(case: Any, asked: Asked) -> bool:
    """A review that was held must have agreed; none needs to be held below the sum that asks for it."""
    if case.legal_result:
        return case.legal_result == LegalResult.AGREE
    return not law.needs_legal_review(case, asked.on)


def _evidence_after_the_review(case: Any) -> bool:
    return case.legal_at is not None and bool(evidence_since(case, case.legal_at))


def _under_way(case: Any) -> bool:
    return case.transfers.exclude(state__in=["CLOSED", "HEAD_REFUSED"]).exists()


def _defence_over(case: Any, asked: Asked) -> bool:
    return has_run_out(case.about, "defence", asked.at)


def _last_word_was_discussed(case: Any, asked: Asked) -> bool:
    """Neither a statement nor a hearing on the penalty came after the discussion."""
    heard = [one.held_at for one in present.rows(case, "hearings") if one.of == case.about]
    return not case.discussed_at or all(one <= case.discussed_at for one in (case.statement_at, *heard) if one)


def _no_hearing_due(case: Any, asked: Asked) -> bool:
    """Every hearing on the penalty that was asked for in time was reported, withdrawn or waived."""
    on_the_penalty = [one for one in present.rows(case, "hearings") if one.of == case.about]
    return not any(one.state in HEARING_PENDING or (one.state == "REFUSED" and one.in_time) for one in on_the_penalty)


def _published(case: Any) -> bool:
    """Of a penalty that is to be published: a minor one is not (CR36), nor one that fell before."""
    item = getattr(case, "penalty_item", None)
    if not decided(case).types or (item is not None and (item.tier == "minor" or item.state == "REVOKED")):
        return True
    return bool(case.published_on) or _announced(case, "penalty.published")


def _evidence_signed(case: Any) -> bool:
    """Every exhibit taken at an inspection names who took it and a second officer."""
    found = Evidence.objects.filter(lead__in=lead_ids(case), about__startswith="inspection:", witnessed_by=None)
    return not found.exists()


def _slips_present(case: Any, asked: Asked) -> bool:
    """A service on paper is complete only with its signed return slip, scanned in whole."""
    return not slips.missing(abouts_of(case))


may_hand_on = Guard(lambda case, asked: lead_may_hand_on.holds(case.lead, asked), lead_may_hand_on.otherwise)
every_result_told = Guard(
    _no_report_untold, _("A monitoring result or an expert opinion was not told to the party (F5).")
)
not_with_criminal_justice = Guard(
    lambda case, asked: case.transferred_at is None, _("The case is with criminal justice; its clock stands still.")
)
not_yet_paused = Guard(lambda case, asked: case.transferred_at is None, _("The clock stands still already."))
paused = Guard(lambda case, asked: case.transferred_at is not None, _("The clock does not stand still."))
never_extended = Guard(lambda case, asked: _extensions(case) == 0, _("The head's extension was already used."))
extended_once = Guard(
    lambda case, asked: _extensions(case) == 1, _("The head's extension comes first, and only one further.")
)

party_was_notified = Guard(lambda case, asked: case.noticed_at is not None, _("The prior notice was not served (F5)."))
party_was_heard = Guard(
    _defence_over,
    _("The party may still be heard: the term of the prior notice is not over, and it gave no written waiver (F5)."),
)
hearing_is_over = Guard(
    _no_hearing_due, _("The hearing that the party asked for has not been held and reported, or ended otherwise (F6).")
)
legal_review_passed = Guard(_legally_reviewed, _("The legal review that this case needs was not passed (F8)."))
legal_review_failed = Guard(
    lambda case, asked: case.legal_result in (LegalResult.RETURN, LegalResult.DISAGREE), _("The legal review agreed.")
)
no_evidence_after_the_review = Guard(
    lambda case, asked: not _evidence_after_the_review(case),
    _("New evidence came after the legal review: it has to be reviewed again (F8)."),
)
review_is_due = Guard(
    lambda case, asked: case.state not in AFTER_THE_REVIEW or _evidence_after_the_review(case),
    _("The legal review was held; only new evidence asks for another one."),
)
discussed_where_required = Guard(
    lambda case, asked: case.discussed_at is not None or not law.needs_discussion(case, asked.on),
    _("The collective discussion that this case needs was not held (F7)."),
)
discussed_after_the_last_word = Guard(
    _last_word_was_discussed,
    _("The party stated its view after the discussion: discuss it again (F7)."),
)
no_criminal_fine = Guard(
    lambda case, asked: case.criminal_fine_on is None,
    _("A court has fined the party; after that no fine may be imposed (APL 35)."),
)

transfer_is_over = Guard(
    lambda case, asked: not any(_under_way(one) for one in merged_in(case)),
    _("The criminal transfer has not ended."),
)
publication_is_done = Guard(lambda case, asked: _published(case), _("The penalty has not been published."))
slips_are_present = Guard(
    lambda case, asked: _slips_present(case, asked), _("A signed return slip of service is missing from the file.")
)
evidence_is_signed = Guard(
    lambda case, asked: _evidence_signed(case),
    _("An exhibit of the inspection lacks the signature of a second officer."),
)

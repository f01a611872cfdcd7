"""What cases hear and do about it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from enforcement.entrusting.models import Entrustment
from enforcement.handing import hand_on
from enforcement.states import EntrustmentState
from foundation.agencies.actor import Actor
from foundation.outbox.acting import act_on
from foundation.outbox.listeners import listens
from foundation.outbox.models import Event
from foundation.workflow.asked import Asked
from foundation.workflow.models import ActRecord

from .beside import stands_beside
from .closing_facts import paid_or_at_court
from .excluded import count_again, exclude
from .models import Case, CorrectionOrder, Payment
from .queries import corrections_of
from .review_again import tell_the_reviewers
from .states import AFTER_THE_REVIEW, OWED, STANDS_STILL, UNDONE, OrderState, Overlay

ENDED_ORDERS = (OrderState.CORRECTED, OrderState.REFUSED, OrderState.WITHDRAWN)
stands_beside("payments", has_ended=lambda one: paid_or_at_court(one) and not one.to_refund)
stands_beside("orders", ended=ENDED_ORDERS, rows=lambda case: case.lead.orders.all())


@listens("case.served")
def open_the_duty_to_pay(event: Event) -> None:
    case = Case.objects.get(pk=event.about.split(":")[1])
    if case.fine is not None:
        _open(event, case, case.about, case.fine)


@listens("case.served")
def open_the_order_of_the_decision(event: Event) -> None:
    case = Case.objects.get(pk=event.about.split(":")[1])
    if said := corrections_of(case):
        act_on(event, CorrectionOrder(), "order_in_decision", {"case": case.pk.hex, **said})


@listens("case.fine-collected")
def note_the_money_collected(event: Event) -> None:
    """What the officers collected on the spot is the payment itself (§17)."""
    case = Case.objects.get(pk=event.about.split(":")[1])
    receipt = ActRecord.objects.get(about=case.about, seq=event.facts["seq"]).data["receipt_number"]
    for payment in case.payments.filter(decision=case.about, state__in=OWED):
        act_on(event, payment, "take_cash", {"receipt_number": receipt})


@listens(
    "lead.evidence-entered",
    "inspection.recorded",
    "inspection.evidence-taken",
    "report.received",
    "entrustment.result-told",
)
def ask_for_another_review(event: Event) -> None:
    """What came in after the legal review of a case is told to the legal reviewers (F8)."""
    by = Actor.system(_("Consequence of %(topic)s") % {"topic": event.topic})
    lead: Any = event.facts.get("lead") or event.about.split(":")[1]
    for case in Case.objects.filter(lead=lead, state__in=AFTER_THE_REVIEW):
        tell_the_reviewers(case, Asked(by, event.occurred_at))


@listens("daily-penalty.served")
def open_the_duty_to_pay_daily(event: Event) -> None:
    _open(event, Case.objects.get(pk=event.facts["case"]), event.facts["daily"], event.facts["fine"])


def _open(event: Event, case: Case, decision: str, fine: object) -> None:
    """One duty for each decision."""
    if not Payment.objects.filter(decision=decision).exists():
        act_on(event, Payment(), "open_payment", {"case": case.pk.hex, "decision": decision, "fine": str(fine)})


@listens("remedy.ended")
def take_over_the_outcome(event: Event) -> None:
    """What a remedy changed about the case's own decision is laid over it."""
    case = Case.objects.get(pk=event.facts["case"])
    if event.facts["of"] == case.about and event.facts["result"] in Overlay and case.overlay not in UNDONE:
        act_on(event, case, "take_effect_of_remedy", {
            "effect": event.facts["result"], "fine": event.facts["fine"], "procedural": event.facts["procedural"],
            "effective_on": event.facts["ended_on"],
        })  # fmt: skip


@listens("transfer.delivered")
def stand_still(event: Event) -> None:
    case = Case.objects.get(pk=event.facts["case"])
    if case.transferred_at is None and case.state in STANDS_STILL:
        act_on(event, case, "pause_for_transfer")


@listens("transfer.returned")
def go_on(event: Event) -> None:
    case = Case.objects.get(pk=event.facts["case"])
    if case.transferred_at is not None and case.state in STANDS_STILL:
        act_on(
            event,
            case,
            "resume_after_transfer",
            {name: event.facts[name] for name in ("criminal_fine_on", "outcome_on")},
        )


@listens("case.handed-over")
def bring_the_case_to_its_receiver(event: Event) -> None:
    case = Case.objects.get(pk=event.about.split(":")[1])
    hand_on(event, case, case.lead)


@listens("case.merged")
def take_the_merged_case_in(event: Event) -> None:
    merged = Case.objects.select_related("merged_into").get(pk=event.about.split(":")[1])
    act_on(event, merged.merged_into, "take_in", {"case": merged.pk.hex})


@listens("case.split-off")
def leave_the_rest_with_the_first_case(event: Event) -> None:
    case = Case.objects.select_related("split_from").get(pk=event.about.split(":")[1])
    remaining = ActRecord.objects.get(about=case.about, act="separate_case").data["remaining"]
    act_on(event, case.split_from, "give_off", {"case": case.pk.hex, "facts": remaining})


@listens("penalty.published")
def note_publication(event: Event) -> None:
    act_on(event, Case.objects.get(pk=event.facts["case"]), "note_publication")


@listens("penalty.prepared", "penalty.dropped")
def note_no_publication(event: Event) -> None:
    """A minor penalty is not published in principle (CR36); one whose decision fell is not any more."""
    if event.topic == "penalty.dropped" or event.facts["tier"] == "minor":
        act_on(event, Case.objects.get(pk=event.facts["case"]), "note_no_publication")


@listens("listing.proposed")
def note_listing_proposal(event: Event) -> None:
    act_on(event, Case.objects.get(pk=event.facts["case"]), "note_listing_proposal")


@listens("public-notice.published")
def rest_for_the_notice(event: Event) -> None:
    """The term of a public notice about the case does not count into its decision limit (§1)."""
    if case := _case_of(event):
        exclude(event, case, event.about, event.occurred_at)


@listens("public-notice.effective", "public-notice.ended")
def count_after_the_notice(event: Event) -> None:
    if case := _case_of(event):
        count_again(event, case, event.about)


def _case_of(event: Event) -> Case | None:
    model, _colon, key = event.facts["of"].partition(":")
    return Case.objects.get(pk=key) if model == "case" else None


@listens("entrustment.told")
def rest_for_the_test(event: Event) -> None:
    """Testing and appraisal do not count from the entrustment on, because the party was told in writing (§1)."""
    one = Entrustment.objects.get(pk=event.about.split(":")[1])
    for case in one.lead.cases.all() if one.state == EntrustmentState.SENT else []:
        exclude(event, case, one.about, one.sent_at)


@listens("case.filed")
def rest_for_a_test_under_way(event: Event) -> None:
    """A test that began before the filing is excluded from then on."""
    case = Case.objects.get(pk=event.about.split(":")[1])
    for one in case.lead.entrustments.filter(state=EntrustmentState.SENT).exclude(told_at=None)[:1]:
        exclude(event, case, one.about, event.occurred_at)


@listens("entrustment.ended")
def count_after_the_test(event: Event) -> None:
    for case in Case.objects.filter(lead=event.facts["lead"]):
        count_again(event, case, event.about)

"""Workflow objects at any stage, walked there through the one door."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db.models import Max
from django.utils import timezone

from blacklist.candidates import propose_candidates
from blacklist.models import Listing, PenaltyItem
from cases.discretion.forms import WeighedForm
from cases.hearing.models import Hearing
from cases.judicial.effect import take_effect
from cases.judicial.models import Transfer
from cases.models import Case
from demo.people import CITY
from demo.slips import bring_back
from demo.telling import Teller, Who, as_posting
from demo.walk import Matter, Walk
from demo.weighing import weighed
from foundation.agencies.actor import Actor
from foundation.clocks.queries import due_of
from foundation.outbox.relay import run_once
from foundation.subjects.models import Enterprise
from foundation.subjects.uscc import check_character
from foundation.workflow import drafts
from foundation.workflow.declarations import acts_of
from foundation.workflow.models import ActRecord
from foundation.workflow.perform import Performed, perform
from foundation.workflow.refused import Refused

from .examples import EXAMPLES
from .standing import undone

SOON = timedelta(minutes=30)
LATE = "补录"
_numbers = itertools.count(1)


# -- performing


def act(obj: Any, name: str, at: datetime | None = None, **more: Any) -> Any:
    """Perform an act as its example does it, with changes; what it announces is handed on. The object as it then is."""
    done = performed(obj, name, at, **more)
    bring_back(done.documents)
    run_once()
    return fresh(done.obj)


def performed(
    obj: Any, name: str, at: datetime | None = None, *, of: Any = None, who: Who | None = None,
    companions: tuple[Who, ...] | None = None, route: tuple[Who, ...] | None = None, key: str = "", **changes: Any,
) -> Performed:  # fmt: skip
    """`of`: what a birth springs from; `route`: who drafts and who gives an opinion, where the example is not followed."""
    example, declared = EXAMPLES[obj._meta.label_lower][name], acts_of(type(obj))[name]
    at = at or later(of if of is not None else obj)
    data = {**example.facts(of if of is not None else obj, at), **reweighed(obj, declared, changes, at)}
    draft(obj, declared, data, example.route if route is None else route, at)
    with_ = example.companions if companions is None else companions
    return perform(
        obj, name, by=by(who or example.who), occurred_at=at, data=data, expected_seq=obj.seq,
        key=key or f"{obj.about}:{obj.seq}:{name}", companions=[as_posting(one) for one in with_], late_reason=LATE,
    )  # fmt: skip


def reweighed(obj: Any, declared: Any, changes: dict[str, Any], at: datetime) -> dict[str, Any]:
    """A changed fine comes with the factors that lead to it."""
    weighs = isinstance(obj, Case) and "fine" in changes and issubclass(declared.form_class, WeighedForm)
    return {**weighed(obj, changes["fine"], timezone.localdate(at)), **changes} if weighs else changes


def draft(obj: Any, declared: Any, data: dict[str, Any], route: tuple[Who, ...], at: datetime) -> None:
    if not route:
        return
    writer, *others = route
    version = drafts.write(obj, declared, data=data, by=by(writer), at=at - SOON)
    for one in others:
        drafts.opine(version, declared, by=by(one), at=at - SOON / 2)


def refusal(obj: Any, name: str, at: datetime | None = None, **more: Any) -> Refused:
    """The refusal that this act meets; what was drafted for it is gone again."""
    with undone(), pytest.raises(Refused) as caught:
        performed(obj, name, at, **more)
    return caught.value


def why(obj: Any, name: str, at: datetime | None = None, **more: Any) -> list[str]:
    """Every reason of the refusal, as an officer reads it."""
    return refusal(obj, name, at, **more).reasons


def wrong(obj: Any, name: str, at: datetime | None = None, **more: Any) -> list[str]:
    """The fields that the refusal names."""
    return sorted(refusal(obj, name, at, **more).fields)


@contextmanager
def still_possible(obj: Any, name: str, at: datetime | None = None, **more: Any) -> Iterator[Any]:
    """The act succeeds here; and is undone, so that the next question starts from the same place."""
    with undone():
        yield act(obj, name, at, **more)


def said(guard: Any, name: str = "") -> str:
    """What a guard says; with `name`, of that person."""
    return str(guard.otherwise) % {"name": name} if name else str(guard.otherwise)


def by(who: Who | Actor) -> Actor:
    return who if isinstance(who, Actor) else Actor.officer(as_posting(who))


def fresh(obj: Any) -> Any:
    return type(obj).objects.get(pk=obj.pk)


def later(obj: Any, than: timedelta = timedelta(hours=1)) -> datetime:
    """A moment after the last act on the object; for an unborn one: yesterday's."""
    last = ActRecord.objects.filter(about=getattr(obj, "about", "")).aggregate(at=Max("occurred_at"))["at"]
    return last + than if last else timezone.now() - timedelta(days=1)


def day_after(obj: Any, limit: str) -> datetime:
    """00:00 of the day after the last day of this limit."""
    return midnight(due_of(obj.about, limit) + timedelta(1))


def midnight(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), timezone.get_current_timezone())


# -- standing somewhere


def a_company(name: str = "临禾恒暖热电有限公司") -> Enterprise:
    """A company of its own for each call."""
    body = f"91990100MATM{next(_numbers):05d}"
    facts = {"address": "临禾市禾东区工业大道6号", "legal_representative": "苏敏", "permit_class": "KEY"}
    return Enterprise.objects.create(uscc=body + check_character(body), name=name, region_id=CITY, **facts)


CASE_STEPS = {
    "FILED": "file_case", "INVESTIGATING": "serve_order", "INVESTIGATION_DONE": "finish", "CASE_REVIEW": "review",
    "PRIOR_NOTICE": "reinspect", "DECIDED": "decide", "SERVED": "serve_decision", "CLOSED": "close", "ARCHIVED": "archive",
}  # fmt: skip
CASE_SIDES = {  # state: (the state before, the act that leads there)
    "SUSPENDED": ("INVESTIGATING", "suspend"), "TERMINATED": ("INVESTIGATING", "terminate"),
    "WITHDRAWN": ("FILED", "withdraw_filing"), "TRANSFERRED_ADMIN": ("FILED", "hand_over"),
    "LEGAL_REVIEW": ("PRIOR_NOTICE", "review_legally"), "COLLECTIVE_DISCUSSION": ("LEGAL_REVIEW", "discuss_collectively"),
    "NO_PENALTY": ("CASE_REVIEW", "decide_no_penalty"),
}  # fmt: skip
BEGAN = date(2026, 8, 17)  # under the Code, and early enough to be archived before the tests' day


def a_walk(step: str, *, began_on: date = BEGAN, **matter: Any) -> Walk:
    """An ordinary case, walked up to and with a step of `demo.walk`; heard by the heads where its fine asks for that."""
    enterprise = matter.pop("enterprise", None) or a_company()
    walk = Walk(Teller(lambda line: None), Matter(enterprise=enterprise, began_on=began_on, **matter))
    if int(walk.matter.fine) >= 500_000 and step in ("decide", "serve_decision", "publish", "pay", "close", "archive"):
        walk.to("reinspect")
        walk.case = act(act(walk.case, "review_legally"), "discuss_collectively")
        walk.last = walk.case.state_since
    return walk.to(step)


def a_case(at: str = "PRIOR_NOTICE", **matter: Any) -> Case:
    """A case in a state; its order to correct was served before the investigation ended, re-inspected after the notice."""
    if at in CASE_SIDES:
        before, name = CASE_SIDES[at]
        return act(a_case(before, **matter), name)
    return fresh(a_walk(CASE_STEPS[at], **matter).case)


TRANSFER_WAYS = {  # state: (the state before, the act that leads there)
    "HEAD_APPROVED": ("REPORT_DRAFTED", "approve_transfer"), "HEAD_REFUSED": ("REPORT_DRAFTED", "refuse_transfer"),
    "DELIVERED": ("HEAD_APPROVED", "deliver"), "ACCEPTED": ("DELIVERED", "accept"),
    "SUPPLEMENTING": ("ACCEPTED", "ask_material"), "REFERRED_ON": ("ACCEPTED", "refer_on"),
    "RETURNED": ("ACCEPTED", "return_transfer"), "CRIMINAL_FILED": ("ACCEPTED", "file_criminal"),
    "NOT_FILED": ("ACCEPTED", "decline_filing"), "WITHDRAWN": ("CRIMINAL_FILED", "withdraw_criminal"),
    "PROSECUTION_REVIEW": ("CRIMINAL_FILED", "send_for_prosecution"), "INDICTED": ("PROSECUTION_REVIEW", "indict"),
    "SUPPLEMENT_INVESTIGATION": ("PROSECUTION_REVIEW", "return_for_supplement"),
    "NON_PROSECUTION": ("PROSECUTION_REVIEW", "decide_not_to_prosecute"), "JUDGED": ("INDICTED", "judge"),
    "REVERSE_REFERRED": ("EFFECTIVE", "refer_back"), "CLOSED": ("REVERSE_REFERRED", "report_result"),
}  # fmt: skip


def a_transfer(at: str = "DELIVERED", *, case: Case | None = None, **judgment: Any) -> Transfer:
    """A transfer in a state; the facts of the judgment may be changed (`party_fined=True`)."""
    if at == "REPORT_DRAFTED":
        return act(Transfer(), "report_crime", of=case or a_case("INVESTIGATING"))
    if at == "EFFECTIVE":
        return effective(a_transfer("JUDGED", case=case, **judgment))
    before, name = TRANSFER_WAYS[at]
    return act(a_transfer(before, case=case, **judgment), name, **(judgment if name == "judge" else {}))


def effective(transfer: Transfer) -> Transfer:
    """The judgment was received; on the day after the time for appeal it takes effect."""
    act(transfer, "note_receipt")
    take_effect(day_after(transfer, "criminal-appeal-judgment"))
    run_once()
    return fresh(transfer)


HEARING_WAYS = {
    "REFUSED": ("LATE", "refuse_request"), "ACCEPTED": ("REQUESTED", "accept_request"), "WITHDRAWN": ("ACCEPTED", "withdraw_request"),
    "NOTIFIED": ("ACCEPTED", "issue_hearing_notice"), "NOTICE_SERVED": ("NOTIFIED", "serve_hearing_notice"),
    "HELD": ("NOTICE_SERVED", "hold_hearing"), "WAIVED": ("NOTICE_SERVED", "record_absence"), "REPORTED": ("HELD", "report_hearing"),
}  # fmt: skip


def a_hearing(at: str = "REQUESTED", *, case: Case | None = None) -> Hearing:
    """A hearing in a state; "LATE": asked for after the time for it."""
    if at in ("REQUESTED", "LATE"):
        case = case or a_heard_case()
        return act(Hearing(), "request_hearing", day_after(case, "hearing-request") if at == "LATE" else None, of=case)
    before, name = HEARING_WAYS[at]
    hearing = a_hearing(before, case=case)
    held = hearing.hearing_at + timedelta(hours=2) if name in ("hold_hearing", "record_absence") else None
    return act(hearing, name, held)


def a_heard_case() -> Case:
    """A case whose prior notice, just served, gives the right to a hearing."""
    return fresh(a_walk("serve_notice", fine="300000").case)


LISTED = {"began_on": date(2026, 3, 16), "violation": "V04", "fine": "600000"}  # its remedies end on 2026-10-22


def an_item(at: str = "PUBLISHED", **matter: Any) -> PenaltyItem:
    if at == "REVOKED":
        return act(an_item(**matter), "withdraw_item")
    walk = a_walk({"PREPARED": "serve_decision", "PUBLISHED": "publish"}[at], **{**LISTED, **matter})
    return PenaltyItem.objects.get(case=walk.case)


LISTING_WAYS = {
    "NOTICED": ("CANDIDATE", "issue_notice"), "NOTICE_SERVED": ("NOTICED", "serve_notice"),
    "DEFENCE": ("NOTICE_SERVED", "record_defence"), "WITHDRAWN_BEFORE": ("CANDIDATE", "drop"),
    "DECIDED": ("NOTICE_SERVED", "decide_listing"), "SERVED": ("DECIDED", "serve_listing"),
    "PUBLISHED": ("SERVED", "publish_listing"), "REVOKED": ("PUBLISHED", "revoke_listing"),
}  # fmt: skip


def a_listing(at: str = "CANDIDATE", **matter: Any) -> Listing:
    """A listing in a state; "NOTICED" is a candidate whose prior notice was issued and not yet served."""
    if at == "CANDIDATE":
        item = an_item(**matter)
        propose_candidates(item.visible_from + timedelta(hours=1))
        run_once()
        return Listing.objects.get(penalty=item)
    before, name = LISTING_WAYS[at]
    listing = a_listing(before, **matter)
    return act(listing, name, _after_the_wait(listing, name))


def _after_the_wait(listing: Listing, name: str) -> datetime | None:
    """The notice waits for the end of the remedies, the decision for the end of the defence."""
    if name == "issue_notice":
        return day_after(listing.penalty.case, "litigation") + timedelta(hours=9)
    if name == "decide_listing":
        return day_after(listing, "listing-defence") + timedelta(hours=9)
    return None

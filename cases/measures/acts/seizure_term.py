"""The term of a sealing or seizure: extended once, excluding the time of testing, never beyond its last day (F11)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.measures import guards
from cases.measures.custody import hand_on
from cases.measures.states import KEPT, SeizureState
from foundation.agencies.models import Role
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.service import A_SERVICE, SECOND_SERVER, SERVERS, record_service
from foundation.workflow.who import the_system

from .officers import FIELD_OFFICERS, HEAD, SECOND_ON_SITE


class SeizureTerm:
    @act(
        source=SeizureState.IN_FORCE, row="A §18.2", label=_("Extend the term"), basis=["acl/25", "mep29/15"], by=HEAD,
        route=[Role.UNIT_HEAD], requires=[guards.approved, guards.not_at_testing],
        form="enforcement.forms.ReasonsForm", documents=["CFQY", "KYQY"], extends=["seizure-term"],
        emits=["seizure.extended"],
    )  # fmt: skip
    def extend_seizure(self, asked: Asked, *, reasons: str) -> None:
        """Once, before the last day is over, with reasons told to the party in writing."""

    @act(
        source=SeizureState.IN_FORCE, row="A §18.2", label=_("Serve the extension"), basis=["acl/25", "apl/61"],
        by=SERVERS, with_=SECOND_SERVER, requires=[guards.extension_is_issued],
        form="foundation.workflow.service.ServiceForm", example=A_SERVICE, documents=["SH"], final=True,
    )  # fmt: skip
    def serve_extension(self, asked: Asked, **facts: Any) -> None:
        record_service(self, asked, guards.paper_of(self, "extension"), facts)

    @act(
        source=SeizureState.IN_FORCE, row="A §18.2", label=_("Begin the testing"), basis=["acl/25", "mep29/15"],
        by=FIELD_OFFICERS, with_=SECOND_ON_SITE, requires=[guards.not_at_testing, guards.term_runs],
        form="cases.measures.forms.TestingForm", example=A_SERVICE, documents=["JYG", "SH"], hands_over="JYG",
        pauses=["seizure-term"], final=True,
    )  # fmt: skip
    def begin_testing(self, asked: Asked, *, body: str, expected_days: int, **service: Any) -> None:
        """The time of testing or appraisal does not count, and the party is told how long it takes."""
        self.testing_since = asked.at

    @act(
        source=SeizureState.IN_FORCE, row="A §18.2", label=_("End the testing"), basis=["acl/25", "mep29/15"],
        by=FIELD_OFFICERS, requires=[guards.at_testing], form="cases.measures.forms.TestedForm",
        resumes=["seizure-term"], final=True,
    )  # fmt: skip
    def end_testing(self, asked: Asked, *, result: str) -> None:
        self.testing_since = None

    @act(
        source=KEPT, row="A §18.2", label=_("Move the things"), basis=["acl/24"], by=FIELD_OFFICERS,
        form="cases.measures.forms.MovingForm", final=True,
    )  # fmt: skip
    def move_items(self, asked: Asked, *, items: Any, keeper: str, place: str, why: str) -> None:
        hand_on(self, asked, keeper, place, why, items)

    @act(
        source=SeizureState.IN_FORCE, target=SeizureState.RELEASE_DUE, row="A §18.2", label=_("Note that the term is over"),
        basis=["acl/25", "acl/28"], by=the_system(), requires=[guards.term_is_over], stops=["seizure-report"],
        emits=["seizure.release-due"],
    )  # fmt: skip
    def note_expiry(self, asked: Asked) -> None:
        """Nothing may be kept any longer: all that is left is to release it."""

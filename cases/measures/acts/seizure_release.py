"""Asking for release, and releasing."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.measures import guards
from cases.measures.custody import hand_on
from cases.measures.states import SeizureState
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.service import A_SERVICE, SECOND_SERVER, SERVERS, record_service

from .officers import FIELD_OFFICERS, HEAD


class SeizureRelease:
    @act(
        source=SeizureState.IN_FORCE, row="A §18.2", label=_("Record the request for release"), basis=["mep29/18"],
        by=FIELD_OFFICERS, requires=[guards.no_request_open], form="cases.measures.forms.RequestForm",
        starts=["seizure-release-check"], final=True,
    )  # fmt: skip
    def record_request(self, asked: Asked, *, request: str) -> None:
        self.requested_at = asked.at

    @act(
        source=SeizureState.IN_FORCE, row="A §18.2", label=_("Refuse the request for release"), basis=["mep29/19"],
        by=HEAD, requires=[guards.request_open], form="cases.measures.forms.CheckedForm",
        documents=["BJC"], stops=["seizure-release-check"], final=True,
    )  # fmt: skip
    def refuse_request(self, asked: Asked, *, checked: str, reasons: str) -> None:
        """After a check on the spot; the party may ask again."""
        self.requested_at = None

    @act(
        source=[SeizureState.IN_FORCE, SeizureState.RELEASE_DUE], row="A §18.2", label=_("Serve the refusal of a release"),
        basis=["mep29/19", "apl/61"], by=SERVERS, with_=SECOND_SERVER, requires=[guards.refusal_waits],
        form="foundation.workflow.service.ServiceForm", example=A_SERVICE, documents=["SH"], final=True,
    )  # fmt: skip
    def serve_refusal(self, asked: Asked, **facts: Any) -> None:
        record_service(self, asked, guards.paper_of(self, "refusal"), facts)

    @act(
        source=[SeizureState.IN_FORCE, SeizureState.RELEASE_DUE], target=SeizureState.RELEASED, row="A §18.2",
        label=_("Decide the release"), basis=["acl/28", "mep29/20"], by=HEAD, form="cases.measures.forms.ReleaseForm",
        documents=["CFQJ", "KYQJ"], stops=["seizure-term", "seizure-release-check", "seizure-report"],
        starts=["seizure-release-serve"], emits=["seizure.released"],
    )  # fmt: skip
    def release(self, asked: Asked, *, reasons: str) -> None:
        """At once when nothing justifies the measure any more; no draft has to go round first."""
        self.end_reasons, self.requested_at, self.testing_since = reasons, None, None

    @act(
        source=SeizureState.RELEASED, target=SeizureState.RETURNED, row="A §18.2", label=_("Serve the release and give back"),
        basis=["acl/28", "mep29/20", "apl/61"], by=SERVERS, with_=SECOND_SERVER,
        form="foundation.workflow.service.ServiceForm", example=A_SERVICE, documents=["SH"],
        stops=["seizure-release-serve", "seizure-unclaimed"], emits=["seizure.ended"],
    )  # fmt: skip
    def serve_release(self, asked: Asked, **facts: Any) -> None:
        record_service(self, asked, guards.paper_of(self, "release"), facts)
        hand_on(self, asked, f"{self.enterprise.name}（{facts['receiver']}）", facts["place"], "解除查封、扣押")

    @act(
        source=SeizureState.RELEASED, row="A §18.2", label=_("Publish the notice to claim"), basis=["acl/28", "mep29/21"],
        by=FIELD_OFFICERS, requires=[guards.no_claim_notice], form="cases.measures.forms.ClaimNoticeForm",
        stops=["seizure-release-serve"], starts=["seizure-unclaimed"], final=True,
    )  # fmt: skip
    def publish_claim_notice(self, asked: Asked, *, published: str) -> None:
        """Where nobody is found to whom the things could be given back."""
        self.claim_notice_at = asked.at

    @act(
        source=SeizureState.RELEASED, target=SeizureState.DISPOSED, row="A §18.2", label=_("Dispose of what nobody claimed"),
        basis=["acl/28", "mep29/21"], by=HEAD, requires=[guards.nobody_claimed], form="cases.measures.forms.DisposalForm",
        stops=["seizure-release-serve"], emits=["seizure.ended"],
    )  # fmt: skip
    def dispose_unclaimed(self, asked: Asked, *, disposal: str, keeper: str) -> None:
        self.end_reasons = f"{self.end_reasons}\n{disposal}"
        hand_on(self, asked, keeper, "", "无人认领，依法处理")

"""The police receive, decide and investigate: J C4 to C11, C19."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.judicial import guards
from cases.judicial.states import TransferState
from foundation.agencies.models import Role, Share
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.who import With, officers

POLICE = officers(Role.POLICE_OFFICER, Role.POLICE_HEAD, of="police")
FIELD_OFFICERS = (Role.INSPECTOR, Role.CASE_LEAD)


class WithPolice:
    @act(
        source=[TransferState.DELIVERED, TransferState.REFERRED_ON], target=TransferState.ACCEPTED, row="J C4", label=_("Accept the transfer"),
        basis=["reg310/7", "link17/7"], by=POLICE, form="cases.judicial.forms.AcceptForm", documents=["HZ"],
        starts=["police-filing", "police-ask-material", "police-refer-on", "police-return"], emits=["transfer.accepted"],
    )  # fmt: skip
    def accept(self, asked: Asked, *, number: str, list_check: str) -> None:
        self.accepted_at = asked.at

    @act(
        source=TransferState.ACCEPTED, target=TransferState.SUPPLEMENTING, row="J C5", label=_("Ask for missing material"),
        basis=["link17/8", "psp/180"], by=POLICE, requires=[guards.still_open("police-ask-material")],
        form="cases.judicial.forms.MissingForm", stops=["police-ask-material"], starts=["supply-material"],
        emits=["transfer.material-asked"],
    )  # fmt: skip
    def ask_material(self, asked: Asked, *, missing: str) -> None:
        """The police's own time keeps running [M]."""

    @act(
        source=TransferState.SUPPLEMENTING, target=TransferState.ACCEPTED, row="J C5", label=_("Supply the material"),
        basis=["link17/8"], by=officers(*FIELD_OFFICERS), form="cases.judicial.forms.SupplyForm",
        stops=["supply-material"], emits=["transfer.material-supplied"],
    )  # fmt: skip
    def supply_material(self, asked: Asked, *, supplied: str) -> None:
        """Or explain in writing why it cannot be supplied."""

    @act(
        source=TransferState.ACCEPTED, target=TransferState.RETURNED, row="J C8", label=_("Return: no police matter"),
        basis=["link17/9"], by=POLICE, requires=[guards.still_open("police-return")],
        form="enforcement.forms.ReasonsForm", stops=["police-filing", "police-return", "police-refer-on", "police-ask-material"],
        emits=["transfer.returned"],
    )  # fmt: skip
    def return_transfer(self, asked: Asked, *, reasons: str) -> None:
        self.given_back_at = asked.at

    @act(
        source=TransferState.ACCEPTED, target=TransferState.REFERRED_ON, row="J C7", label=_("Refer to the competent police"),
        basis=["link17/9", "reg310/7"], by=POLICE, requires=[guards.still_open("police-refer-on")],
        form="cases.judicial.forms.ReferForm", stops=["police-filing", "police-refer-on", "police-return", "police-ask-material"],
        emits=["transfer.referred-on"],
    )  # fmt: skip
    def refer_on(self, asked: Asked, *, competent: Any, reasons: str, copy_to_procuratorate: bool) -> None:
        """With written notice to the authority and a copy to the procuratorate; who referred it keeps sight of it."""
        Share.objects.get_or_create(
            about=self.about, agency=self.police, purpose="referred on", defaults={"since": asked.at}
        )
        self.police = competent

    @act(
        source=TransferState.REFERRED_ON, target=TransferState.ACCEPTED, row="J C7",
        label=_("Note that the competent police accepted"), basis=["reg310/7", "link17/9"], by=officers(*FIELD_OFFICERS),
        form="cases.judicial.forms.CompetentReceiptForm", documents=["HZ"], starts=["police-filing"], emits=["transfer.accepted"],
    )  # fmt: skip
    def note_competent_receipt(self, asked: Asked, *, officer: str, badge: str, number: str, list_check: str) -> None:
        """Its receipt came on paper."""
        self.accepted_at = asked.at

    @act(
        source=TransferState.ACCEPTED, target=TransferState.CRIMINAL_FILED, row="J C9", label=_("File the criminal case"),
        basis=["link17/9", "reg310/8", "psp/180"], by=POLICE, form="cases.judicial.forms.CriminalFilingForm",
        documents=["LC"], stops=["police-filing"], starts=["police-notice", "platform-entry", "filed-unfinished"],
        emits=["transfer.criminal-filed"],
    )  # fmt: skip
    def file_criminal(self, asked: Asked, *, number: str) -> None:
        self.criminal_number, self.criminal_filed_on = number, asked.on

    @act(
        source=TransferState.ACCEPTED, target=TransferState.NOT_FILED, row="J C9", label=_("Do not file a criminal case"),
        basis=["link17/9", "reg310/8"], by=POLICE, form="cases.judicial.forms.NonFilingForm", documents=["BLC"],
        stops=["police-filing"], starts=["police-notice"], emits=["transfer.not-filed"],
    )  # fmt: skip
    def decline_filing(self, asked: Asked, *, number: str, reasons: str, **notice: Any) -> None:
        """The file goes back with the notice."""
        self.outcome_on = asked.on

    @act(
        source=TransferState.CRIMINAL_FILED, row="J C10", label=_("Tell the authority of the filing"), basis=["link17/9"],
        by=POLICE, requires=[guards.filing_not_told], form="cases.judicial.forms.FilingNoticeForm", documents=["LCT"],
        stops=["police-notice", "platform-entry"], starts=["handover-items"], emits=["transfer.filing-told"],
    )  # fmt: skip
    def tell_filing(self, asked: Asked, *, received_by: str) -> None:
        """From its receipt the items are to be handed over."""

    @act(
        source=TransferState.CRIMINAL_FILED, row="J C11", label=_("Hand over the items"),
        basis=["link17/10", "reg310/12", "mep29/22"], by=officers(*FIELD_OFFICERS),
        with_=With(1, roles=(Role.POLICE_OFFICER, Role.POLICE_HEAD), of="police"), requires=[guards.filing_was_told],
        form="cases.judicial.forms.HandoverForm", documents=["YJQ"], stops=["handover-items"], final=True,
    )  # fmt: skip
    def hand_over_items(self, asked: Asked, *, items: Any) -> None:
        """By list, signed by both sides; seized goods are not given back to the party."""

    @act(
        source=TransferState.CRIMINAL_FILED, target=TransferState.WITHDRAWN, row="J C19", label=_("Withdraw the criminal case"),
        basis=["psp/186", "psp/189", "link17/9"], by=POLICE, form="enforcement.forms.ReasonsForm",
        stops=["filed-unfinished"], starts=["police-withdrawal-tell"], emits=["transfer.withdrawn"],
    )  # fmt: skip
    def withdraw_criminal(self, asked: Asked, *, reasons: str) -> None:
        """No crime, slight, time-barred, or the like."""
        self.outcome_on = asked.on

    @act(
        source=[TransferState.CRIMINAL_FILED, TransferState.SUPPLEMENT_INVESTIGATION], target=TransferState.PROSECUTION_REVIEW,
        row="J C22", label=_("Send for prosecution"), basis=["cpl/172"], by=POLICE,
        form="cases.judicial.forms.ForProsecutionForm", stops=["filed-unfinished", "supplement-investigation"],
        starts=["prosecution-review"], emits=["transfer.sent-for-prosecution"],
    )  # fmt: skip
    def send_for_prosecution(self, asked: Asked, *, prosecution: Any) -> None:
        """Nobody is in custody; with custody the time would not roll (the custody track comes with its own acts)."""
        self.prosecution = prosecution

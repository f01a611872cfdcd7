"""The transfer of a suspected crime (涉嫌犯罪案件移送) and what comes back of it."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from cases.models import Case
from foundation.agencies.models import Agency, AgencyKind, Posting
from foundation.subjects.models import NaturalPerson
from foundation.workflow.models import Workflow

from .acts.transfer import TransferActs
from .queries import TransferQuerySet
from .states import TransferState


def _agency(kind: AgencyKind, label: Any, **more: Any) -> models.ForeignKey:
    return models.ForeignKey(
        Agency, models.PROTECT, related_name="+", verbose_name=label, limit_choices_to={"kind": kind}, **more
    )


class Transfer(TransferActs, Workflow):
    """One suspected crime on its way from the ecology authority to police, procuratorate and court, and back."""

    state = FSMField(_("state"), choices=[("", ""), *TransferState.choices], default="", protected=True)
    case = models.ForeignKey(Case, models.PROTECT, related_name="transfers", verbose_name=_("case"))
    police = _agency(AgencyKind.PS, _("police"))
    supervisor = _agency(AgencyKind.PR, _("procuratorate that gets the copy"))
    prosecution = _agency(AgencyKind.PR, _("prosecuting procuratorate"), null=True)
    court = _agency(AgencyKind.COURT, _("court"), null=True)
    threshold = models.CharField(_("criminal threshold"), max_length=12)
    charge = models.CharField(_("suspected charge"), max_length=200)
    facts = models.TextField(_("facts"))
    main_basis = models.TextField(_("main basis"))
    suspects = models.TextField(_("suspects"))
    people = models.ManyToManyField(NaturalPerson, related_name="+")
    handler = models.ForeignKey(Posting, models.PROTECT, related_name="+", verbose_name=_("case handler"))
    contact = models.CharField(_("contact"), max_length=60)
    report_at = models.DateTimeField(_("report received at"))
    approved_at = models.DateTimeField(_("approved at"), null=True)
    delivered_at = models.DateTimeField(_("delivered at"), null=True)
    accepted_at = models.DateTimeField(_("accepted at"), null=True)
    criminal_number = models.CharField(_("criminal case number"), max_length=60, blank=True)
    criminal_filed_on = models.DateField(_("criminal case filed on"), null=True)
    charged = models.TextField(_("charged"), blank=True)
    judgment = models.TextField(_("judgment"), blank=True)
    criminal_fine_on = models.DateField(_("criminal fine against the party, of"), null=True)
    outcome_on = models.DateField(_("criminal outcome of"), null=True)
    given_back_at = models.DateTimeField(_("given back at"), null=True)
    outcome = models.TextField(_("result told"), blank=True)

    objects = TransferQuerySet.as_manager()
    correctable = ("charge", "contact")
    reassignable = True

    class Meta(Workflow.Meta):
        verbose_name = _("transfer of a suspected crime")
        ordering = ["-born_at"]

    def __str__(self) -> str:
        return f"{self.case.enterprise} · {self.charge}"

    @property
    def holder(self) -> Agency:
        """Who has the file now: the last authority of criminal justice that it came to."""
        return self.court or self.prosecution or self.police

    def announces(self) -> dict[str, Any]:
        """Ids and the two days that the case's own clock and guard need; no facts of the crime."""
        days = {"criminal_fine_on": self.criminal_fine_on, "outcome_on": self.outcome_on}
        return {"case": self.case_id.hex, **{name: day and day.isoformat() for name, day in days.items()}}

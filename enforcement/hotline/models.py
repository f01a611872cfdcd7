"""Reports by hotline (举报), and apart from them, sealed, who made them."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from enforcement.models import Lead
from enforcement.states import SourceCategory
from foundation.agencies.models import Posting, Region
from foundation.subjects.models import Enterprise
from foundation.subjects.sealed import SealedField, blind_index
from foundation.workflow.models import Workflow

from .acts.report import HotlineActs
from .states import Channel, ReportState


class Reporter(models.Model):
    """The sealed compartment of one reporter (举报人): cipher text at rest, found by a keyed blind index.

    No list, search, sheet, paper, notice or ledger entry reads it; `opening.py` is its only reader, with a reason (Code 145).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = SealedField(_("name"))
    phone = SealedField(_("telephone"), blank=True)
    address = SealedField(_("address"), blank=True)
    id_number = SealedField(_("identity number"), blank=True)
    phone_index = models.CharField(max_length=64, blank=True, db_index=True, editable=False)
    id_index = models.CharField(max_length=64, blank=True, db_index=True, editable=False)
    sealed_by = models.ForeignKey(Posting, models.PROTECT, related_name="+")
    sealed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        default_permissions = ()
        verbose_name = _("reporter")

    def __str__(self) -> str:
        return gettext("sealed")

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.phone_index = blind_index(self.phone) if self.phone else ""
        self.id_index = blind_index(self.id_number) if self.id_number else ""
        super().save(*args, **kwargs)


class HotlineReport(HotlineActs, Workflow):
    """A report: what, where, who is accused. `handler`: who received it; alone, or with the head's leave, opens the identity."""

    state = FSMField(_("state"), choices=[("", ""), *ReportState.choices], default="", protected=True)
    channel = models.CharField(_("channel"), max_length=8, choices=Channel)
    received_at = models.DateTimeField(_("received at"))
    category = models.CharField(_("source category"), max_length=8, choices=SourceCategory)
    title = models.CharField(_("title"), max_length=200)
    facts = models.TextField(_("facts"))
    place = models.CharField(_("place"), max_length=200)
    region = models.ForeignKey(Region, models.PROTECT, verbose_name=_("region"))
    accused = models.CharField(_("who is accused"), max_length=200)
    enterprise = models.ForeignKey(Enterprise, models.PROTECT, null=True, blank=True, verbose_name=_("enterprise"))
    reporter = models.OneToOneField(Reporter, models.PROTECT, null=True, related_name="report")
    handler = models.ForeignKey(Posting, models.PROTECT, null=True, related_name="+", verbose_name=_("receiver"))
    told = models.TextField(_("how the reporter was told"), blank=True)
    outcome = models.TextField(_("outcome"), blank=True)
    reward = models.DecimalField(_("reward"), max_digits=18, decimal_places=2, null=True)
    reward_voucher = models.CharField(_("payment voucher of the reward"), max_length=60, blank=True)

    reassignable = True

    class Meta(Workflow.Meta):
        verbose_name = _("report by hotline")
        ordering = ["-received_at"]

    def __str__(self) -> str:
        return self.title

    @property
    def named(self) -> bool:
        """A named report (实名举报): the reporter is told, and may be rewarded."""
        return self.reporter_id is not None

    @property
    def lead(self) -> Lead | None:
        """The lead that began with this report."""
        return Lead.objects.filter(origin=self.about).first()


class Leave(models.Model):
    """The head's leave for an officer to open the sealed identity of one report, with the reason, until a day."""

    report = models.ForeignKey(HotlineReport, models.PROTECT, related_name="leaves")
    officer = models.ForeignKey(Posting, models.PROTECT, related_name="+")
    reason = models.CharField(_("reason"), max_length=200)
    until = models.DateField(_("until"))
    given_by = models.ForeignKey(Posting, models.PROTECT, related_name="+")

    append_only = True

    class Meta:
        default_permissions = ()

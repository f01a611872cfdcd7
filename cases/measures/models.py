"""Measures with lives of their own beside the case: each is proposed, decided, served and ended by acts of its own."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from cases.models import Case, CorrectionOrder, Payment
from cases.states import LegalResult
from enforcement.models import Lead
from foundation.agencies.models import Agency, Posting
from foundation.subjects.models import Enterprise
from foundation.workflow.models import Workflow

from .acts.daily import DailyPenaltyActs
from .acts.in_place import InPlaceActs
from .acts.restriction import RestrictionActs
from .acts.seizure import SeizureActs
from .states import (
    DailyPenaltyState,
    EndReason,
    InPlaceState,
    RestrictionKind,
    RestrictionState,
    SeizureKind,
    SeizureState,
)

A_SUM: dict[str, Any] = {"max_digits": 18, "decimal_places": 2}


class Measure(Workflow):
    """What every measure has: the party, the officer who works on it, the facts."""

    enterprise = models.ForeignKey(Enterprise, models.PROTECT, related_name="+", verbose_name=_("party"))
    handler = models.ForeignKey(Posting, models.PROTECT, null=True, related_name="+", verbose_name=_("handler"))

    class Meta(Workflow.Meta):
        abstract = True

    def __str__(self) -> str:
        return f"{self.enterprise} · {self._meta.verbose_name}"

    def announces(self) -> dict[str, Any]:
        return {"case": self.case_id.hex if self.case_id else None}  # type: ignore[attr-defined]


class Heard(Measure):
    """A measure of which the party is told beforehand, on which it is heard, and which is reviewed and discussed."""

    noticed_at = models.DateTimeField(_("prior notice served at"), null=True)
    statement_at = models.DateTimeField(_("statement at"), null=True)
    statement = models.TextField(_("statement and defence"), blank=True)
    statement_answer = models.TextField(_("answer to the statement"), blank=True)
    legal_result = models.CharField(_("legal review"), max_length=10, choices=LegalResult, blank=True)
    legal_at = models.DateTimeField(_("legally reviewed at"), null=True)
    discussed_at = models.DateTimeField(_("discussed at"), null=True)
    decided_at = models.DateTimeField(_("decided at"), null=True)
    served_at = models.DateTimeField(_("served at"), null=True)

    class Meta(Measure.Meta):
        abstract = True


class Seizure(SeizureActs, Measure):
    """A sealing or seizure (查封、扣押), from its approval to the day when the things have left the agency's hands."""

    state = FSMField(_("state"), choices=[("", ""), *SeizureState.choices], default="", protected=True)
    lead = models.ForeignKey(Lead, models.PROTECT, related_name="seizures", verbose_name=_("lead"))
    case = models.ForeignKey(Case, models.PROTECT, null=True, related_name="seizures", verbose_name=_("case"))
    kind = models.CharField(_("kind"), max_length=8, choices=SeizureKind)
    ground = models.CharField(_("ground"), max_length=40)
    facts = models.TextField(_("facts"))
    violated = models.TextField(_("articles violated"))
    things = models.TextField(_("what is sealed or seized"))
    major = models.BooleanField(_("major"), default=False)
    urgent = models.BooleanField(_("urgent"), default=False)
    approved_at = models.DateTimeField(_("approved at"), null=True)
    seized_at = models.DateTimeField(_("sealed or seized at"), null=True)
    stored_at = models.CharField(_("where and how it is kept"), max_length=200, blank=True)
    testing_since = models.DateTimeField(_("at testing since"), null=True)
    requested_at = models.DateTimeField(_("release requested at"), null=True)
    claim_notice_at = models.DateTimeField(_("notice to claim published at"), null=True)
    end_reasons = models.TextField(_("why and how it ended"), blank=True)
    payment = models.ForeignKey(
        Payment, models.PROTECT, null=True, related_name="auctioned", verbose_name=_("fine that the auction pays")
    )
    proceeds = models.DecimalField(_("proceeds of the auction"), null=True, **A_SUM)
    receipt_number = models.CharField(_("receipt number"), max_length=60, blank=True)

    correctable = ("facts", "things")

    class Meta(Measure.Meta):
        verbose_name = _("sealing or seizure")
        ordering = ["-born_at"]

    def announces(self) -> dict[str, Any]:
        return {**super().announces(), "lead": self.lead_id.hex}

    @property
    def police(self) -> Agency | None:
        """To whom the suspected crime of the case was handed over last."""
        transfer = self.case.transfers.order_by("-born_at").first() if self.case else None
        return transfer.police if transfer else None


class SeizedItem(models.Model):
    """A line of the inventory (清单)."""

    seizure = models.ForeignKey(Seizure, models.PROTECT, related_name="items")
    number = models.PositiveSmallIntegerField(_("number"))
    name = models.CharField(_("name"), max_length=200)
    quantity = models.CharField(_("quantity"), max_length=60)
    feature = models.CharField(_("features"), max_length=300)
    place = models.CharField(_("place"), max_length=200)
    remark = models.CharField(_("remark"), max_length=300, blank=True)

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["seizure", "number"], name="seized_item_once")]

    def __str__(self) -> str:
        return f"{self.number} · {self.name}"


class Custody(models.Model):
    """Who has kept an item since when, and where (保管链)."""

    item = models.ForeignKey(SeizedItem, models.PROTECT, related_name="custody")
    since = models.DateTimeField(_("since"))
    keeper = models.CharField(_("keeper"), max_length=120)
    place = models.CharField(_("place"), max_length=200)
    why = models.CharField(_("reason"), max_length=200)
    by = models.ForeignKey(Posting, models.PROTECT, null=True, related_name="+")

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["since", "pk"]


class ProductionRestriction(RestrictionActs, Heard):
    """A restriction or suspension of production (限制生产、停产整治)."""

    state = FSMField(_("state"), choices=[("", ""), *RestrictionState.choices], default="", protected=True)
    case = models.ForeignKey(Case, models.PROTECT, related_name="production_restrictions", verbose_name=_("case"))
    kind = models.CharField(_("kind"), max_length=8, choices=RestrictionKind)
    ground = models.CharField(_("ground"), max_length=40)
    facts = models.TextField(_("facts"))
    scope = models.TextField(_("scope"))
    months = models.PositiveSmallIntegerField(_("months"), null=True)
    ends_on = models.DateField(_("last day"), null=True)
    extended = models.BooleanField(_("extended"), default=False)
    plan = models.TextField(_("rectification plan"), blank=True)
    planned_at = models.DateTimeField(_("plan filed at"), null=True)
    finished_on = models.DateField(_("rectification finished on"), null=True)
    completion = models.TextField(_("report of completion"), blank=True)
    lifted_at = models.DateTimeField(_("lifted at"), null=True)
    checked_at = models.DateTimeField(_("checked after lifting at"), null=True)
    found_again = models.BooleanField(_("the same act found again"), default=False)
    end_reason = models.CharField(_("why it ended by itself"), max_length=12, choices=EndReason, blank=True)
    closure_ground = models.CharField(_("ground for closure"), max_length=40, blank=True)
    closure_reported_at = models.DateTimeField(_("closure reported at"), null=True)

    correctable = ("facts", "scope")

    class Meta(Heard.Meta):
        verbose_name = _("restriction of production")
        ordering = ["-born_at"]


class DailyPenalty(DailyPenaltyActs, Heard):
    """A daily consecutive penalty (按日连续处罚): so many days, each with the fine of the earlier decision."""

    state = FSMField(_("state"), choices=[("", ""), *DailyPenaltyState.choices], default="", protected=True)
    case = models.ForeignKey(Case, models.PROTECT, related_name="daily_penalties", verbose_name=_("case"))
    order = models.ForeignKey(
        CorrectionOrder, models.PROTECT, related_name="daily_penalties", verbose_name=_("order to correct")
    )
    found = models.TextField(_("re-inspection"))
    stopped_on = models.DateField(_("discharge ended by measures on"), null=True)
    first_day = models.DateField(_("first day counted"))
    last_day = models.DateField(_("last day counted"))
    days = models.PositiveIntegerField(_("days counted"))
    daily_fine = models.DecimalField(_("fine of each day"), **A_SUM)
    fine = models.DecimalField(_("amount"), **A_SUM)
    published_at = models.DateTimeField(_("published at"), null=True)

    correctable = ("found",)

    class Meta(Heard.Meta):
        verbose_name = _("daily consecutive penalty")
        ordering = ["-born_at"]

    def announces(self) -> dict[str, Any]:
        return {**super().announces(), "fine": str(self.fine), "daily": self.about, "decision": self.about}


class InPlacePerformance(InPlaceActs, Measure):
    """Performance in place of the party, at its cost (代履行)."""

    state = FSMField(_("state"), choices=[("", ""), *InPlaceState.choices], default="", protected=True)
    case = models.ForeignKey(Case, models.PROTECT, related_name="in_place_performances", verbose_name=_("case"))
    order = models.ForeignKey(
        CorrectionOrder,
        models.PROTECT,
        null=True,
        related_name="in_place_performances",
        verbose_name=_("order to correct"),
    )
    duty = models.TextField(_("duty not performed"))
    performer = models.CharField(_("who performs"), max_length=120)
    manner = models.TextField(_("method"))
    begins_on = models.DateField(_("begins on"))
    cost = models.DecimalField(_("estimated cost"), **A_SUM)
    served_at = models.DateTimeField(_("served at"), null=True)
    demanded_at = models.DateTimeField(_("demand served at"), null=True)
    carried_out_at = models.DateTimeField(_("carried out at"), null=True)
    outcome = models.TextField(_("outcome"), blank=True)
    final_cost = models.DecimalField(_("cost"), null=True, **A_SUM)
    receipt_number = models.CharField(_("receipt number"), max_length=60, blank=True)

    correctable = ("duty",)

    class Meta(Measure.Meta):
        verbose_name = _("performance in place")
        ordering = ["-born_at"]

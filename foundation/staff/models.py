"""Deputies and hand-overs: what happens when people change."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from foundation.agencies.actor import Actor
from foundation.agencies.models import Posting, Role
from foundation.agencies.queries import agencies_below
from foundation.workflow.models import Workflow, WorkflowQuerySet

from .acts.deputy import DeputyActs
from .acts.handover import HandOverActs
from .states import DeputyState, HandOverState


class OfficeQuerySet(WorkflowQuerySet):
    """Matters of office: for the agency's own people, among them who runs, guards and audits the installation."""

    def visible_to(self, by: Actor) -> OfficeQuerySet:
        if by.kind == "system":
            return self
        if by.posting is None:
            return self.none()
        return self.filter(agency__in=agencies_below(by.office.agency))


class Deputyship(DeputyActs, Workflow):
    """One officer takes the place of another for some days (代理), for all acts of the role or for named ones."""

    state = FSMField(_("state"), choices=[("", ""), *DeputyState.choices], default="", protected=True)
    deputised = models.ForeignKey(Posting, models.PROTECT, related_name="+", verbose_name=_("office deputised"))
    deputy = models.ForeignKey(Posting, models.PROTECT, related_name="+", verbose_name=_("deputy"))
    posting = models.ForeignKey(Posting, models.PROTECT, related_name="+", verbose_name=_("posting as deputy"))
    since = models.DateField(_("from"))
    until = models.DateField(_("until"))
    acts = models.JSONField(_("for these acts only"), default=list)
    acting = models.BooleanField(_("acting head"), default=False)
    order = models.CharField(_("order of appointment"), max_length=120, blank=True)
    reason = models.CharField(_("reason"), max_length=300)

    objects = OfficeQuerySet.as_manager()

    class Meta(Workflow.Meta):
        verbose_name = _("deputyship")
        ordering = ["-since", "-born_at"]

    def __str__(self) -> str:
        facts = {"deputy": self.deputy.officer, "whom": self.deputised.officer, "role": Role(self.deputised.role).label}
        return _("%(deputy)s for %(whom)s (%(role)s)") % facts

    def announces(self) -> dict[str, Any]:
        return {"posting": self.posting_id}


class HandOver(HandOverActs, Workflow):
    """Work that passes from one officer to another, by a list that both sign (交接清单)."""

    state = FSMField(_("state"), choices=[("", ""), *HandOverState.choices], default="", protected=True)
    giver = models.ForeignKey(Posting, models.PROTECT, related_name="+", verbose_name=_("handed over by"))
    receiver = models.ForeignKey(Posting, models.PROTECT, related_name="+", verbose_name=_("taken over by"))
    ordered_by = models.ForeignKey(
        Posting, models.PROTECT, null=True, related_name="+", verbose_name=_("ordered by")
    )  # when the giver is gone
    items = models.JSONField(_("what is handed over"), default=list)  # {about, kind, title, number, limits}
    reason = models.CharField(_("reason"), max_length=300)
    accepted_at = models.DateTimeField(_("accepted at"), null=True)

    class Meta(Workflow.Meta):
        verbose_name = _("hand-over")
        ordering = ["-born_at"]

    def __str__(self) -> str:
        return f"{self.giver.officer} → {self.receiver.officer}"

    def announces(self) -> dict[str, Any]:
        return {"receiver": self.receiver_id, "giver": self.giver_id}

"""A hearing (听证), from the party's request to the report on which the decision rests."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from cases.models import Case
from foundation.agencies.models import Posting
from foundation.workflow.models import Workflow

from .acts.hearing import HearingActs
from .states import HearingState, Mode


class Hearing(HearingActs, Workflow):
    """A hearing that the party asked for (APL 63-65). `of`: the object whose prior notice gave the right."""

    state = FSMField(_("state"), choices=[("", ""), *HearingState.choices], default="", protected=True)
    case = models.ForeignKey(Case, models.PROTECT, related_name="hearings", verbose_name=_("case"))
    of = models.CharField(_("notice about"), max_length=64, db_index=True)
    requested_at = models.DateTimeField(_("requested at"))
    in_time = models.BooleanField(_("requested in time"))
    applicant = models.CharField(_("asked by"), max_length=120)
    request = models.TextField(_("request and grounds"))
    host = models.ForeignKey(Posting, models.PROTECT, null=True, related_name="+", verbose_name=_("hearing host"))
    recorder = models.ForeignKey(Posting, models.PROTECT, null=True, related_name="+", verbose_name=_("recorder"))
    members = models.ManyToManyField(Posting, related_name="+", verbose_name=_("hearing members"))
    answer = models.TextField(_("answer to the request"), blank=True)
    hearing_at = models.DateTimeField(_("time of the hearing"), null=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    mode = models.CharField(_("mode"), max_length=12, choices=Mode, blank=True)
    notice_served_at = models.DateTimeField(_("notice served at"), null=True)
    challenge = models.TextField(_("challenge of the host"), blank=True)
    challenge_open = models.BooleanField(_("challenge unanswered"), default=False)
    held_at = models.DateTimeField(_("held until"), null=True)
    record = models.TextField(_("claims of both sides"), blank=True)
    findings = models.TextField(_("findings"), blank=True)
    proposal = models.TextField(_("proposal"), blank=True)
    outcome = models.TextField(_("how it ended"), blank=True)

    correctable = ("applicant", "request")

    class Meta(Workflow.Meta):
        verbose_name = _("hearing")
        ordering = ["-requested_at"]

    def __str__(self) -> str:
        return f"{self.case.enterprise} · {self._meta.verbose_name}"

    @property
    def about_the_case(self) -> bool:
        """The prior notice of the penalty itself gave the right, not that of a measure."""
        return self.of == self.case.about

    @property
    def panel(self) -> list[Posting]:
        """Host, members, recorder."""
        return [one for one in (self.host, *self.members.all(), self.recorder) if one]

    def announces(self) -> dict[str, Any]:
        return {"case": self.case_id.hex, "of": self.of}

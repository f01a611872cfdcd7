"""Running clocks (期限): what runs about which object, its pauses and extensions, and the alarms it has raised."""

from __future__ import annotations

from datetime import date, datetime
from typing import cast

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from foundation.law.terms import Length, Unit


class ClockQuerySet(models.QuerySet["Clock"]):
    def unended(self) -> ClockQuerySet:
        return self.filter(ended_at=None)

    def running_at(self, instant: datetime) -> ClockQuerySet:
        """Not ended, and still of effect: a duty until it is done, a right or a term until it has run out."""
        return self.unended().filter(Q(duty=True) | Q(due_at__gt=instant) | Q(paused_at__isnull=False))

    def overdue_at(self, instant: datetime) -> ClockQuerySet:
        """Duties that were not done in time; a right never is overdue, it lapses."""
        return self.unended().filter(duty=True, paused_at=None, due_at__lte=instant)

    def due_soon_at(self, instant: datetime) -> ClockQuerySet:
        return self.unended().filter(duty=True, paused_at=None, soon_at__lte=instant, due_at__gt=instant)

    def lapsed_at(self, instant: datetime) -> ClockQuerySet:
        """Rights and options that nobody used in time."""
        return self.unended().filter(duty=False, paused_at=None, due_at__lte=instant)


class Clock(models.Model):
    """One time limit running about one object. The due time is computed from dates, never counted up.

    `due_at` is the instant at which the limit has run out: 24:00 of `due_on` for limits in days, the minute for
    limits in hours, 00:00 of `due_on` for terms of publicity. From `soon_at` on a duty is due soon. `alarm_at` is
    when its next alarm falls due, none for a clock that raises no more; `reminders` are those before the due time.
    """

    class Kind(models.TextChoices):
        DEADLINE = "deadline", _("deadline")
        WAITING = "waiting", _("waiting period")
        TERM = "term", _("term")
        WINDOW = "window", _("window")

    about = models.CharField(_("about"), max_length=64, db_index=True)
    seq = models.PositiveIntegerField(_("sequence of the act that started it"))
    limit = models.CharField(_("time limit"), max_length=60)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    duty = models.BooleanField(_("a duty"))
    in_hours = models.BooleanField(_("counted in hours"), default=False)
    at_once = models.BooleanField(_("alarms at once"), default=False)
    started_at = models.DateTimeField(_("started at"))
    due_on = models.DateField(_("due on"))
    due_at = models.DateTimeField(_("runs out at"))
    soon_at = models.DateTimeField(_("due soon from"))
    alarm_at = models.DateTimeField(_("next alarm at"), null=True, blank=True)
    reminders = models.JSONField(_("reminders"), default=list)
    warn_on = models.DateField(_("warning date"), null=True, blank=True)
    provisional = models.BooleanField(_("provisional"), default=False)
    paused_at = models.DateTimeField(_("paused at"), null=True, blank=True)
    ended_at = models.DateTimeField(_("ended at"), null=True, blank=True)
    ended_seq = models.PositiveIntegerField(_("sequence of the act that ended it"), null=True, blank=True)
    entered_at = models.DateTimeField(_("entered at"), default=timezone.now, editable=False)

    objects = ClockQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["started_at", "pk"]
        verbose_name = _("clock")
        indexes = [
            models.Index(fields=["about", "limit"], name="clock_about_limit"),
            models.Index(fields=["alarm_at"], condition=Q(alarm_at__isnull=False), name="clock_alarm"),
            models.Index(fields=["due_at"], condition=Q(ended_at=None), name="clock_due"),
        ]

    def __str__(self) -> str:
        return f"{self.limit} {self.about} → {self.due_on}"

    @property
    def started_on(self) -> date:
        """The legal day of the start, which is not counted."""
        return timezone.localdate(self.started_at)

    def has_run_out_at(self, instant: datetime) -> bool:
        return self.paused_at is None and self.due_at <= instant


class Interval(models.Model):
    """Excluded time (扣除期间): from the pause to the resumption, which is open while the clock is paused.

    `outcome_on` is the day of the outcome that ended the pause, where it lies before the day it reached the agency:
    the warning date is counted from it.
    """

    clock = models.ForeignKey(Clock, models.CASCADE, related_name="intervals")
    paused_at = models.DateTimeField(_("from"))
    resumed_at = models.DateTimeField(_("to"), null=True, blank=True)
    outcome_on = models.DateField(_("day of the outcome"), null=True, blank=True)
    seq = models.PositiveIntegerField(_("sequence of the act that paused"), null=True, blank=True)
    resumed_seq = models.PositiveIntegerField(_("sequence of the act that resumed"), null=True, blank=True)

    class Meta:
        default_permissions = ()
        ordering = ["paused_at", "pk"]


class Extension(models.Model):
    """An extension that was granted (延长), in the order of the limit's possible ones."""

    clock = models.ForeignKey(Clock, models.CASCADE, related_name="extensions")
    quantity = models.PositiveIntegerField(_("quantity"))
    unit = models.CharField(_("unit"), max_length=2)
    granted_at = models.DateTimeField(_("granted at"))
    seq = models.PositiveIntegerField(_("sequence of the act that granted it"), null=True, blank=True)

    class Meta:
        default_permissions = ()
        ordering = ["granted_at", "pk"]

    @property
    def length(self) -> Length:
        return Length(self.quantity, cast(Unit, self.unit))


class Alarm(models.Model):
    """An alarm that was raised: one for each threshold of a clock, never twice."""

    class Kind(models.TextChoices):
        DUE_SOON = "soon", _("due soon")
        OVERDUE = "overdue", _("overdue")
        ESCALATED = "escalated", _("escalated")

    clock = models.ForeignKey(Clock, models.CASCADE, related_name="alarms")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    threshold_at = models.DateTimeField(_("threshold"))
    raised_at = models.DateTimeField(_("raised at"))

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["clock", "kind", "threshold_at"], name="alarm_once")]


class Recount(models.Model):
    """A due time that moved because the calendar or a corrected start changed it: both dates are kept."""

    class Why(models.TextChoices):
        CALENDAR = "calendar", _("the holiday calendar changed")
        CORRECTION = "correction", _("the start was corrected")
        MERGER = "merger", _("a case filed earlier was merged in")

    clock = models.ForeignKey(Clock, models.CASCADE, related_name="recounts")
    before_on = models.DateField(_("due before"))
    before_provisional = models.BooleanField(_("was provisional"))
    after_on = models.DateField(_("due after"))
    after_provisional = models.BooleanField(_("is provisional"))
    why = models.CharField(_("reason"), max_length=12, choices=Why)
    recounted_at = models.DateTimeField(_("recomputed at"))

    class Meta:
        default_permissions = ()
        ordering = ["recounted_at", "pk"]

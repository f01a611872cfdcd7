"""Notices (提醒): what an officer is told on the desk's bell. Facts of a case stay inside the desk."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Posting


class NoticeQuerySet(models.QuerySet["Notice"]):
    def to_officer(self, officer: Any) -> NoticeQuerySet:
        """What stands on an officer's bell: notices to the postings held today."""
        postings = Posting.objects.valid_on(timezone.localdate()).filter(officer=officer)
        return self.filter(to__in=postings)

    def unseen(self) -> NoticeQuerySet:
        return self.filter(seen_at=None)

    def unmailed(self) -> NoticeQuerySet:
        return self.unseen().filter(mailed_at=None)


class Notice(models.Model):
    """One matter told to one posting: the text as msgid and parameters, so that each reader has it in his language.

    A parameter may be a mapping {"zh": …, "en": …}. The same matter told again is the same row, unseen again.
    """

    class Level(models.TextChoices):
        INFO = "info", _("for information")
        SOON = "soon", _("due soon")
        OVERDUE = "overdue", _("overdue")
        ESCALATED = "escalated", _("escalated")

    to = models.ForeignKey(Posting, models.PROTECT, related_name="notices")
    about = models.CharField(_("about"), max_length=64, blank=True, db_index=True)
    matter = models.CharField(_("matter"), max_length=120)
    level = models.CharField(_("level"), max_length=10, choices=Level, default=Level.INFO)
    msgid = models.CharField(_("text"), max_length=300)
    params = models.JSONField(_("parameters"), default=dict)
    url = models.CharField(_("link"), max_length=200, blank=True)
    at_once = models.BooleanField(_("at once"), default=False)
    raised_at = models.DateTimeField(_("raised at"))
    seen_at = models.DateTimeField(_("seen at"), null=True, blank=True)
    mailed_at = models.DateTimeField(_("sent at"), null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["-raised_at", "-pk"]
        verbose_name = _("notice")
        constraints = [models.UniqueConstraint(fields=["to", "matter"], name="notice_matter_once")]
        indexes = [
            models.Index(fields=["to", "raised_at"], condition=Q(seen_at=None), name="notice_unseen"),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        """The text in the active language."""
        return gettext(self.msgid) % {name: in_language(value) for name, value in self.params.items()}


def in_language(value: Any) -> Any:
    """The wording of a parameter in the active language."""
    if not isinstance(value, dict):
        return value
    return value["zh"] if (get_language() or "zh").startswith("zh") else value["en"]

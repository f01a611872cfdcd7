"""A document served by public notice (公告送达): published first, deemed served when the term has run out."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from foundation.clocks.moments import local_day
from foundation.documents.kinds import kind_of
from foundation.documents.models import Document
from foundation.workflow.asked import Asked
from foundation.workflow.models import Workflow

from .acts import PublicNoticeActs
from .states import Ground, NoticeState


class PublicNotice(PublicNoticeActs, Workflow):
    """The public notice of one document. `of`: the object that the document is about, such as "case:…"."""

    state = FSMField(_("state"), choices=[("", ""), *NoticeState.choices], default="", protected=True)
    document = models.ForeignKey(Document, models.PROTECT, related_name="public_notices", verbose_name=_("document"))
    of = models.CharField(max_length=64, db_index=True)
    ground = models.CharField(_("ground"), max_length=20, choices=Ground)
    course = models.TextField(_("reason and course"))
    attempts = models.JSONField(_("attempts that failed before"), default=list)
    where = models.CharField(_("published in"), max_length=200)
    picture = models.CharField(_("picture of the notice"), max_length=200)
    ended_because = models.TextField(_("why it was withdrawn"), blank=True)

    class Meta(Workflow.Meta):
        verbose_name = _("public notice")
        ordering = ["-born_at"]

    def __str__(self) -> str:
        return f"{kind_of(self.document.kind, self.document.issued_on).title} {self.document.number} · {self.where}"

    def announces(self) -> dict[str, Any]:
        return {"of": self.of}

    @property
    def party(self) -> str:
        return self.document.data["party"]["name"]

    def not_served_by(self, obj: Any, asked: Asked) -> str | None:
        """Why this notice does not serve the newest document about the object on that day; or nothing."""
        newer = Document.objects.filter(
            about=obj.about, kind=self.document.kind, voided=None, seq__gt=self.document.seq
        )
        if newer.exists():
            return _g("A newer document of this kind was issued since; publish that one.")
        if self.state != NoticeState.EFFECTIVE:
            return _g("The term of this public notice has not run out.")
        effect = local_day(self.state_since)
        if asked.on != effect:
            return _g("By this public notice it was served on %(day)s: date the act so.") % {"day": effect}
        return None

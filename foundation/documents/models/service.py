"""Service of documents (送达): how, to whom, when, by which two servers."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Posting

from .issued import Document


class ServiceMethod(models.TextChoices):
    """Methods of service (administrative-case.md §11; CPL-civ 87-95)."""

    DIRECT = "DIRECT", _("Direct service")
    LEFT = "LEFT", _("Left in place")
    ELECTRONIC = "ELECTRONIC", _("Electronic service")
    ENTRUSTED = "ENTRUSTED", _("Entrusted service")
    POST = "POST", _("Service by post")
    FORWARDED = "FORWARDED", _("Forwarded service")
    NOTICE = "NOTICE", _("Service by public notice")


class Service(models.Model):
    """One document handed over (送达): how, to whom, when, by which two servers."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="services")
    about = models.CharField(max_length=64, db_index=True)
    seq = models.PositiveIntegerField(null=True)  # of the act that served it and issued its return slip
    method = models.CharField(_("method of service"), max_length=12, choices=ServiceMethod)
    receiver = models.CharField(_("receiver"), max_length=60)
    identity = models.CharField(_("identity and post of the receiver"), max_length=120)
    place = models.CharField(_("place of service"), max_length=200)
    served_at = models.DateTimeField(_("served at"))
    refusal_reason = models.CharField(_("reason of refusal"), max_length=300, blank=True)
    proof = models.CharField(_("witnesses, media, consent or slip"), max_length=300, blank=True)
    details = models.JSONField(default=dict)  # what the method needs on record, and failed attempts before
    remark = models.CharField(_("remark"), max_length=300, blank=True)
    servers = models.ManyToManyField(Posting, related_name="+", verbose_name=_("servers"))

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["served_at", "pk"]
        verbose_name = _("service")

    def __str__(self) -> str:
        return f"{self.document} · {self.get_method_display()} · {self.receiver}"

"""From the prior notice to the service: the moments that a penalty and a measure have in common."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.states import LegalResult


class Heard(models.Model):
    """What is kept of a decision of which the party is told beforehand, on which it is heard, which is reviewed and discussed."""

    noticed_at = models.DateTimeField(_("prior notice served at"), null=True)
    statement_at = models.DateTimeField(_("statement at"), null=True)
    statement = models.TextField(_("statement and defence"), blank=True)
    statement_answer = models.TextField(_("answer to the statement"), blank=True)
    legal_result = models.CharField(_("legal review"), max_length=10, choices=LegalResult, blank=True)
    legal_at = models.DateTimeField(_("legally reviewed at"), null=True)
    discussed_at = models.DateTimeField(_("discussed at"), null=True)
    decided_at = models.DateTimeField(_("decided at"), null=True)
    served_at = models.DateTimeField(_("served at"), null=True)

    class Meta:
        abstract = True
        default_permissions = ()

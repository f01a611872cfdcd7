"""What operators see of the index."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class IndexCursor(models.Model):
    """How far each engine was brought, and what the last sweep repaired. The engine itself holds the truth."""

    engine = models.CharField(_("engine"), max_length=40, primary_key=True)
    generation = models.CharField(_("generation"), max_length=80)
    as_of_seq = models.PositiveBigIntegerField(_("as of event"), default=0)
    documents = models.PositiveIntegerField(_("documents in the index"), default=0)
    applied_at = models.DateTimeField(_("brought up to date at"))
    swept_at = models.DateTimeField(_("compared at"), null=True)
    repaired = models.PositiveIntegerField(_("repaired by the last comparison"), default=0)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.engine} @ {self.as_of_seq}"

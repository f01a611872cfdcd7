"""An agency's templates for findings and facts, with blanks."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from foundation.agencies.actor import Actor
from foundation.agencies.models import Agency, Posting

__all__ = ["FindingText"]


class FindingTextQuerySet(models.QuerySet["FindingText"]):
    def visible_to(self, by: Actor) -> FindingTextQuerySet:
        """Those of the officer's own agency; another's are nobody's business, not even a superior's."""
        return self.filter(agency=by.agency) if by.agency else self.none()

    def in_use(self) -> FindingTextQuerySet:
        return self.filter(retired_at=None)


class FindingText(models.Model):
    """A template (常用文本). Never changed or deleted: a new version retires the one it replaces.

    `field`: "inspection.record_inspection.findings"; `violation`: the code it is for, "" for any.
    """

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    name = models.CharField(_("name"), max_length=80)
    field = models.CharField(_("for"), max_length=120, db_index=True)
    violation = models.CharField(_("violation"), max_length=12, blank=True)
    text = models.TextField(_("text"))
    replaces = models.OneToOneField("self", models.PROTECT, null=True, related_name="replaced_by")
    made_by = models.ForeignKey(Posting, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    retired_by = models.ForeignKey(Posting, models.PROTECT, null=True, related_name="+")
    retired_at = models.DateTimeField(null=True)

    objects = FindingTextQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name

"""What the desk remembers for an officer: saved views (常用筛选), and what was typed and not sent yet."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from foundation.agencies.actor import Actor
from foundation.agencies.models import Agency, Officer, Posting


class SavedViewQuerySet(models.QuerySet["SavedView"]):
    def visible_to(self, by: Actor) -> SavedViewQuerySet:
        """The officer's own at this agency, and those that colleagues there share."""
        if by.posting is None:
            return self.none()
        return self.filter(models.Q(owner=by.officer_id) | models.Q(shared=True), agency=by.agency)


class SavedView(models.Model):
    """The filters, the search word and the order of one list under a name. `question`: as the address holds them."""

    owner = models.ForeignKey(Officer, models.CASCADE, related_name="+")
    agency = models.ForeignKey(Agency, models.CASCADE, related_name="+")
    bench = models.CharField(_("list"), max_length=40)
    name = models.CharField(_("name"), max_length=60)
    question = models.CharField(_("what was asked"), max_length=1000, blank=True)
    shared = models.BooleanField(_("shared with the agency"), default=False)

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["name", "pk"]
        verbose_name = _("saved view")
        constraints = [models.UniqueConstraint(fields=["owner", "agency", "bench", "name"], name="view_named_once")]

    def __str__(self) -> str:
        return self.name


class Kept(models.Model):
    """A form as it was typed so far, kept for its writer alone; it performs nothing and is no draft.

    `about`: the object of the act, or what an unborn one springs from ("" for nothing); `act`: "case.file_case";
    `data`: {field: [values]}, never files; empty once the form was sent. `done`: the key of the press that sent it, so
    that what arrives late is not kept again.
    """

    posting = models.ForeignKey(Posting, models.CASCADE, related_name="+")
    about = models.CharField(max_length=64, blank=True)
    act = models.CharField(max_length=120)
    data = models.JSONField()
    done = models.CharField(max_length=80, blank=True)
    kept_at = models.DateTimeField(db_index=True)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["posting", "about", "act"], name="kept_once")]

"""Workflow rows, what was performed on them, and the drafts that led there."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from foundation.agencies.actor import Actor
from foundation.agencies.models import Posting
from foundation.agencies.queries import seen_by, shared_with, works_with_matters
from foundation.prepared import ForeignKey, Prepared, given

from .correction import correct_record
from .reassign import reassign

if TYPE_CHECKING:
    from .asked import Asked


class WorkflowQuerySet(models.QuerySet[Any]):
    """Every queryset a person can reach starts from `visible_to`."""

    def visible_to(self, by: Actor) -> WorkflowQuerySet:
        """Rows of the officer's own and supervised agencies, and rows explicitly shared; the system sees all."""
        if by.kind == "system":
            return self
        if not works_with_matters(by):
            return self.none()
        return self.filter(models.Q(agency__in=seen_by(by)) | shared_with(by, self.model._meta.model_name))

    def shows(self, row: Workflow, by: Actor) -> bool:
        """Whether `visible_to` has this row; of the officer's own agency's the rule above needs no query."""
        own = type(self).visible_to is WorkflowQuerySet.visible_to and works_with_matters(by)
        if own and by.office.agency_id == row.agency_id:
            return True
        return self.model.objects.visible_to(by).filter(pk=row.pk).exists()


class Workflow(models.Model):
    """An object whose state changes by acts only. Subclasses add `state`, an FSMField, and their acts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    seq = models.PositiveIntegerField(_("sequence"), default=0, editable=False)
    state_since = models.DateTimeField(_("in this state since"), editable=False)
    born_at = models.DateTimeField(_("born at"), editable=False)
    agency = ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name=_("agency in charge"))

    objects = WorkflowQuerySet.as_manager()
    reassignable = False  # a `handler` works on it, and may hand it over
    correctable: tuple[str, ...] = ()  # the facts that `correct_record` may put right

    class Meta:
        abstract = True
        default_permissions = ()

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Each workflow gets a `correct_record` and a `reassign` of its own: django-fsm binds a method to the first model only."""
        super().__init_subclass__(**kwargs)
        if cls.correctable:
            cls.correct_record = correct_record()  # type: ignore[attr-defined]
        if cls.reassignable:
            cls.reassign = reassign()  # type: ignore[attr-defined]

    def announces(self) -> dict[str, Any]:
        """The thin facts (ids only) that go with every event about this object."""
        return {}

    def passes(self, asked: Asked, reason: str) -> None:
        """What else goes over with the object when it is handed to another officer; for subclasses."""

    def bars(self, asked: Asked) -> Iterable[str]:
        """Why somebody is kept from every act on this object. What stands beside a matter is barred with the matter."""
        for path in ("case", "lead"):
            whole = getattr(self, path, None)
            if whole is not None:
                return whole.bars(asked)
        beside = _cases_on(type(self))(of=self.pk) if hasattr(self, "cases") and not self._state.adding else ()
        return [bar for one in beside for bar in one.bars(asked)]

    @property
    def about(self) -> str:
        """How ledger, clocks, documents and events name this object."""
        return f"{self._meta.model_name}:{self.pk.hex}"


@cache
def _cases_on(model: Any) -> Prepared:
    relation = model._meta.get_field("cases")
    return Prepared(lambda: relation.related_model.objects.filter(**{relation.field.name: given(model, "id", "of")}))


class Arrow(models.Model):
    """A declared move of one workflow by one act: what the database's door compares with. Written on every migrate."""

    model = models.CharField(max_length=60)
    act = models.CharField(max_length=60)
    source = models.CharField(max_length=50, blank=True)
    target = models.CharField(max_length=50)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["model", "act", "source", "target"], name="arrow_once")]


class ActRecord(models.Model):
    """What was performed: the content behind the ledger's digest, and the key that makes a retry harmless.

    `data` is what was entered; `before` and `after` are the fields that it changed, after a birth all of them.
    """

    key = models.CharField(max_length=80, unique=True)
    about = models.CharField(max_length=64, db_index=True)
    seq = models.PositiveIntegerField()
    act = models.CharField(max_length=60)
    actor = models.CharField(max_length=60)
    posting = ForeignKey(Posting, models.PROTECT, null=True, related_name="+")
    companions = models.ManyToManyField(Posting, related_name="+")
    data = models.JSONField(default=dict)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    occurred_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    late_reason = models.CharField(max_length=200, blank=True)

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["about", "seq"]
        constraints = [models.UniqueConstraint(fields=["about", "seq"], name="record_about_seq")]


class Draft(models.Model):
    """A draft of an act on its way through the opinions (呈批), for an object that may not yet be born."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    about = models.CharField(max_length=64, db_index=True)
    model = models.CharField(max_length=60)
    act = models.CharField(max_length=60)
    agency = ForeignKey("agencies.Agency", models.PROTECT, related_name="+")
    parent = models.CharField(max_length=64, blank=True, db_index=True)  # what an unborn object will spring from
    begun_at = models.DateTimeField()
    keeper = ForeignKey(Posting, models.PROTECT, null=True, related_name="+")  # to whom it was handed over
    used_seq = models.PositiveIntegerField(null=True)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["about", "act"], condition=models.Q(used_seq=None), name="draft_open_once")
        ]


class DraftVersion(models.Model):
    """One wording of a draft. Never changed: a returned draft gets a new version."""

    draft = ForeignKey(Draft, models.PROTECT, related_name="versions")
    n = models.PositiveIntegerField()
    data = models.JSONField()
    by = ForeignKey(Posting, models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["n"]
        constraints = [models.UniqueConstraint(fields=["draft", "n"], name="draft_version_once")]


class Verdict(models.TextChoices):
    AGREE = "AGREE", _("Agreed")
    RETURN = "RETURN", _("Returned")


class Opinion(models.Model):
    """What one step of the route said of one version (意见)."""

    version = ForeignKey(DraftVersion, models.PROTECT, related_name="opinions")
    step = models.CharField(max_length=20)
    by = ForeignKey(Posting, models.PROTECT, related_name="+")
    verdict = models.CharField(max_length=10, choices=Verdict)
    remarks = models.TextField(blank=True)
    given_at = models.DateTimeField()
    recorded_at = models.DateTimeField(auto_now_add=True)

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["given_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["version", "step"], name="opinion_once")]


class Correction(models.Model):
    """A wrong fact put right (更正): old value, new value, proof, and who confirmed it."""

    about = models.CharField(max_length=64, db_index=True)
    seq = models.PositiveIntegerField()
    field = models.CharField(max_length=60)
    old = models.JSONField(null=True)
    new = models.JSONField(null=True)
    proof = models.TextField()
    confirmed_by = ForeignKey(Posting, models.PROTECT, related_name="+")

    append_only = True

    class Meta:
        default_permissions = ()

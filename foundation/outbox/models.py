"""Events that left an act, and who has consumed them. Rows, not queues, remember."""

import uuid

from django.db import models
from django.utils import timezone


class Event(models.Model):
    """What happened, written in the act's own transaction. `sequence` is given by the relay after commit."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    topic = models.CharField(max_length=60, db_index=True)
    about = models.CharField(max_length=64, db_index=True)
    facts = models.JSONField(default=dict)
    occurred_at = models.DateTimeField()
    recorded_at = models.DateTimeField(auto_now_add=True)
    sequence = models.PositiveBigIntegerField(null=True, unique=True)

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["recorded_at"], condition=models.Q(sequence=None), name="event_unnumbered")]

    def __str__(self) -> str:
        return f"{self.sequence or '-'} {self.topic} {self.about}"


class Feed(models.Model):
    """The one row that a relay locks: the last number given, and which relay is at work until when."""

    last = models.PositiveBigIntegerField(default=0)
    held_by = models.UUIDField(null=True)
    held_until = models.DateTimeField(null=True)

    class Meta:
        default_permissions = ()


class Consumption(models.Model):
    """One listener's dealing with one event: done, or what went wrong and when it is due again."""

    event = models.ForeignKey(Event, models.CASCADE)
    listener = models.CharField(max_length=120)
    due_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    error = models.TextField(blank=True)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["event", "listener"], name="consumption_once")]
        indexes = [models.Index(fields=["due_at"], condition=models.Q(done_at=None), name="consumption_open")]

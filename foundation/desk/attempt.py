"""One pressing of the button: what was entered, and what was wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone

from foundation.agencies.actor import Actor
from foundation.agencies.models import Posting
from foundation.workflow.act import Act
from foundation.workflow.asked import Asked
from foundation.workflow.refused import Refused, Stale

from . import entry
from .envelope import Envelope


@dataclass(frozen=True)
class Attempt:
    """`reasons`: refusals of the act as a whole; `errors`: by field; `since`: what others performed meanwhile."""

    envelope: Envelope
    by: Actor
    data: dict[str, Any] = field(default_factory=dict)
    errors: dict[str, list[str]] = field(default_factory=dict)
    reasons: list[str] = field(default_factory=list)
    since: list[Any] = field(default_factory=list)
    fresh: bool = False
    at_the_door: bool = False  # the refusal came from the act itself

    @classmethod
    def blank(cls, act: Act, obj: Any, by: Actor) -> Attempt:
        return cls(Envelope.blank(act, obj, by), by, fresh=True)

    @classmethod
    def read(cls, act: Act, obj: Any, by: Actor, post: Any, files: Any, fixed: dict[str, str]) -> Attempt:
        envelope = Envelope(post, act=act, obj=obj, by=by)
        outer = {name: list(map(str, errors)) for name, errors in envelope.errors.items()}
        form = entry.empty(act, obj, Asked(by, _at(envelope)), {})
        data, inner = entry.read(form, post, files)
        return cls(envelope, by, {**data, **fixed}, {**outer, **inner})

    @property
    def at(self) -> datetime:
        return _at(self.envelope)

    @property
    def seq(self) -> int:
        return self.envelope.cleaned_data["seq"]

    @property
    def key(self) -> str:
        return self.envelope.cleaned_data["key"]

    @property
    def late_reason(self) -> str:
        return self._entered.get("late_reason", "")

    @property
    def companions(self) -> list[Posting]:
        return list(self._entered.get("companions", []))

    @property
    def _entered(self) -> dict[str, Any]:
        return self.envelope.cleaned_data if self.envelope.is_bound and self.envelope.is_valid() else {}

    @property
    def asked(self) -> Asked:
        return Asked(self.by, self.at, tuple(self.companions), self.late_reason)

    def refused(self, refusal: Refused) -> Attempt:
        since = refusal.since if isinstance(refusal, Stale) else []
        errors = {name: list(one) for name, one in refusal.fields.items()}
        return replace(self, reasons=refusal.reasons, errors=errors, since=since, at_the_door=True)

    def looked_at(self) -> Attempt:
        """What is entered so far, before anything is asked of it."""
        return replace(self, errors={})

    def seen(self, seq: int) -> Attempt:
        """Shown with what changed meanwhile: the next press counts from here."""
        self.envelope.data = {**self.envelope.data.dict(), "seq": seq, "companions": self._chosen()}
        return self

    def _chosen(self) -> list[str]:
        return self.envelope.data.getlist("companions")

    def in_the_words_of(self, form: forms.Form) -> Attempt:
        """The refusals of fields as the page's own form puts them: its widgets know what would be right."""
        if not self.at_the_door:
            return self
        known = {name: list(map(str, one)) for name, one in form.errors.items() if name in self.errors}
        return replace(self, errors={**self.errors, **known})

    def wrong(self, form: forms.Form) -> Attempt:
        errors = {name: list(map(str, one)) for name, one in form.errors.items() if name != "__all__"}
        return replace(self, reasons=[str(one) for one in form.non_field_errors()], errors=errors)


def _at(envelope: Envelope) -> datetime:
    """When the act happened; now, where nothing readable was entered."""
    if envelope.is_bound and envelope.is_valid():
        return envelope.cleaned_data["occurred_at"]
    return timezone.now()

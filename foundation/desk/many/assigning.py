"""Assign (交办): each row passes to another officer by its own act `reassign`."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from foundation.agencies.actor import Actor
from foundation.desk.objects import url_of
from foundation.desk.offers import asked_now
from foundation.desk.registry import Bench
from foundation.notices.bell import Telling, notify
from foundation.workflow.declarations import acts_of
from foundation.workflow.models import ActRecord
from foundation.workflow.perform import perform
from foundation.workflow.reassign import MAY_REASSIGN, able
from foundation.workflow.refused import Refused
from foundation.workflow.why_not import reasons

from .plan import Plan, Pressing, named

ACT = "reassign"
TEXT = gettext_noop("%(who)s assigned to you: %(what)s.")


class AssignForm(forms.Form):
    handler = forms.ModelChoiceField(None, label=gettext_lazy("To whom"))
    reason = forms.CharField(label=gettext_lazy("Reason"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, by: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["handler"].queryset = able(by.agency, timezone.localdate()).order_by("officer__name", "pk")


class Assigning:
    name, form = "assign", AssignForm
    label, button = gettext_lazy("Assign to another officer"), gettext_lazy("Assign")

    def offered(self, bench: Bench, by: Actor) -> bool:
        return bench.model.reassignable and by.role in MAY_REASSIGN

    def plan(self, obj: Any, by: Actor) -> Plan:
        why = [str(one) for one in reasons(obj, acts_of(type(obj))[ACT], asked_now(by))]
        now = str(obj.handler.officer) if obj.handler_id else _("nobody")
        return Plan(_("Passes on from: %(who)s") % {"who": now}, why)

    def do(self, obj: Any, by: Actor, pressing: Pressing) -> str:
        handler = pressing.entered["handler"]
        first = not ActRecord.objects.filter(key=pressing.key).exists()
        if first and obj.handler_id == handler.pk:
            raise Refused([_("%(who)s has it already.") % {"who": handler.officer}])
        done = perform(
            obj, ACT, by=by, occurred_at=timezone.now(), expected_seq=pressing.seq, key=pressing.key,
            data={"handler": str(handler.pk), "reason": pressing.entered["reason"]},
        )  # fmt: skip
        if first:
            notify(handler, _telling(done.obj, by, done.entry.seq))
        return _("Now with: %(who)s") % {"who": handler.officer}


def _telling(obj: Any, by: Actor, seq: int) -> Telling:
    return Telling(
        f"assigned:{obj.about}:{seq}", TEXT, {"who": by.name, "what": named(obj)}, about=obj.about, url=url_of(obj)
    )

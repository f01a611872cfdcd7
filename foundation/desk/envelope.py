"""What every act is entered with beside its own form: when it happened, who took part, and the two hidden marks."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from foundation.agencies.actor import Actor
from foundation.agencies.models import Agency, Posting
from foundation.workflow.act import Act
from foundation.workflow.who import agency_at

from .display import day
from .widgets import DateTimeBox


class PostingsField(forms.ModelMultipleChoiceField):
    """Officers by their posting; one that does not hold today says from when until when it does."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, posting: Posting) -> str:
        words = [str(posting.officer), posting.get_role_display()]
        if posting.officer.certificate_number:
            words.append(_("certificate %(number)s") % {"number": posting.officer.certificate_number})
        if not posting.valid_on(timezone.localdate()):
            until = day(posting.valid_until) if posting.valid_until else ""
            words.append(f"{day(posting.valid_from)} – {until}")
        return " · ".join(words)


class Envelope(forms.Form):
    """`key` makes a second press harmless, `seq` says what the officer saw."""

    occurred_at = forms.DateTimeField(
        label=_("Happened at"), widget=DateTimeBox,
        help_text=_("When it happened in law. Time limits run from here; it cannot lie in the future."),
    )  # fmt: skip
    late_reason = forms.CharField(
        label=_("Reason for late entry"), required=False, max_length=200,
        help_text=_("Needed only when the act lies some days back; the record then shows it as a late entry."),
    )  # fmt: skip
    companions = PostingsField(None, required=False)
    seq = forms.IntegerField(widget=forms.HiddenInput)
    key = forms.CharField(widget=forms.HiddenInput, max_length=80)

    def __init__(self, *args: Any, act: Act, obj: Any, by: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["companions"].queryset = candidates(act, obj, by)
        if act.with_ is None:
            del self.fields["companions"]
        else:
            self.fields["companions"].label = _("Who takes part (at least %(count)d)") % {"count": act.with_.count}

    @classmethod
    def blank(cls, act: Act, obj: Any, by: Actor) -> Envelope:
        now = timezone.localtime().replace(second=0, microsecond=0)
        return cls(act=act, obj=obj, by=by, initial={"occurred_at": now, "seq": obj.seq, "key": uuid.uuid4().hex})


def candidates(act: Act, obj: Any, by: Actor) -> Any:
    """Who may take part: postings in the asked roles at the agency that the act names, except the performer."""
    if act.with_ is None:
        return Posting.objects.none()
    found = Posting.objects.filter(agency__in=_agencies(act, obj, by)).exclude(officer=by.officer_id)
    if act.with_.roles:
        found = found.filter(role__in=act.with_.roles)
    return found.select_related("officer", "agency").order_by("officer__name", "pk")


def _agencies(act: Act, obj: Any, by: Actor) -> list[Agency]:
    """The named agency; where the act names none, every agency that stands to the object in some relation."""
    if obj._state.adding:
        return [by.agency]
    if act.with_.of:
        return [one for one in [agency_at(obj, act.with_.of)] if one]
    related = [getattr(obj, one.name) for one in obj._meta.concrete_fields if one.related_model is Agency]
    return [by.agency, *(one for one in related if one)]

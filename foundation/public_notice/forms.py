"""What a public notice asks for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from foundation.documents.models import Document
from foundation.workflow.forms import ActForm
from foundation.workflow.lines import LinesField

from .states import Ground, NoticeState

LONG = forms.Textarea(attrs={"rows": 4})


class PublishForm(ActForm):
    """Only where the whereabouts are unknown or the other methods failed; the reason and the course stay on file."""

    document = forms.ModelChoiceField(None, label=_("Document to be served"))
    ground = forms.ChoiceField(label=_("Ground"), choices=Ground)
    course = forms.CharField(label=_("Reason and course"), widget=LONG)
    attempts = LinesField("at", "way", "result", label=_("Attempts that failed before"), required=False)
    where = forms.CharField(label=_("Published in"), max_length=200)
    picture = forms.CharField(label=_("Picture of the notice: where it is kept"), max_length=200)

    def prepare(self) -> None:
        unserved = Document.objects.filter(agency=self.asked.by.agency, services=None, voided=None)
        open_ones = unserved.filter(data__has_key="party").exclude(public_notices__state=NoticeState.PUBLISHED)
        self.narrow("document", open_ones.order_by("-issued_on", "-created_at"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if (
            cleaned.get("ground") == Ground.OTHERS_FAILED
            and not cleaned.get("attempts")
            and "attempts" not in self.errors
        ):
            self.add_error(
                "attempts", gettext("Name the attempts that failed: when, by which method, with what result.")
            )
        return cleaned


class WithdrawForm(ActForm):
    ended_because = forms.CharField(label=_("Reasons"), widget=LONG)

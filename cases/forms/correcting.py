"""A clerical error and what is right."""

from __future__ import annotations

import json
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from foundation.documents.models import Document
from foundation.workflow.forms import ActForm

from .base import LONG


class ClericalForm(ActForm):
    document = forms.ModelChoiceField(None, label=_("Document"))
    wrong = forms.CharField(label=_("What it says wrongly"), widget=LONG)
    right = forms.CharField(label=_("What is right"), widget=LONG)

    def prepare(self) -> None:
        issued = Document.objects.filter(about=self.obj.about, voided=None).exclude(kind="BZ")
        self.narrow("document", issued)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        document, wrong = cleaned.get("document"), cleaned.get("wrong")
        if document and wrong and wrong.strip() not in json.dumps(document.data, ensure_ascii=False):
            self.add_error("wrong", gettext("These words do not stand in that document."))
        if wrong and wrong == cleaned.get("right"):
            self.add_error("right", gettext("Wrong and right are the same."))
        return cleaned

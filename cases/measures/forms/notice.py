"""Telling the party before a measure is decided."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.carried import of_the_agency
from cases.measures.law import gives_hearing_right
from foundation.workflow.carried import CarriedForm
from foundation.workflow.service import ServiceForm


class ContactForm(CarriedForm):
    carried = {"contact": of_the_agency("contact")}

    contact = forms.CharField(label=_("Contact for statement and defence"), max_length=200)


class NoticeServiceForm(ServiceForm):
    """The right to ask for a hearing runs only where the notice gives it."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        return {
            **cleaned,
            "hearing_right_from": self.asked.at if gives_hearing_right(self.obj, self.asked.on) else None,
        }

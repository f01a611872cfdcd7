"""What the administrator enters about officers and postings."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from foundation.agencies.actor import Actor
from foundation.agencies.models import Agency, Role
from foundation.agencies.queries import agencies_below

from .ranks import grants

A_NAME = RegexValidator(
    r"^[a-z][a-z0-9._-]{2,29}$", _("3 to 30 small letters, digits, dots or dashes; a letter first.")
)


class StaffForm(forms.Form):
    def __init__(self, *args: Any, by: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by = by
        self.prepare()

    def prepare(self) -> None:
        """Narrow choices; for subclasses."""


class CertificateForm(StaffForm):
    certificate_number = forms.CharField(label=_("Enforcement certificate"), max_length=30, required=False)
    certificate_until = forms.DateField(label=_("Certificate valid until"), required=False)


class OfficerForm(CertificateForm):
    username = forms.CharField(label=_("User name"), max_length=30, validators=[A_NAME])
    name = forms.CharField(label=_("Name"), max_length=60)
    email = forms.EmailField(label=_("E-mail (for reminders without names)"), required=False)
    field_order = ("username", "name", "email", "certificate_number", "certificate_until")


class GrantForm(StaffForm):
    agency = forms.ModelChoiceField(None, label=_("Agency"))
    role = forms.ChoiceField(label=_("Role"))
    title = forms.CharField(label=_("Title of office"), max_length=40, required=False)
    valid_from = forms.DateField(label=_("From"), initial=timezone.localdate)
    valid_until = forms.DateField(label=_("Until"), required=False, help_text=_("Empty: until further notice."))

    def prepare(self) -> None:
        self.fields["agency"].queryset = (
            agencies_below(self.by.office.agency) if self.by.posting else Agency.objects.none()
        )  # type: ignore[attr-defined]
        self.fields["role"].choices = [(one.value, one.label) for one in Role if grants(one) == self.by.role]  # type: ignore[attr-defined]


class EndForm(StaffForm):
    last_day = forms.DateField(label=_("Last day"), initial=timezone.localdate)
    reason = forms.CharField(label=_("Reason"), max_length=300)


class CloseForm(StaffForm):
    reason = forms.CharField(label=_("Reason"), max_length=300)


class LinkForm(StaffForm):
    """Nothing is asked."""

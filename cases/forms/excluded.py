"""Time that does not count."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from foundation.workflow.forms import ActForm


class ExcludedForm(ActForm):
    of = forms.CharField(label=_("Because of"), max_length=64)

"""What bringing in a ledger asks for."""

from __future__ import annotations

import hashlib
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from foundation.documents import vault
from foundation.workflow.forms import ActForm

from . import reading


class LedgerUpload(forms.ClearableFileInput):
    """The file is looked at and kept at once, so that a second try loses nothing."""

    needs_multipart_form = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        file = files.get(name) if hasattr(files, "get") else None
        if file is None:
            return data.get(name) if isinstance(data.get(name), dict) else None
        content = file.read()
        reading.read(content)
        sha256 = hashlib.sha256(content).hexdigest()
        vault.keep(sha256, content)
        return {"sha256": sha256, "name": file.name[-200:]}

    def kept(self, data: Any, name: str) -> None:
        """Nothing of a file that is no ledger."""

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return False

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> Any:
        return super().render(name, None, attrs, renderer)


class LedgerField(forms.Field):
    """A stored ledger: {sha256, name}."""

    widget = LedgerUpload

    def clean(self, value: Any) -> dict[str, Any]:
        if not value:
            raise ValidationError(self.error_messages["required"], code="required")
        if not isinstance(value, dict) or not _stored(value.get("sha256")) or not isinstance(value.get("name"), str):
            raise ValidationError(gettext("Upload the ledger as an XLSX file."))
        return {"sha256": value["sha256"], "name": value["name"][-200:]}


def _stored(sha256: Any) -> bool:
    good = isinstance(sha256, str) and len(sha256) == 64 and set(sha256) <= set("0123456789abcdef")
    try:
        return good and bool(vault.read(path_of(sha256)))
    except OSError:
        return False


def path_of(sha256: str) -> str:
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"


class UploadForm(ActForm):
    ledger = LedgerField(
        label=_("Ledger (XLSX)"),
        help_text=_("Fill in the template; nothing is taken over before you have seen the preview."),
    )
    note = forms.CharField(label=_("Note"), max_length=300, required=False)


class AdmitForm(ActForm):
    looked = forms.BooleanField(
        label=_(
            "I have looked at the preview; rows at fault are refused, the others are taken over and marked for ever."
        )
    )


class DiscardForm(ActForm):
    reason = forms.CharField(label=_("Reason"), max_length=300)


class RefusedRowsForm(ActForm):
    refused = forms.JSONField(required=False)

    def clean_refused(self) -> list[Any]:
        return self.cleaned_data["refused"] or []


class PartForm(RefusedRowsForm):
    done = forms.IntegerField(min_value=1)
    given = forms.IntegerField(min_value=1)


class TotalsForm(RefusedRowsForm):
    totals = forms.JSONField()

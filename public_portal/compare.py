"""Compare a PDF with the document as issued: by its SHA-256, in memory, nothing is kept."""

from __future__ import annotations

from hashlib import sha256

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

PDF = b"%PDF-"


class CompareForm(forms.Form):
    """The PDF that somebody holds."""

    pdf = forms.FileField(
        label=_("PDF file to compare"),
        widget=forms.FileInput(attrs={"accept": "application/pdf", "aria-describedby": "pdf-hint"}),
        error_messages={"required": _("Choose the PDF first.")},
    )

    def clean_pdf(self) -> UploadedFile:
        pdf = self.cleaned_data["pdf"]
        if pdf.size > settings.UPLOAD_MAX_BYTES:
            largest = filesizeformat(settings.UPLOAD_MAX_BYTES)
            raise forms.ValidationError(_("The file is too large; at most %(largest)s.") % {"largest": largest})
        if pdf.read(len(PDF)) != PDF:
            raise forms.ValidationError(_("This is no PDF file. Choose the PDF that you received."))
        return pdf

    def sha256(self) -> str:
        digest = sha256()
        self.cleaned_data["pdf"].seek(0)
        for chunk in self.cleaned_data["pdf"].chunks():
            digest.update(chunk)
        return digest.hexdigest()

    def content(self) -> bytes:
        self.cleaned_data["pdf"].seek(0)
        return bytes(self.cleaned_data["pdf"].read())

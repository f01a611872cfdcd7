"""/desk/scans/: scanned piles: upload, what was filed where, what is missing, what waits for a hand."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.storage import storages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foundation.agencies.actor import Actor
from foundation.desk.objects import find
from foundation.desk.offices import CLERKS
from foundation.documents.models import Document, Pile, ScannedPage
from foundation.documents.scans.filing import by_hand, file_pile
from foundation.documents.scans.standing import papers_in, unread
from foundation.ledger.access import record_look
from foundation.workflow.refused import Refused

from .base import DeskView

PAGE = 30


def piles(by: Actor) -> QuerySet[Pile]:
    """The piles of the officer's own agency, for those who work with paper."""
    if by.role not in CLERKS:
        raise Http404
    return Pile.objects.filter(agency=by.agency).select_related("by__officer")


class PileForm(forms.Form):
    file = forms.FileField(label=gettext_lazy("Scanned file"), help_text=gettext_lazy("PDF, PNG, JPEG or TIFF; any order, any side up."))  # fmt: skip

    def clean_file(self) -> Any:
        file, limit = self.cleaned_data["file"], settings.UPLOAD_MAX_BYTES
        if file.size > limit:
            raise forms.ValidationError(
                _("“%(name)s” is larger than %(limit)d MB."), params={"name": file.name, "limit": limit // 1024 // 1024}
            )
        return file


class HandForm(forms.Form):
    """Which document a page belongs to: by its verification code or its number."""

    document = forms.CharField(label=gettext_lazy("Verification code or number of the document"), max_length=60)
    number = forms.IntegerField(label=gettext_lazy("Page"), min_value=1, max_value=500)
    of = forms.IntegerField(label=gettext_lazy("of pages"), min_value=1, max_value=500)

    def __init__(self, *args: Any, by: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by = by

    def clean_document(self) -> Document:
        typed = self.cleaned_data["document"].strip()
        code = typed.upper().replace(" ", "").replace("-", "")
        found = [*Document.objects.filter(verify_code=code), *Document.objects.filter(number=typed)[:20]]
        for one in found:
            if find(one.about, self.by) is not None:
                return one
        raise forms.ValidationError(_("No document that you may see has this code or number."))


class Piles(DeskView):
    template_name = "desk/scans.html"
    title, icon = gettext_lazy("Scanned paper"), "doc-full-inverse"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page = Paginator(piles(self.actor), PAGE).get_page(self.request.GET.get("page"))
        return super().get_context_data(page=page, form=kwargs.pop("form", None) or PileForm(), **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        piles(self.actor)
        form = PileForm(request.POST, request.FILES)
        if form.is_valid():
            try:
                return HttpResponseRedirect(reverse("desk:pile", args=[self._file(form.cleaned_data["file"]).pk]))
            except Refused as refusal:
                form.add_error("file", refusal.reasons)
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def _file(self, file: Any) -> Pile:
        return file_pile(
            file.name, file.read(), by=self.actor.posting, may=lambda document: find(document.about, self.actor) is not None
        )  # fmt: skip


class PilePage(DeskView):
    template_name = "desk/pile.html"
    icon = "doc-full-inverse"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pile = get_object_or_404(piles(self.actor), pk=kwargs.pop("pk"))
        wrong = kwargs.pop("wrong", None)
        waiting = [(one, wrong[1] if wrong and wrong[0] == one.pk else self._form(one)) for one in unread(pile)]
        return super().get_context_data(
            title=pile.name, pile=pile, papers=papers_in(pile), waiting=waiting, count=pile.pages.count(), **kwargs
        )

    def _form(self, page: ScannedPage, data: Any = None) -> HandForm:
        return HandForm(data, by=self.actor, prefix=f"page-{page.pk}")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """File one page by hand."""
        pile = get_object_or_404(piles(self.actor), pk=kwargs["pk"])
        page = get_object_or_404(
            pile.pages, pk=request.POST.get("page") if request.POST.get("page", "").isdigit() else 0
        )
        form = self._form(page, request.POST)
        if form.is_valid():
            try:
                by_hand(page, **form.cleaned_data, by=self.actor.posting)
                return HttpResponseRedirect(reverse("desk:pile", args=[pile.pk]))
            except Refused as refusal:
                form.add_error("number", refusal.reasons)
        return self.render_to_response(self.get_context_data(wrong=(page.pk, form), **kwargs), status=422)


def scanned_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The kept page itself; looking at it is entered in the access log."""
    by = request.actor  # type: ignore[attr-defined]
    page = get_object_or_404(ScannedPage, pk=pk, pile__in=piles(by))
    record_look(by, f"scan:{page.pile_id.hex}", f"page-{page.index}")
    response = FileResponse(storages["vault"].open(page.path), content_type=page.mime)
    response["Content-Disposition"] = "inline"
    response["X-Content-Type-Options"] = "nosniff"
    return response

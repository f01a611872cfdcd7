"""The template's address in the desk."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import include, path
from wagtail import hooks

from .template import workbook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def template(request: HttpRequest) -> HttpResponse:
    """The template of the ledgers, for those who may bring one in."""
    from .desk import RUNNING

    if request.actor.role not in RUNNING:  # type: ignore[attr-defined]
        raise Http404
    return HttpResponse(
        workbook(), content_type=XLSX, headers={"Content-Disposition": 'attachment; filename="lianlan-ledger.xlsx"'}
    )


@hooks.register("register_admin_urls")
def address() -> list[Any]:
    return [path("movein-template/", include(([path("", template, name="template")], "desk-template")))]

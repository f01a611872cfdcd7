"""HTML to PDF/A-3b. One font configuration for the process: a new one each time costs memory without end."""

from __future__ import annotations

import threading
from functools import cache

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher

from .page_codes import draw_codes

VARIANT = "pdf/a-3b"
_one_at_a_time = threading.Lock()  # Pango's font map is shared by all threads


@cache
def _fonts() -> FontConfiguration:
    return FontConfiguration()


def to_pdf(page: str, code: str = "") -> bytes:
    """The page as PDF/A-3b with embedded fonts, each sheet with its own code where the document has one.

    A page that asks for anything outside itself is a ValueError.
    """
    fetcher = URLFetcher(allowed_protocols=("data",), fail_on_errors=True)
    with _one_at_a_time:
        try:
            return HTML(string=page, url_fetcher=fetcher).write_pdf(
                pdf_variant=VARIANT, font_config=_fonts(), finisher=draw_codes(code) if code else None
            )
        except FatalURLFetchingError as error:  # no Exception, so that it would end a worker
            raise ValueError(str(error)) from error

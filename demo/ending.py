"""Where to look, when the story is told."""

from __future__ import annotations

import sys

from django.conf import settings
from django.utils.translation import gettext as _

from .case_one import PARTY


def where_to_look() -> None:
    lines = [
        "",
        _("Where to look:"),
        f"  {settings.SITE_URL}/demo/  " + _("one door for each kind of user"),
        f"  {settings.SITE_URL}/  " + _("the portal"),
        f"  {settings.SITE_URL}/blacklist/?q=恒暖  " + _("found by two characters"),
        f"  {settings.SITE_URL}/blacklist/{PARTY}/  " + _("the company's page"),
        f"  {settings.VAR_DIR / 'demo'}  " + _("the PDFs and story.json"),
    ]
    sys.stdout.write("\n".join(lines) + "\n")

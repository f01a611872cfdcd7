"""While the site of a told story runs, the two banks stay within reach."""

from __future__ import annotations

import logging
import threading

from django.conf import settings
from django.db import DatabaseError

from blacklist.partners.models import Partner

from . import banks

logger = logging.getLogger(__name__)


def start() -> None:
    """Open the banks' receivers again, beside the site; a site without a story has none."""
    threading.Thread(target=_open, name="demo-banks", daemon=True).start()


def _open() -> None:
    try:
        if Partner.objects.filter(uscc__in=[one["uscc"] for one in banks.BANKS]).exists():
            banks.open_banks(settings.SITE_URL)
    except DatabaseError:
        logger.exception("the demo's banks could not be opened")

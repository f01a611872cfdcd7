"""Ways to reach an officer outside the desk: one adaptor each. They say that something waits, never what.

An adaptor is a class with the method of `Channel`, named in the setting NOTICE_CHANNELS. E-mail is the one built here.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from smtplib import SMTPException
from typing import Any, Protocol

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django.utils.translation import override

logger = logging.getLogger(__name__)
EMAIL = "foundation.notices.channels.Email"


class Channel(Protocol):
    """One way to reach an officer."""

    def send(self, waiting: Iterable[tuple[Any, int]]) -> list[int]:
        """Tell each officer how many matters wait. Returns the keys of those who were told; raises nothing."""


class Email:
    """E-mail through Django's mail settings, in the site's language."""

    def send(self, waiting: Iterable[tuple[Any, int]]) -> list[int]:
        connection = get_connection()
        try:
            with override(settings.LANGUAGE_CODE), connection:
                return [officer.pk for officer, count in waiting if officer.email and _sent(officer, count, connection)]
        except OSError:  # the server is away; what was told before it went is told again
            logger.exception("No connection to the mail server")
            return []


def _sent(officer: Any, count: int, connection: Any) -> bool:
    try:
        return bool(_message(officer, count, connection).send())
    except SMTPException:  # one address that is refused holds up nobody else
        logger.exception("E-mail to officer %s was refused", officer.pk)
        return False


def _message(officer: Any, count: int, connection: Any) -> EmailMessage:
    """No name and no fact of a case leaves the desk: a number and the address of the desk."""
    body = _("Matters waiting for you on the desk: %(count)d.\n\n%(url)s") % {
        "count": count, "url": f"{settings.SITE_URL}/desk/",
    }  # fmt: skip
    return EmailMessage(_("Something waits for you on LianLan"), body, to=[officer.email], connection=connection)


def channels() -> list[Channel]:
    return [import_string(path)() for path in getattr(settings, "NOTICE_CHANNELS", [EMAIL])]

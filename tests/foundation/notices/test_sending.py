from __future__ import annotations

import pytest
from django.core import mail
from django.utils import timezone

from demo.people import posting
from foundation.agencies.models import Officer
from foundation.notices.bell import Telling, mark_seen, notify
from foundation.notices.models import Notice
from foundation.notices.sending import send_at_once, send_digest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(autouse=True)
def addresses(db):
    for name, address in (("沈宜", "shenyi@example.org"), ("苏眉", "sumei@example.org")):
        Officer.objects.filter(name=name).update(email=address)


def recipients() -> list[str]:
    return sorted(address for message in mail.outbox for address in message.to)


def test_the_digest_is_one_message_to_each_for_whom_anything_waits():
    notify(posting("沈宜"), Telling("a", "x"))
    notify(posting("沈宜"), Telling("b", "y"))
    notify(posting("苏眉"), Telling("a", "x"))
    assert send_digest(timezone.now()) == 2
    assert recipients() == ["shenyi@example.org", "sumei@example.org"]
    assert "2" in next(message.body for message in mail.outbox if message.to == ["shenyi@example.org"])


def test_nothing_is_mailed_twice_and_nothing_that_was_seen():
    notify(posting("沈宜"), Telling("a", "x"))
    notify(posting("苏眉"), Telling("a", "x"))
    mark_seen(Officer.objects.get(name="苏眉"))
    send_digest(timezone.now())
    send_digest(timezone.now())
    assert recipients() == ["shenyi@example.org"]


def test_at_once_mails_only_what_cannot_wait():
    notify(posting("沈宜"), Telling("a", "x"))
    notify(posting("苏眉"), Telling("b", "y", at_once=True))
    send_at_once(timezone.now())
    assert recipients() == ["sumei@example.org"]


def test_no_name_and_no_fact_leaves_the_desk(settings):
    notify(
        posting("沈宜"),
        Telling("a", "临禾恒暖热电有限公司 %(fine)s", {"fine": "600000"}, about="case:abc", url="/desk/case/abc/"),
    )
    send_digest(timezone.now())
    (message,) = mail.outbox
    for fact in ("临禾", "600000", "abc", "沈宜"):
        assert fact not in message.subject + message.body
    assert f"{settings.SITE_URL}/desk/" in message.body


def test_an_officer_without_address_keeps_the_notice_for_the_next_time():
    notify(posting("白桥"), Telling("a", "x"))
    assert send_digest(timezone.now()) == 0
    assert Notice.objects.unmailed().count() == 1


def test_a_mail_server_that_fails_loses_nothing(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", 9, 1
    notify(posting("沈宜"), Telling("a", "x"))
    assert send_digest(timezone.now()) == 0
    assert Notice.objects.unmailed().count() == 1

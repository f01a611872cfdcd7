"""The administrator's acts about officers and postings: recorded, within his agency, never about himself."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext as _

from demo.people import posting
from foundation.agencies.actor import Actor
from foundation.agencies.models import Agency, Officer, Posting, Role
from foundation.ledger.chain import verify
from foundation.ledger.models import AccessLog, Entry
from foundation.notices.models import Notice
from foundation.staff import accounts, postings
from foundation.workflow.models import ActRecord
from foundation.workflow.refused import Refused
from tests.foundation.desk.desks import at_desk, text
from tests.make import a_case, act

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
BUREAU, TODAY = "临禾市生态环境局", date(2026, 11, 23)
ADMIN, SECURITY = "管理员", "安全员"


def by(name: str) -> Actor:
    return Actor.officer(posting(name))


def bureau() -> Agency:
    return Agency.objects.get(name=BUREAU)


def a_newcomer(username: str = "xinren") -> Officer:
    return accounts.create_officer(by(ADMIN), username=username, name="辛仁")


def a_grant(officer: Officer, role: str = Role.INSPECTOR, who: str = ADMIN, **more: Any) -> Posting:
    return postings.grant(by(who), officer, **{"agency": bureau(), "role": role, "valid_from": TODAY, **more})


def refused(work: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        work()
    return caught.value


def test_each_change_is_recorded_and_entered_in_the_ledger() -> None:
    officer = a_newcomer()
    accounts.set_certificate(by(ADMIN), officer, certificate_number="示例1", certificate_until=date(2030, 1, 1))
    granted = a_grant(officer)

    entries = Entry.objects.filter(about=f"officer:{officer.pk}").values_list("seq", "act")
    assert list(entries) == [(1, "officer.created"), (2, "officer.certificate")]
    assert Entry.objects.get(about=f"posting:{granted.pk}").act == "posting.granted"
    record = ActRecord.objects.get(act="officer.certificate")
    assert (record.before["certificate_number"], record.after["certificate_number"]) == ("", "示例1")
    assert verify() is None


def test_a_new_account_has_no_password_and_a_link_that_works_once() -> None:
    officer = a_newcomer()
    assert not officer.has_usable_password()
    link = accounts.set_up_link(by(ADMIN), officer)
    visitor = Client()
    page = visitor.get(link, follow=True)

    visitor.post(page.redirect_chain[-1][0], {"password1": "Lan-lian 2026 tian", "password2": "Lan-lian 2026 tian"})

    officer.refresh_from_db()
    assert officer.has_usable_password()
    again = Client().get(link, follow=True)
    assert "password1" not in again.content.decode()


def test_after_the_link_comes_the_second_factor() -> None:
    officer = a_newcomer()
    officer.set_password("Lan-lian 2026 tian")
    officer.save()
    a_grant(officer)
    visitor = Client()
    visitor.post(reverse("account_login"), {"login": "xinren", "password": "Lan-lian 2026 tian"})

    assert visitor.get("/desk/")["Location"] == reverse("mfa_activate_totp")


def test_nobody_grants_himself_anything() -> None:
    admin = posting(ADMIN).officer

    refusal = refused(lambda: a_grant(admin))

    assert _("Nobody grants himself anything: let another officer of this office do it.") in refusal.reasons
    assert AccessLog.objects.filter(what="posting.granted", about=f"officer:{admin.pk}").exists()


@pytest.mark.parametrize(
    ("who", "role"),
    [(ADMIN, Role.ADMINISTRATOR), (ADMIN, Role.AUDITOR), (SECURITY, Role.SECURITY), (SECURITY, Role.INSPECTOR)],
)
def test_administration_and_security_grant_each_other(who: str, role: Role) -> None:
    officer = a_newcomer()
    other = SECURITY if who == ADMIN else ADMIN

    assert refused(lambda: a_grant(officer, role, who)).reasons == [
        _("Only for: %(who)s.") % {"who": (Role.SECURITY if other == SECURITY else Role.ADMINISTRATOR).label}
    ]
    assert a_grant(officer, role, other).role == role


def test_who_runs_the_installation_holds_no_other_office() -> None:
    officer = a_newcomer()
    a_grant(officer)

    assert list(refused(lambda: a_grant(officer, Role.SECURITY)).fields) == ["role"]


def test_another_agency_is_not_his_to_administer() -> None:
    officer = a_newcomer()
    court = Agency.objects.get(name="禾东区人民法院")

    assert refused(lambda: a_grant(officer, agency=court)).reasons == [_("This agency is not yours to administer.")]
    police = posting("高岩").officer
    assert refused(lambda: accounts.set_up_link(by(ADMIN), police)).reasons == [
        _("This officer belongs to another agency.")
    ]
    assert at_desk(ADMIN).get(f"/desk/officers/{police.pk}/").status_code == 404


def test_a_posting_with_open_work_does_not_end_and_the_heads_are_told() -> None:
    case = a_case("INVESTIGATING")
    held = posting("周承", Role.CASE_LEAD)

    page = at_desk(ADMIN).post(f"/desk/postings/{held.pk}/end/", {"last_day": "2026-11-23", "reason": "调离"})

    assert page.status_code == 422
    assert str(case.enterprise) not in text(page)
    held.refresh_from_db()
    assert held.valid_until is None
    assert Notice.objects.get(matter=f"end-posting:{held.pk}", to=posting("程岳")).url.endswith(f"giver={held.pk}")


def test_it_ends_when_the_work_was_handed_over_and_the_account_after_the_last_posting() -> None:
    a_case("INVESTIGATING")
    held = posting("周承", Role.CASE_LEAD)
    assert accounts.still_open(held.officer) != []
    from foundation.staff.models import HandOver

    act(HandOver(), "order_hand_over")
    for one in held.officer.postings.all():
        postings.end(by(ADMIN), one, last_day=date(2026, 11, 22), reason="调离")
    accounts.close_account(by(ADMIN), held.officer, reason="调离")

    held.officer.refresh_from_db()
    assert not held.officer.is_active
    assert verify() is None


def test_who_holds_a_posting_keeps_the_account() -> None:
    officer = a_newcomer()
    granted = a_grant(officer)

    assert refused(lambda: accounts.close_account(by(ADMIN), officer, reason="x")).reasons == [
        _("Holds a posting: %(posting)s.") % {"posting": granted}
    ]


@pytest.mark.parametrize(
    ("address", "entered", "field"),
    [
        ("officers/new/", {"username": "周", "name": "x"}, "username"),
        ("officers/new/", {"username": "zhoucheng", "name": "x"}, "username"),
        ("officers/new/", {"username": "abc", "name": ""}, "name"),
        ("officers/{}/grant/", {"role": "KING", "agency": "1", "valid_from": "2026-01-01"}, "role"),
        ("officers/{}/grant/", {"role": "INSPECTOR", "agency": "x", "valid_from": "2026-01-01"}, "agency"),
        ("officers/{}/grant/", {"role": "INSPECTOR", "agency": "1", "valid_from": "gestern"}, "valid_from"),
        ("officers/{}/certificate/", {"certificate_number": "x" * 31}, "certificate_number"),
        ("officers/{}/close/", {"reason": ""}, "reason"),
    ],
)
def test_bad_input_is_named_at_its_field(address: str, entered: dict[str, str], field: str) -> None:
    officer = a_newcomer()

    page = at_desk(ADMIN).post("/desk/" + address.format(officer.pk), entered)

    assert page.status_code == 422
    assert re.search(rf'id="id_{field}_error', page.content.decode())


def test_the_pages_are_for_administrator_and_security_alone() -> None:
    officer = posting("周承").officer
    answers = {
        who: at_desk(who).get(f"/desk/officers/{officer.pk}/").status_code
        for who in (ADMIN, SECURITY, "程岳", "审计员")
    }

    assert answers == {ADMIN: 200, SECURITY: 200, "程岳": 404, "审计员": 404}

"""Whose rows an actor sees: the own agency's, those below, what is shared and as long as it is; nobody else's."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest

from enforcement.models import Lead
from foundation.agencies.actor import Actor
from foundation.agencies.models import Agency, Posting, Role, Share
from foundation.workflow.perform import perform
from foundation.workflow.refused import Refused
from tests.conftest import NOW

from .rows import a_lead, accept, an_enterprise, lead_data, officer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
POLICE = "临禾市公安局"


@pytest.fixture
def lead() -> Lead:
    return a_lead()


def sees(by: Actor) -> bool:
    return Lead.objects.visible_to(by).exists()


def shared(lead: Lead, **facts: object) -> Share:
    facts = {"since": NOW - timedelta(days=1), "purpose": "joint operation", **facts}
    return Share.objects.create(about=lead.about, agency=Agency.objects.get(name=POLICE), **facts)


def test_the_agency_itself_and_those_above_see_it(lead: Lead) -> None:
    province = Agency.objects.get(name="示例省生态环境厅")
    nation = Agency.objects.create(name="国家", kind="ECO", level=1, region_id="990000")
    Agency.objects.filter(pk=province.pk).update(superior=nation)
    minister = Posting.objects.create(officer=officer("韩涛").office.officer, agency=nation, role=Role.SUPERIOR, valid_from="2025-01-01")  # fmt: skip

    assert [sees(one) for one in (officer("林溪", Role.INSPECTOR), officer("韩涛"), Actor.officer(minister))] == [
        True
    ] * 3


def test_those_beside_and_below_do_not(lead: Lead) -> None:
    branch = Agency.objects.get(name="临禾市生态环境局禾东分局")
    below = Posting.objects.create(officer=officer("林溪", Role.INSPECTOR).office.officer, agency=branch, role=Role.INSPECTOR, valid_from="2025-01-01")  # fmt: skip

    assert [sees(one) for one in (officer("高岩"), officer("叶青"), Actor.officer(below))] == [False] * 3


def test_a_share_shows_one_row_from_its_beginning_to_its_end(lead: Lead) -> None:
    a_lead(key="another")
    share = shared(lead)
    assert list(Lead.objects.visible_to(officer("高岩"))) == [lead]

    for times in ({"until": NOW}, {"since": NOW + timedelta(seconds=1), "until": None}):
        Share.objects.filter(pk=share.pk).update(**times)
        assert not sees(officer("高岩"))


def test_what_is_shared_is_seen_and_not_worked_on(lead: Lead) -> None:
    shared(lead)

    with pytest.raises(Refused):
        accept(lead, by=officer("高岩"))


@pytest.mark.parametrize("name", ["管理员", "安全员", "审计员"])
def test_who_runs_guards_or_audits_sees_no_matter(lead: Lead, name: str) -> None:
    Share.objects.create(about=lead.about, agency=officer(name).office.agency, purpose="x", since=NOW)

    assert not sees(officer(name))


@pytest.mark.parametrize("by", [Actor("party"), Actor("partner"), Actor("officer")])
def test_who_has_no_posting_sees_nothing(lead: Lead, by: Actor) -> None:
    assert not sees(by)


def test_a_party_sees_nothing_here(lead: Lead) -> None:
    assert not sees(Actor.party(an_enterprise()))


def test_an_invisible_row_is_refused_as_if_there_were_none(lead: Lead) -> None:
    ghost = Lead.objects.get(pk=lead.pk)
    ghost.pk = uuid.uuid4()

    with pytest.raises(Refused) as unseen:
        accept(lead, by=officer("高岩"))
    with pytest.raises(Refused) as missing:
        accept(ghost, key="ghost")

    assert unseen.value.reasons == missing.value.reasons


def test_an_officer_without_a_posting_performs_nothing_not_even_a_birth() -> None:
    with pytest.raises(Refused):
        perform(
            Lead(), "register_lead", by=Actor("officer"), occurred_at=NOW, data=lead_data(), expected_seq=0, key="ghost"
        )
    assert Lead.objects.count() == 0

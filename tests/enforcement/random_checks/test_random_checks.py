"""Random checks: bound before the draw, drawn so that anybody can repeat it, checked by who was drawn, published (A §5)."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest
from django.test import Client

from demo.telling import at
from enforcement.models import Lead
from enforcement.random_checks import draw
from enforcement.random_checks.models import Campaign, RandomCheck
from foundation.agencies.models import Officer, Posting, Role
from foundation.clocks.queries import due_of
from foundation.documents.models import Document
from foundation.notices.models import Notice
from foundation.workflow.models import ActRecord
from tests.make import act, fresh, why, wrong
from tests.wrong_values import Asking, acts_with_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
PUBLIC = "/random-checks/"


@pytest.fixture
def planned() -> Campaign:
    return act(Campaign(), "plan_campaign", at("2026-11-10 09:00"))


def drawn(campaign: Campaign) -> Campaign:
    return act(campaign, "draw_checks", at("2026-11-11 09:00"))


@pytest.fixture
def check(planned: Campaign) -> RandomCheck:
    return drawn(planned).checks.first()


def third_officer() -> Posting:
    officer = Officer.objects.create(username="third", name="柳青", certificate_number="示例执法990100077")
    return Posting.objects.create(
        officer=officer,
        agency=Posting.objects.get(officer__name="周承", role=Role.CASE_LEAD).agency,
        role=Role.INSPECTOR,
        valid_from="2025-01-01",
    )


def test_before_the_draw_the_digest_is_public_and_the_seed_stands_nowhere(planned: Campaign) -> None:
    seed = planned.sealed_seed.text

    assert planned.commitment == hashlib.sha256(seed.encode()).hexdigest()
    assert planned.seed == ""
    assert [one.pk for one in ActRecord.objects.all() if seed in str((one.data, one.before, one.after))] == []
    page = Client().get(f"{PUBLIC}{planned.pk}/").content.decode()
    assert (planned.commitment in page, seed in page) == (True, False)


def test_whom_it_falls_on_follows_from_seed_number_and_lists_alone(planned: Campaign) -> None:
    done = drawn(planned)

    published = Client().get(f"{PUBLIC}{done.pk}/draw.json").json()
    by_hand = sorted(
        published["subjects"],
        key=lambda code: hashlib.sha256(f"{published['seed']}:{published['number']}:{code}".encode()).hexdigest(),
    )[:2]
    assert sorted(published["drawn"]) == sorted(by_hand)
    assert draw.repeated(published) == published["drawn"]
    assert {len(team) for team in published["drawn"].values()} == {2}


def test_another_seed_than_the_bound_one_is_found_out(planned: Campaign) -> None:
    published = {**drawn(planned).as_published(), "seed": "0" * 64}

    with pytest.raises(ValueError, match="seed"):
        draw.repeated(published)


def test_the_drawn_officers_are_told_and_nobody_else_records(check: RandomCheck) -> None:
    assert sorted({one.to.officer.certificate_number for one in Notice.objects.filter(matter=check.about)}) == sorted(
        check.officers
    )

    third_officer()
    assert why(check, "record_check", who=("柳青", Role.INSPECTOR)) != []
    recorded = act(check, "record_check", at("2026-11-12 15:00"))
    assert Document.objects.get(about=check.about).kind == "XC"
    assert due_of(recorded.about, "double-random") == date(2026, 12, 10)


def test_who_is_recused_gives_way_to_the_next_of_the_same_draw() -> None:
    third = third_officer()
    postings = [*Asking(Campaign(), "plan_campaign").data["inspectors"], third.pk]
    check = drawn(act(Campaign(), "plan_campaign", at("2026-11-10 09:00"), inspectors=postings)).checks.first()
    first, second = check.officers

    replaced = act(check, "replace_officer", certificate=first)

    (left,) = set(check.campaign.inspectors) - {first, second}
    assert sorted(replaced.officers) == sorted([second, left])
    assert draw.repeated(fresh(check.campaign).as_published())[check.code] == replaced.officers
    assert wrong(replaced, "replace_officer", certificate=second) == ["certificate"]  # nobody is left


def test_a_suspected_violation_begins_a_lead_and_nothing_found_none(check: RandomCheck) -> None:
    other = check.campaign.checks.exclude(pk=check.pk).get()

    act(other, "record_check")
    found = act(check, "record_check", result="VIOLATION")

    lead = Lead.objects.get()
    assert (lead.origin, lead.enterprise, lead.facts, lead.source) == (
        check.about,
        check.enterprise,
        found.findings,
        "INSPECTION",
    )


def test_a_result_is_public_from_its_publication_on(check: RandomCheck) -> None:
    recorded = act(check, "record_check")
    told = lambda: Client(headers={"accept-language": "en"}).get(f"{PUBLIC}{check.campaign_id}/").content.decode()  # noqa: E731
    assert ("Nothing found" in told(), "Not yet published" in told()) == (False, True)

    act(recorded, "publish_result")

    assert "Nothing found" in told()


@pytest.mark.parametrize(("label", "name"), acts_with_fields("random_checks.campaign", "random_checks.randomcheck"))
def test_every_field_names_what_is_wrong(planned: Campaign, label: str, name: str) -> None:
    postings = [*Asking(Campaign(), "plan_campaign").data["inspectors"], third_officer().pk]
    of_three = act(Campaign(), "plan_campaign", at("2026-11-10 09:00"), inspectors=postings)
    rows = {"plan_campaign": Campaign, "draw_checks": lambda: planned}
    asked = Asking(rows[name]() if name in rows else drawn(of_three).checks.first(), name)

    assert asked.named() == []
    assert asked.missing() == {field: [field] for field in asked.missing()}
    found = asked.wrong()
    assert found == {field: {field} for field in found}


def test_no_more_is_drawn_than_is_on_the_list_and_two_officers_are_certified() -> None:
    asked = Asking(Campaign(), "plan_campaign")

    assert asked.named(size=5) == ["size"]
    assert asked.named(inspectors=asked.data["inspectors"][:1]) == ["inspectors"]

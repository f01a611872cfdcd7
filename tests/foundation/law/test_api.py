"""Asking the law."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import translation

from foundation.law import api, book
from foundation.law.models import Load, Rule

pytestmark = pytest.mark.django_db

CODE = date(2026, 8, 15)


def test_the_version_of_the_day_is_in_force():
    assert api.in_force("K7", on=date(2026, 3, 29)).valid_from == date(2023, 8, 15)
    assert api.in_force("K7", on=date(2026, 3, 30)).valid_from == date(2026, 3, 30)


def test_a_day_without_a_version_is_refused_with_the_versions_there_are():
    with pytest.raises(api.NotInForce) as refusal:
        api.in_force("term-serious-max", on=date(2026, 3, 31))

    assert str(refusal.value) == "Rule term-serious-max is not in force on 2026-03-31; its versions: 2026-04-01…."


@pytest.mark.parametrize(("code", "kind"), [("no-such-limit", "time_limit"), ("TR01", "time_limit")])
def test_an_unknown_code_is_refused_also_as_another_kind(code: str, kind: str):
    with pytest.raises(api.NotInForce) as refusal:
        api.in_force(code, on=CODE, kind=kind)

    assert str(refusal.value) == f"The law data has no rule {code} of kind {kind}."


def test_an_unknown_provision_is_refused():
    with pytest.raises(api.NotInForce, match="The law data has no provision apl/999"):
        api.provisions(["apl/67", "apl/999"])


def test_a_limit_tells_length_extensions_roll_kind_and_duty():
    decision = api.limit("decision", on=date(2025, 6, 16))

    assert [(one.quantity, one.unit) for one in (decision.length, *decision.extensions)] == [
        (90, "CD"),
        (30, "CD"),
        (30, "CD"),
    ]
    assert (decision.roll, decision.kind, decision.duty) == ("NEXT_WD", "deadline", True)


def test_rules_of_a_day_and_every_version():
    assert [rule.code for rule in api.rules("violation") if rule.code == "V02"] == ["V02", "V02"]
    assert [rule.valid_from for rule in api.rules("violation", on=CODE) if rule.code == "V02"] == [CODE]
    assert [rule.valid_until for rule in api.rules("violation", on=CODE - timedelta(1)) if rule.code == "V02"] == [
        CODE - timedelta(1)
    ]


def test_labels_follow_the_language():
    limit = api.limit("payment", on=CODE)
    english = (limit.label, limit.start, str(api.provision("apl/67")))

    with translation.override("zh-hans"):
        chinese = (limit.label, limit.start, str(api.provision("apl/67")))

    assert english == ("Paying the fine", "receipt of the decision", "Administrative Penalty Law (2021), art. 67")
    assert chinese == ("缴纳罚款期限", "收到处罚决定书", "《行政处罚法（2021年修订）》第67条")


def test_asking_again_asks_the_database_nothing(django_assert_num_queries):
    api.limit("payment", on=CODE)

    with django_assert_num_queries(0):
        api.limit("payment", on=CODE)
        api.rules("violation", on=CODE)


def test_what_another_process_loaded_is_seen_at_the_next_request():
    api.limit("payment", on=CODE)
    rule = Rule.objects.get(code="payment")
    rule.body["quantity"] = 16
    rule.save()
    Load.objects.update(serial="loaded elsewhere")
    assert api.limit("payment", on=CODE).quantity == 15

    book.look_again()

    assert api.limit("payment", on=CODE).quantity == 16

"""The screening measured on generated names: what is listed is found, and hardly anybody else is troubled.

The floors lie one point below what was measured with this seed; lowering one needs a reason.
"""

from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import call_command

from blacklist.screening.evaluation.disguises import DISGUISES, LOOKALIKES
from blacklist.screening.evaluation.measure import Trial
from blacklist.screening.evaluation.synthetic import Generator, a_uscc
from blacklist.screening.matching.gazetteer import Row
from foundation.agencies.models import Region
from foundation.subjects.uscc import check_uscc

pytestmark = pytest.mark.django_db


def divisions() -> list[Row]:
    return [Row(*row) for row in Region.objects.values_list("code", "name", "level", "parent_id")]


@pytest.fixture(scope="module")
def report(django_db_setup, django_db_blocker, tmp_path_factory):
    with django_db_blocker.unblock():
        rows = divisions()
    return Trial(rows, 3_000, 1, tmp_path_factory.mktemp("index")).run(30)


def test_recall_at_one_alarm_in_a_hundred_does_not_fall(report):
    assert report.clean.wide <= 0.01
    assert report.found.wide >= 0.975
    assert report.found.strict >= 0.93


def test_disguises_that_leave_the_core_alone_are_always_found(report):
    untouched = ("other legal form", "region written otherwise", "region missing", "branch", "width and spaces")

    assert {name: report.disguises[name].strict for name in untouched} == dict.fromkeys(untouched, 1.0)


def test_a_company_that_only_looks_alike_is_seldom_alarmed(report):
    assert {name for name, share in report.lookalikes.items() if share.strict > 0.04} == set()


def test_the_same_seed_gives_the_same_names_and_disguises():
    def written() -> list[str]:
        by = Generator(divisions(), 7)
        companies = list(by.companies(50))
        return [make(one, by) for one in companies for make in (*DISGUISES.values(), *LOOKALIKES.values())]

    assert written() == written()


def test_generated_codes_are_valid_and_differ():
    codes = [a_uscc(n, "320281") for n in (0, 1, 99_999, 999_999)]

    assert [check_uscc(code) for code in codes] == codes
    assert len(set(codes)) == 4


def test_the_command_prints_what_it_measured():
    out = StringIO()

    call_command("evaluate_screening", names=300, sample=3, json=True, stdout=out)

    found = json.loads(out.getvalue())
    assert (found["listed"], set(found["disguises"])) == (300, set(DISGUISES))

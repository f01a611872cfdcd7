from __future__ import annotations

from datetime import date

import pytest
from django.db import DatabaseError, transaction
from django.utils import translation

from foundation.agencies.models import Agency
from foundation.documents.issue import issue
from foundation.documents.kinds import Kind, kind_of
from foundation.documents.models import Document
from foundation.workflow.refused import Refused

from .conftest import DAY
from .examples import example


def issued(kind: str, agency: Agency, on: date = DAY, **changes: object) -> Document:
    data = {**example(kind_of(kind, on)), **changes}
    return issue(kind, about="case:" + "0" * 32, seq=1, agency=agency, on=on, data=data)


def refusal(kind: str, agency: Agency, **changes: object) -> list[str]:
    with pytest.raises(Refused) as caught:
        issued(kind, agency, **changes)
    return caught.value.reasons


def test_a_number_has_the_official_form(bureau: Agency) -> None:
    assert [issued("CF", bureau).number for _time in range(2)] == ["临环罚〔2026〕1号", "临环罚〔2026〕2号"]


def test_each_kind_agency_and_year_has_a_series_of_its_own(bureau: Agency) -> None:
    province = Agency.objects.get(name="示例省生态环境厅")
    numbers = [issued("CF", bureau).number, issued("ZG", bureau).number, issued("CF", province).number]
    numbers.append(issued("CF", bureau, date(2025, 12, 31)).number)
    assert numbers == ["临环罚〔2026〕1号", "临环责改〔2026〕1号", "示例环罚〔2026〕1号", "临环罚〔2025〕1号"]


def test_a_kind_without_a_number_bears_none(bureau: Agency) -> None:
    document = issued("XC", bureau)
    assert (document.number, document.series, document.n) == ("", None, None)


def test_an_incoming_document_keeps_the_number_of_its_sender(bureau: Agency) -> None:
    assert issued("LC", bureau, number="临公（环）立字〔2025〕9号").number == "临公（环）立字〔2025〕9号"


@pytest.mark.parametrize(("language", "sentence"), [
    ("zh-hans", "违法事实"), ("en", "“Facts” is missing."),
])  # fmt: skip
def test_a_missing_field_is_refused_by_name_in_the_language_of_the_user(
    bureau: Agency, language: str, sentence: str
) -> None:
    with translation.override(language):
        reasons = refusal("CF", bureau, facts=None)
    assert len(reasons) == 1
    assert sentence in reasons[0]


def test_a_refused_document_takes_no_number(bureau: Agency) -> None:
    refusal("CF", bureau, facts="  ")
    assert issued("CF", bureau).number == "临环罚〔2026〕1号"


def test_every_mandatory_field_of_every_kind_is_asked_for(bureau: Agency) -> None:
    from foundation.law.api import rules

    kinds = [kind_of(rule.code, DAY) for rule in rules("document_kind", on=DAY)]
    asked = {
        (kind.code, field.name): refusal(kind.code, bureau, **{field.name: None})
        for kind in kinds
        for field in kind.fields
        if field.required
    }
    unnamed = [key for key, reasons in asked.items() if len(reasons) != 1]
    assert unnamed == []


def test_a_missing_part_of_a_table_is_refused_by_name(bureau: Agency) -> None:
    with translation.override("en"):
        reasons = refusal(
            "XC", bureau, officers=[{"name": "周承", "certificate": ""}, {"name": "林溪", "certificate": "2"}]
        )
    assert ["Enforcement officers 1: Enforcement certificate number" in one for one in reasons] == [True]


def test_fewer_than_two_officers_are_refused(bureau: Agency) -> None:
    with translation.override("en"):
        reasons = refusal("XC", bureau, officers=[{"name": "周承", "certificate": "1"}])
    assert ["needs at least 2" in one for one in reasons] == [True]


def test_a_field_that_the_sheet_does_not_know_is_refused(bureau: Agency) -> None:
    with translation.override("en"):
        assert ["no field “colour”" in one for one in refusal("CF", bureau, colour="red")] == [True]


def test_an_agency_without_a_short_name_gives_no_numbers(bureau: Agency) -> None:
    government = Agency.objects.get(name="临禾市人民政府")
    with translation.override("en"):
        assert refusal("CF", government) == ["临禾市人民政府 has no short name for document numbers."]


def test_data_are_frozen_as_json(bureau: Agency) -> None:
    document = issued("CF", bureau, notice_served_on=date(2026, 3, 5))
    assert Document.objects.get(pk=document.pk).data["notice_served_on"] == "2026-03-05"


def test_an_issued_document_is_never_changed_or_deleted(bureau: Agency) -> None:
    document = issued("CF", bureau)
    for change in (lambda found: found.update(number="临环罚〔2026〕9号"), lambda found: found.delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change(Document.objects.filter(pk=document.pk))
    assert Document.objects.get(pk=document.pk).number == "临环罚〔2026〕1号"


def test_a_rule_that_is_not_yet_in_force_issues_nothing(bureau: Agency, decision: Kind) -> None:
    from foundation.law.api import NotInForce

    with pytest.raises(NotInForce):
        issue("XFG", about="listing:" + "0" * 32, seq=1, agency=bureau, on=date(2026, 3, 31), data={})

"""Who performs and who takes part: other people, of this agency, in office, each named once; and the log names nobody."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils.translation import gettext as _

from cases.models import Case
from demo.people import SINCE, posting
from enforcement.models import Lead
from foundation.agencies.actor import Actor
from foundation.agencies.models import Agency, Officer, Posting, Role
from foundation.ledger.models import AccessLog
from foundation.workflow import drafts
from foundation.workflow.declarations import acts_of
from foundation.workflow.perform import Performed, perform
from foundation.workflow.refused import Refused
from tests.conftest import NOW
from tests.examples import EXAMPLES

from .rows import a_lead, accept, an_inspector, register

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
SECOND = ("林溪", Role.INSPECTOR)


def correct(lead: Lead, *companions: Posting) -> Performed:
    data = {"field": "title", "value": "夜间冒黑烟", "proof": "复核录音"}
    return perform(
        lead, "correct_record", by=an_inspector(), occurred_at=NOW, data=data, expected_seq=1, key="c", companions=companions
    )  # fmt: skip


def test_the_performer_does_not_confirm_his_own_act_beside_another() -> None:
    with pytest.raises(Refused):
        correct(a_lead(), posting("周承", Role.INSPECTOR), posting(*SECOND))


def test_nobody_is_named_twice() -> None:
    with pytest.raises(Refused):
        correct(a_lead(), posting(*SECOND), posting("林溪", Role.SERVER))


def test_an_act_without_others_takes_nobody_in() -> None:
    with pytest.raises(Refused):
        accept(a_lead(), companions=[posting(*SECOND)])


def test_the_access_log_keeps_row_ids_and_no_names() -> None:
    lead, stranger = a_lead(), posting("高岩")

    with pytest.raises(Refused) as refusal:
        correct(lead, stranger)

    assert "高岩" in refusal.value.reasons[0]
    kept = AccessLog.objects.get(about=lead.about).reasons
    assert "高岩" not in str(kept)
    assert f"officer:{stranger.officer_id}" in kept[0]


def test_who_left_office_enters_nothing_not_even_what_he_did_in_office() -> None:
    two_days_ago = NOW - timedelta(days=2)
    lead, by = register(at=two_days_ago, discovered_at="2026-11-20T08:00:00+08:00").obj, an_inspector()
    Posting.objects.filter(pk=by.office.pk).update(valid_until=(NOW - timedelta(days=1)).date())
    ended = Actor.officer(Posting.objects.get(pk=by.office.pk))

    with pytest.raises(Refused):
        accept(lead, by=ended, occurred_at=two_days_ago + timedelta(hours=1))


def of_the_province(role: Role) -> Actor:
    officer = Officer.objects.create(username=role, name=role)
    province = Agency.objects.get(name="示例省生态环境厅")
    return Actor.officer(Posting.objects.create(officer=officer, agency=province, role=role, valid_from=SINCE))


def test_who_sees_a_matter_from_above_lets_nothing_be_born_from_it() -> None:
    lead, case = accept(a_lead()).obj, Case()
    writer, unit, head = (of_the_province(role) for role in (Role.CASE_LEAD, Role.UNIT_HEAD, Role.AGENCY_HEAD))
    data = {**EXAMPLES["cases.case"]["file_case"].facts(lead, NOW), "handler": writer.office.pk}
    act = acts_of(Case)["file_case"]
    drafts.opine(drafts.write(case, act, data=data, by=writer, at=NOW), act, by=unit, at=NOW)

    with pytest.raises(Refused) as refusal:
        perform(case, "file_case", by=head, occurred_at=NOW, data=data, expected_seq=0, key="file")

    assert refusal.value.reasons == [_("Only the agency in charge may do this.")]
    assert Case.objects.count() == 0

"""Two officers, two clicks, eight threads: exactly one act happens, and everybody is told the truth."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import count
from typing import Any

import pytest

from cases.models import Case, Payment
from demo.case_one import LEAD, UNIT
from enforcement.models import Lead
from foundation.agencies.models import Role
from foundation.ledger.chain import verify
from foundation.ledger.models import Entry
from foundation.outbox.models import Consumption, Event
from foundation.outbox.relay import run_once
from foundation.workflow import drafts
from foundation.workflow.declarations import acts_of
from foundation.workflow.models import ActRecord, Opinion
from foundation.workflow.perform import Performed
from foundation.workflow.refused import Refused, Stale
from foundation.workflow.take_back import take_back
from tests.examples import EXAMPLES
from tests.foundation.workflow.rows import a_lead, accept, an_inspector, officer, register
from tests.make import a_case, by, later, performed

from .at_once import at_once

pytestmark = [pytest.mark.servers, pytest.mark.usefixtures("committed", "frozen")]
_keys = count()


def a_key() -> str:
    return f"at once {next(_keys)}"


def accepting(lead: Lead, **more: Any) -> Callable[[], Performed]:
    return partial(accept, lead, **{"key": a_key(), **more})


def acts_on(lead: Lead) -> list[str]:
    return list(ActRecord.objects.filter(about=lead.about).order_by("seq").values_list("act", flat=True))


def sorted_out(results: list[Any]) -> tuple[list[Performed], list[Refused]]:
    done = [one for one in results if isinstance(one, Performed)]
    refused = [one for one in results if isinstance(one, Refused)]
    assert len(done) + len(refused) == len(results), results
    return done, refused


def test_of_two_officers_performing_the_same_act_exactly_one_wins() -> None:
    lead = a_lead(key=a_key())
    second = officer("林溪", Role.INSPECTOR)

    done, refused = sorted_out(at_once(accepting(lead), accepting(lead, by=second)))

    assert len(done) == 1
    assert [type(one) for one in refused] == [Stale]
    assert [one.act for one in refused[0].since] == ["accept_for_check"]  # type: ignore[attr-defined]
    assert (Lead.objects.get(pk=lead.pk).seq, acts_on(lead)) == (2, ["register_lead", "accept_for_check"])


def test_a_double_click_in_two_threads_is_one_act_with_one_answer() -> None:
    lead, key = a_lead(key=a_key()), a_key()

    done, refused = sorted_out(at_once(accepting(lead, key=key), accepting(lead, key=key)))

    assert refused == []
    assert len({one.entry.n for one in done}) == 1
    assert acts_on(lead) == ["register_lead", "accept_for_check"]


def test_a_birth_clicked_twice_in_two_threads_is_one_birth() -> None:
    key, before = a_key(), Lead.objects.count()

    done, refused = sorted_out(at_once(partial(register, key=key), partial(register, key=key)))

    assert refused == []
    assert len({one.obj.pk for one in done}) == 1
    assert Lead.objects.count() == before + 1


def test_of_eight_threads_one_wins() -> None:
    lead = a_lead(key=a_key())

    done, refused = sorted_out(at_once(*(accepting(lead) for _ in range(8))))

    assert (len(done), len(refused)) == (1, 7)
    assert verify() is None


def test_eight_acts_on_eight_objects_all_happen_and_stand_in_one_chain() -> None:
    leads = [a_lead(key=a_key()) for _ in range(8)]
    before = Entry.objects.count()

    done, refused = sorted_out(at_once(*(accepting(lead) for lead in leads)))

    assert (len(done), refused) == (8, [])
    assert sorted(one.entry.n for one in done) == list(range(before + 1, before + 9))
    assert verify() is None


def test_a_double_taking_back_is_one() -> None:
    lead, key = accept(a_lead(key=a_key()), key=a_key()).obj, a_key()
    back = partial(take_back, lead, by=an_inspector(), reason="误操作", expected_seq=2, key=key)

    done, refused = sorted_out(at_once(back, back))

    assert (refused, len({one.entry.n for one in done})) == ([], 1)
    assert acts_on(lead) == ["register_lead", "accept_for_check", "take_back"]


def test_one_step_of_the_route_speaks_once() -> None:
    case = a_case("CASE_REVIEW")
    notice = acts_of(Case)["issue_prior_notice"]
    data = EXAMPLES["cases.case"]["issue_prior_notice"].facts(case, at := later(case))
    version = drafts.write(case, notice, data=data, by=by(LEAD), at=at)
    opine = partial(drafts.opine, version, notice, by=by(UNIT), at=at)

    results = at_once(opine, opine, opine)

    assert sorted(type(one).__name__ for one in results) == ["Opinion", "Refused", "Refused"]
    assert Opinion.objects.filter(version=version).count() == 1


def test_eight_relays_let_a_consequence_happen_once() -> None:
    case = a_case("DECIDED")
    served = performed(case, "serve_decision").obj

    at_once(*(run_once for _ in range(8)))
    run_once()

    assert Payment.objects.filter(case=served).count() == 1
    assert ActRecord.objects.filter(about=served.payments.get().about).count() == 1
    assert list(Consumption.objects.filter(done_at=None)) == []
    assert sorted(Event.objects.values_list("sequence", flat=True)) == list(range(1, Event.objects.count() + 1))

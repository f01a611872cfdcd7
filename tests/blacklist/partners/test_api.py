"""The partner API at its door: tokens, scopes, visibility, refusals that name the field."""

from __future__ import annotations

import base64
import uuid

import pytest
from django.core.cache import cache
from django.utils import timezone

from blacklist.partners.models import Delivery, Endpoint
from blacklist.restrictions.models import Feedback, Restriction
from blacklist.restrictions.states import RestrictionState as State
from blacklist.screening.keys import refresh_all
from blacklist.screening.models import QueryLog
from foundation.ledger.models import AccessLog
from foundation.outbox.relay import run_once

from .chaos import answers, chaos, gives_back
from .rows import a_delivery, a_listing, a_partner, a_uscc, an_event, end

pytestmark = pytest.mark.django_db
PROBLEM = "application/problem+json"


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


class Caller:
    """A partner's client; `language` is its Accept-Language."""

    def __init__(self, client, partner, scope="", language="en"):
        self.client, self.partner, self.language = client, partner, language
        made = partner.credentials
        pair = base64.b64encode(f"{made.client_id}:{made.client_secret}".encode()).decode()
        form = {"grant_type": "client_credentials", **({"scope": scope} if scope else {})}
        answer = client.post("/oauth/token/", form, headers={"authorization": f"Basic {pair}"})
        self.token = answer.json()["access_token"]

    @property
    def headers(self):
        return {"authorization": f"Bearer {self.token}", "accept-language": self.language}

    def get(self, path):
        return self.client.get(f"/api/v1/{path}", headers=self.headers)

    def post(self, path, body, **headers):
        return self.client.post(f"/api/v1/{path}", body, "application/json", headers={**self.headers, **headers})


@pytest.fixture
def bank(client):
    return Caller(client, a_partner(1))


@pytest.fixture
def other(client):
    return Caller(client, a_partner(2))


@pytest.fixture
def listing(bank, other):
    """A listing that was told to both banks."""
    one = a_listing()
    an_event("listing.published", one.about)
    run_once()
    return one


def restriction_of(caller):
    return Restriction.objects.get(partner=caller.partner)


def message_of(caller, kind="restriction.issued"):
    return Delivery.objects.get(partner=caller.partner, kind=kind)


# -- who may ask


def test_without_a_token_nothing_is_told(client):
    answer = client.get("/api/v1/changes")

    assert (answer.status_code, answer["content-type"], answer["www-authenticate"]) == (401, PROBLEM, "Bearer")


def test_a_wrong_secret_gives_no_token(client):
    made = a_partner().credentials
    pair = base64.b64encode(f"{made.client_id}:wrong".encode()).decode()

    answer = client.post(
        "/oauth/token/", {"grant_type": "client_credentials"}, headers={"authorization": f"Basic {pair}"}
    )

    assert answer.status_code == 401


def test_the_clients_secret_is_not_kept_in_clear(bank):
    assert bank.partner.credentials.client_secret not in bank.partner.application.client_secret


def test_a_token_for_other_scopes_is_refused(client):
    caller = Caller(client, a_partner(), scope="screening")

    answer = caller.get("changes")

    assert (answer.status_code, answer["content-type"]) == (403, PROBLEM)
    assert "changes" in answer.json()["title"]


def test_a_suspended_partner_is_refused_although_its_token_is_valid(bank):
    bank.partner.active = False
    bank.partner.save()

    assert bank.get("changes").status_code == 403
    assert AccessLog.objects.get(what="partner.refused").by == f"partner:{bank.partner.pk}"


def test_an_expired_token_is_refused(bank):
    from oauth2_provider.models import AccessToken

    AccessToken.objects.update(expires=timezone.now())

    assert bank.get("changes").status_code == 401


# -- changes


def test_the_changes_are_the_partners_own(bank, other, listing):
    a_delivery(other.partner, a_listing(600))

    answer = bank.get("changes").json()

    assert [one["type"] for one in answer["changes"]] == ["listing.published", "restriction.issued"]
    assert (answer["next"], answer["last"]) == (2, 2)


@pytest.mark.parametrize(
    ("query", "field"), [("after=-1", "after"), ("after=x", "after"), ("limit=0", "limit"), ("limit=9999", "limit")]
)
def test_a_wrong_cursor_is_named(bank, query, field):
    answer = bank.get(f"changes?{query}")

    assert (answer.status_code, answer["content-type"]) == (422, PROBLEM)
    assert [one["field"] for one in answer.json()["errors"]] == [field]


# -- present state


def test_the_present_state_names_company_decision_and_measure_with_its_basis(bank, listing):
    restriction = restriction_of(bank)

    state = bank.get(f"listings/{listing.pk}").json()

    assert state["subject"] == {"name": listing.enterprise.name, "uscc": listing.enterprise.uscc}
    assert (state["item_id"], state["version"], state["tier"], state["kind"]) == (str(listing.pk), 1, "serious", "LIST")
    assert state["list"]["fictional"] is True
    assert state["decision"] == {
        "number": listing.number, "date": "2026-04-02", "agency": "临禾市生态环境局"}  # fmt: skip
    assert state["penalty"]["amount"] == "600000.00"
    [measure] = state["measures"]
    assert (measure["code"], measure["effect"], measure["restriction"]) == ("J01", "REFERENCE", str(restriction.pk))
    assert [one["code"] for one in measure["basis"]] == restriction.basis
    assert measure["message_id"] == str(message_of(bank).pk)
    assert measure["not_asked_for"]["en"].startswith("Not asked for: refusing")


def test_it_names_no_natural_person(bank, listing):
    listing.enterprise.legal_representative = "苏敏"
    listing.enterprise.save()

    assert "苏敏" not in bank.get(f"listings/{listing.pk}").content.decode()


def test_after_the_end_nothing_is_told(bank, listing):
    end(listing)

    answer = bank.get(f"listings/{listing.pk}")

    assert (answer.status_code, answer["content-type"]) == (404, PROBLEM)
    assert listing.enterprise.uscc not in bank.get("changes").content.decode()
    assert [one["type"] for one in bank.get("changes").json()["changes"]] == ["superseded", "superseded"]


def test_a_listing_that_is_not_the_partners_matter_is_as_if_it_did_not_exist(client, listing):
    stranger = Caller(client, a_partner(3, recipient_class="R06"))

    foreign, missing = stranger.get(f"listings/{listing.pk}"), stranger.get(f"listings/{uuid.uuid4()}")

    assert (foreign.status_code, foreign.content) == (missing.status_code, missing.content) == (404, missing.content)


def test_each_look_is_on_record(bank, listing):
    bank.get(f"listings/{listing.pk}")

    look = AccessLog.objects.get(what="partner.state")
    assert (look.by, look.about) == (f"partner:{bank.partner.pk}", listing.about)


# -- acknowledgements


def test_an_acknowledgement_moves_the_restriction(bank, listing):
    body = {
        "message_id": str(message_of(bank).pk),
        "state": "APPLIED",
        "effective_on": str(timezone.localdate()),
        "operator": "王经理",
    }

    answer = bank.post("acks", body)

    assert answer.status_code == 200
    assert answer.json() == {"restrictions": [{"restriction": str(restriction_of(bank).pk), "state": "APPLIED"}]}
    assert restriction_of(bank).contact == "王经理"


def test_the_same_acknowledgement_twice_is_once(bank, listing):
    body = {"message_id": str(message_of(bank).pk), "state": "RECEIVED"}

    first, second = bank.post("acks", body), bank.post("acks", body)

    assert (first.status_code, second.status_code) == (200, 200)
    assert (first.json(), restriction_of(bank).seq) == (second.json(), 2)


def test_a_message_about_the_listing_acknowledges_all_its_restrictions_of_this_partner_alone(bank, other, listing):
    bank.post("acks", {"message_id": str(message_of(bank, "listing.published").pk), "state": "RECEIVED"})

    assert [restriction_of(one).state for one in (bank, other)] == [State.ACKNOWLEDGED, State.ISSUED]


def test_another_partners_message_is_as_if_it_did_not_exist(bank, other, listing):
    answer = bank.post("acks", {"message_id": str(message_of(other).pk), "state": "APPLIED"})

    assert answer.status_code == 404
    assert restriction_of(other).state == State.ISSUED


def test_what_is_not_possible_now_is_a_conflict_with_its_reason(bank, listing):
    answer = bank.post("acks", {"message_id": str(message_of(bank).pk), "state": "LIFTED"})

    assert (answer.status_code, answer["content-type"]) == (409, PROBLEM)
    assert answer.json()["detail"]


WRONG = [
    ({"state": "RECEIVED"}, "message_id"),
    ({"message_id": "7", "state": "RECEIVED"}, "message_id"),
    ({"message_id": str(uuid.uuid4()), "state": "MAYBE"}, "state"),
    ({"message_id": str(uuid.uuid4()), "state": "RECEIVED", "colour": "red"}, "colour"),
    ({"message_id": str(uuid.uuid4()), "state": "APPLIED", "effective_on": "soon"}, "effective_on"),
    ({"message_id": str(uuid.uuid4()), "state": "APPLIED", "operator": "x" * 61}, "operator"),
]


@pytest.mark.parametrize(("body", "field"), WRONG)
def test_a_wrong_acknowledgement_names_the_field(bank, body, field):
    answer = bank.post("acks", body)

    assert (answer.status_code, answer["content-type"]) == (422, PROBLEM)
    assert [one["field"] for one in answer.json()["errors"]] == [field]


def test_a_rejection_without_a_reason_names_the_field(bank, listing):
    answer = bank.post("acks", {"message_id": str(message_of(bank).pk), "state": "REJECTED"})

    assert answer.status_code == 422
    assert [one["field"] for one in answer.json()["errors"]] == ["reason"]


def test_what_is_no_json_is_refused(bank):
    answer = bank.client.post("/api/v1/acks", "{", "application/json", headers=bank.headers)

    assert (answer.status_code, answer["content-type"]) == (400, PROBLEM)


# -- feedback


def a_report(caller, **more):
    facts = {"restriction": str(restriction_of(caller).pk), "action": "LOAN_REFUSED", "date": str(timezone.localdate())}
    return {**facts, **more}


def test_feedback_is_kept(bank, listing):
    answer = bank.post("feedback", a_report(bank, amount="500000.00", note="不予新增授信"))

    assert answer.status_code == 201
    kept = Feedback.objects.get()
    assert (kept.action, str(kept.amount), kept.note) == ("LOAN_REFUSED", "500000.00", "不予新增授信")


def test_the_same_idempotency_key_is_the_same_report(bank, listing):
    for _ in range(2):
        assert bank.post("feedback", a_report(bank), **{"idempotency-key": "q3-17"}).status_code == 201

    assert Feedback.objects.count() == 1


def test_feedback_about_another_partners_restriction_is_refused(bank, other, listing):
    answer = bank.post("feedback", a_report(other))

    assert answer.status_code == 404
    assert Feedback.objects.count() == 0


@pytest.mark.parametrize(
    ("change", "field"),
    [({"action": "SHRUG"}, "action"), ({"amount": "-1"}, "amount"), ({"date": "2999-01-01"}, "taken_on")],
)
def test_wrong_feedback_names_the_field(bank, listing, change, field):
    answer = bank.post("feedback", a_report(bank, **change))

    assert answer.status_code == 422
    assert [one["field"] for one in answer.json()["errors"]] == [field]


# -- screening


def ask(caller, *questions, **more):
    return caller.post(
        "screening", {"purpose": "PRE_LOAN", "user": "客户经理王某", "customers": list(questions), **more}
    )


def test_a_listed_company_is_a_hit_with_the_reason_and_the_question_is_logged(bank, listing):
    refresh_all()

    [answer] = ask(bank, {"uscc": listing.enterprise.uscc}).json()["answers"]

    assert (answer["match"], answer["status"], answer["basis"]) == ("hit", "LISTED", "uscc")
    assert (answer["listing"]["id"], answer["company"]["name"]) == (str(listing.pk), listing.enterprise.name)
    log = QueryLog.objects.get()
    assert (log.partner, log.partner_user, log.purpose, str(log.pk)) == (
        bank.partner, "客户经理王某", "PRE_LOAN", answer["receipt"])  # fmt: skip


def test_answers_come_in_the_order_of_the_questions(bank, listing):
    refresh_all()

    answers = ask(bank, {"uscc": a_uscc(9)}, {"person": "韩述"}, {"uscc": listing.enterprise.uscc}).json()["answers"]

    assert [one["status"] for one in answers] == ["CLEAR", "NOT_AUTHORISED", "LISTED"]


def test_a_question_about_a_person_is_refused_and_logged_without_the_name(bank):
    [answer] = ask(bank, {"person": "韩述"}).json()["answers"]

    assert (answer["match"], answer["status"]) == (None, "NOT_AUTHORISED")
    assert QueryLog.objects.get().question == {"about": "person"}


WRONG_QUESTIONS = [
    ({"purpose": "curiosity"}, "purpose"),
    ({"user": ""}, "user"),
    ({"customers": []}, "customers"),
    ({"customers": [{"uscc": "9" * 18}] * 101}, "customers"),
    ({"customers": [{"uscc": "1"}, {"uscc": 7}]}, "customers.1.uscc"),
    ({"customers": [{"colour": "red"}]}, "customers.0.colour"),
]


@pytest.mark.parametrize(("change", "field"), WRONG_QUESTIONS)
def test_a_wrong_question_names_the_field_and_nothing_is_answered(bank, change, field):
    answer = ask(bank, {"uscc": a_uscc(9)}, **change)

    assert (answer.status_code, answer["content-type"]) == (422, PROBLEM)
    assert [one["field"] for one in answer.json()["errors"]] == [field]
    assert QueryLog.objects.count() == 0


# -- the partner's own endpoint


def test_the_partner_sees_its_gap_and_opens_its_endpoint(client):
    with chaos(gives_back) as server:
        caller = Caller(client, a_partner(url=server.url))
        Endpoint.objects.update(closed_at=timezone.now(), closed_reason="410 Gone")
        a_delivery(caller.partner, a_listing())
        seen = caller.get("endpoint").json()

        blind = caller.post("endpoint/open", {"outstanding": 0})
        opened = caller.post("endpoint/open", {"outstanding": seen["outstanding"]})

    assert (seen["open"], seen["closed_reason"], seen["outstanding"], seen["sequence"]) == (False, "410 Gone", 1, 1)
    assert (blind.status_code, blind["content-type"]) == (409, PROBLEM)
    assert (opened.status_code, opened.json()["open"]) == (200, True)


def test_an_endpoint_that_does_not_answer_stays_closed(client):
    with chaos(answers(404)) as server:
        caller = Caller(client, a_partner(url=server.url))
        Endpoint.objects.update(opened_at=None)

        assert caller.post("endpoint/open", {"outstanding": 0}).status_code == 409

    assert not Endpoint.objects.get().open


def test_a_partner_without_an_endpoint_is_told_so(bank):
    assert bank.get("endpoint").status_code == 404


# -- limits and form


def test_too_many_requests_are_told_when_to_come_back(bank):
    from django.core.cache import cache as store

    statuses = [bank.get("endpoint").status_code for _ in range(3)]
    [key] = [one.split(":")[-1] for one in store._cache if "throttle" in one]
    store.set(key, [timezone.now().timestamp()] * 600, 60)
    answer = bank.get("endpoint")

    assert statuses == [404, 404, 404]
    assert (answer.status_code, answer["content-type"]) == (429, PROBLEM)
    assert 1 <= int(answer["retry-after"]) <= 60


def test_one_partners_limit_is_not_anothers(bank, other):
    from django.core.cache import cache as store

    bank.get("endpoint")
    [key] = [one.split(":")[-1] for one in store._cache if "throttle" in one]
    store.set(key, [timezone.now().timestamp()] * 600, 60)

    assert (bank.get("endpoint").status_code, other.get("endpoint").status_code) == (429, 404)


def test_the_interface_describes_itself_as_openapi_3_1(client):
    described = client.get("/api/v1/openapi.json").json()

    assert described["openapi"].startswith("3.1")
    assert {"/api/v1/changes", "/api/v1/acks", "/api/v1/feedback", "/api/v1/endpoint"} <= set(described["paths"])
    [scheme] = described["components"]["securitySchemes"].values()
    assert scheme["type"] == "oauth2"
    assert scheme["flows"]["clientCredentials"]["tokenUrl"] == "/oauth/token/"

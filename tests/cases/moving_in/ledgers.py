"""Ledgers for tests: a good row of each kind, changed as the test wants."""

from __future__ import annotations

import hashlib
import io
from typing import Any

from django.utils import timezone
from openpyxl import Workbook

from cases.models import Case
from cases.moving_in.columns import CASES, COMPANIES, PAPERS
from cases.moving_in.models import MoveIn
from demo.people import posting
from foundation.agencies.actor import Actor
from foundation.agencies.models import Role
from foundation.documents import vault
from foundation.outbox.relay import run_once
from foundation.workflow.perform import perform
from tests.make import fresh

HEAD, ADMIN = "程岳", "管理员"
SERVED = {one.name: one.example for one in CASES}
FILED = {
    **{name: SERVED[name] for name in ("uscc", "party", "region", "address", "legal_representative", "category", "cause", "violation", "handler", "facts")},
    "number": "旧环罚立〔2026〕80号", "state": "FILED", "discovered_on": "2026-10-09", "conduct_from": "2026-09-30",
    "conduct_to": "2026-09-30", "filed_on": "2026-10-12",
}  # fmt: skip


def book(
    *cases: dict[str, Any], papers: tuple[dict[str, Any], ...] = (), companies: tuple[dict[str, Any], ...] = ()
) -> bytes:
    made = Workbook()
    made.remove(made.active)
    for title, columns, rows in (("案件", CASES, cases), ("文书", PAPERS, papers), ("企业", COMPANIES, companies)):
        sheet = made.create_sheet(title)
        sheet.append([one.name for one in columns])
        for row in rows:
            sheet.append([row.get(one.name, "") for one in columns])
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def by(who: str = HEAD) -> Actor:
    return Actor.officer(posting(who))


def uploaded(content: bytes, who: str = HEAD) -> MoveIn:
    sha256 = hashlib.sha256(content).hexdigest()
    vault.keep(sha256, content)
    data = {"ledger": {"sha256": sha256, "name": "台账.xlsx"}, "note": ""}
    return _done(MoveIn(), "upload_ledger", who, data)


def admitted(content: bytes, who: str = HEAD) -> MoveIn:
    """Not carried out yet."""
    return _done(uploaded(content, who), "admit_ledger", who, {"looked": True})


def at_fault() -> dict[str, Any]:
    return {**FILED, "number": "旧错", "filed_on": "2027-01-01"}


def taken(content: bytes, who: str = HEAD) -> MoveIn:
    """Uploaded, admitted, carried out."""
    movein = admitted(content, who)
    for _turn in range(3):
        run_once()
    return fresh(movein)


def _done(obj: Any, name: str, who: str, data: dict[str, Any]) -> Any:
    done = perform(
        obj, name, by=by(who), occurred_at=timezone.now(), data=data, expected_seq=obj.seq, key=f"{obj.about}:{name}"
    )  # fmt: skip
    return done.obj


def the_case(number: str = SERVED["number"]) -> Case:
    return Case.objects.get(taken_over=number)


def fill(case: Case, **data: Any) -> Case:
    """Enter what was missing, by the case lead."""
    who = Actor.officer(posting("周承", Role.CASE_LEAD))
    facts = {"proof": "原案卷第12页", **data}
    done = perform(
        case, "fill_debt", by=who, occurred_at=timezone.now(), data=facts, expected_seq=case.seq, key=f"{case.about}:{case.seq}"
    )  # fmt: skip
    for _turn in range(2):
        run_once()
    return fresh(done.obj)

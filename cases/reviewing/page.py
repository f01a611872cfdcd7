"""/desk/case/<uuid>/review/: draft, facts, evidence and article side by side; every item with its proof; what changed."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.discretion.history import like_cases
from foundation.desk.objects import fetch, url_of, within
from foundation.desk.offers import asked_now, offers
from foundation.desk.opinions import act_of, draft_address
from foundation.desk.stepper import labels_of
from foundation.desk.views.base import DeskView
from foundation.desk.words import values
from foundation.law import api as law
from foundation.workflow import drafts
from foundation.workflow.models import Draft

from .changes import changes
from .file import CaseFile
from .finding import Standing
from .items import Item, items
from .sheets import sheets
from .substance import choice
from .who import REVIEWERS

ACTS = ("pass_review", "return_for_investigation", "review_legally", "take_from_legal_review")


class ReviewPage(DeskView):
    """For those who review and the heads; nobody else finds it."""

    template_name = "desk/review.html"
    bench: Any = None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        case = fetch(self.bench, kwargs["pk"], self.actor)
        if self.actor.role not in REVIEWERS or not within(case, self.actor):
            raise Http404
        file = CaseFile(case, timezone.localdate())
        return super().get_context_data(
            title=_("Review"), icon="clipboard-list", obj=case, number=self.bench.number(case), back=url_of(case),
            state=labels_of(self.bench).get(case.state, case.state), acts=self.acts(case), draft=self.draft(case),
            file=file, defects=by_defect(items(file)), sheets=sheets(file), changes=changes(file, self.actor),
            articles=articles(file), like=like_cases(case, self.actor, file.on), **kwargs,
        )  # fmt: skip

    def acts(self, case: Any) -> list[Any]:
        """The reviewer's acts as buttons, grey ones with their reasons."""
        return [one for one in offers(case, self.actor) if one.name in ACTS and not one.who]

    def draft(self, case: Any) -> dict[str, Any] | None:
        """The newest version of the draft that is on its way."""
        found = Draft.objects.filter(about=case.about, used_seq=None).order_by("-begun_at").first()
        if found is None:
            return None
        act, version = act_of(found), drafts.latest(found)
        return {
            "label": act.label, "n": version.n, "by": version.by.officer, "at": version.written_at, "url": draft_address(found),
            "lines": values(act, case, asked_now(self.actor), version.data),
        }  # fmt: skip


def by_defect(found: list[Item]) -> list[tuple[str, str, list[Item], int]]:
    """Code and words of each fatal defect, its items, and how many of them are open."""
    labels = {one.code: one.label for one in law.rules("fatal_defect")}
    mine = {code: [one for one in found if one.defect == code] for code in labels}
    return [
        (code, labels[code], rows, sum(one.standing is Standing.OPEN for one in rows))
        for code, rows in mine.items()
        if rows
    ]


def articles(file: CaseFile) -> list[Any]:
    """The provisions that penalise the conduct, each with its paraphrase and how sure it is."""
    return law.provisions(list(dict.fromkeys(one.provision for one in choice(file).ranges(None, "unit"))))

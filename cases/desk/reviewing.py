"""The reviewer's page of a case."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cases.reviewing.panel import still_open
from cases.reviewing.who import REVIEWERS
from foundation.desk.registry import Page, Panel, extend

from . import case  # noqa: F401  the bench that is extended

REVIEWING = ("pass_review", "return_for_investigation", "review_legally")

extend(
    "case",
    pages=(Page("review", _("Review of the case file"), "cases.reviewing.page.ReviewPage", REVIEWERS),),
    panels=(Panel(REVIEWING, _("What the file leaves open"), still_open, "desk/_still_open.html"),),
)

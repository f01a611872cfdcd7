"""The fatal defects F1 to F9 of the case-file review, each a guard that refuses (REV24; administrative-case.md §5.1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Posting
from foundation.clocks.moments import local_day
from foundation.desk.registry import bench_of
from foundation.documents.models import Document
from foundation.law import api as law
from foundation.law.choice import applicable_violation
from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard
from foundation.workflow.models import ActRecord
from foundation.workflow.refused import Naming

from . import present
from .exhibits import evidence_in
from .law import right_subjects, time_bar
from .queries import investigations, investigators, officers_of

REVIEWS = ("pass_review", "return_for_investigation", "review_legally")


class Kept(NamedTuple):
    """A guard on persons: whom it keeps away (ids of officers), and what is said of the one it meets, by name."""

    whom: Callable[[Any], set[int]]
    otherwise: Any

    def holds(self, obj: Any, asked: Asked) -> bool:
        return not asked.officer_ids & self.whom(obj)

    def __call__(self, obj: Any, asked: Asked) -> str | None:
        kept = self.whom(obj) if asked.people else set()
        return next((Naming(str(self.otherwise), one) for one in asked.people if one.persons & kept), None)


# -- F1: two qualified officers


def unqualified(case: Any) -> Iterator[tuple[Posting, Any]]:
    """Who investigated without a certificate valid on the day, and of which act; an act by one alone counts as well."""
    found = investigations(case).exclude(act="finish_investigation").select_related("posting__officer")
    for record in found.prefetch_related(Prefetch("companions", Posting.objects.select_related("officer"))):
        people = [*([record.posting] if record.posting else []), *record.companions.all()]
        day = local_day(record.occurred_at)
        for one in people:
            if not one.officer.certified_on(day) or len({other.officer_id for other in people}) < 2:
                yield one, record


def two_qualified_officers(case: Any, asked: Asked) -> str | None:
    """Every step of the investigation was taken by two officers whose certificates were valid on that day."""
    found = next(unqualified(case), None)
    if found is None:
        return None
    return Naming(str(_("%(name)s investigated alone or without a certificate valid on that day (F1).")), found[0])


# -- F2: one party, one name


def other_names(case: Any) -> set[str]:
    """Names under which documents of the case call the party, other than that of the licence today."""
    of_the_file = Document.objects.filter(about__in=list(dict.fromkeys(bench_of(case).papers(case))), voided=None)
    names = {one.data["party"]["name"] for one in of_the_file if isinstance(one.data.get("party"), dict)}
    return names - {case.enterprise.name}


named_as_licensed = Guard(
    lambda case, asked: bool(case.name_departure) or not other_names(case),
    _("Documents of this case name the party otherwise than its licence: say why (F2)."),
)


def answers_for_it(case: Any) -> bool:
    """The party has a role that the violation means, or a local provision names it; of an older case nothing is known."""
    meant = right_subjects(case.violation, case.conduct_on)
    return not case.party_role or not meant or case.party_role in meant or bool(case.role_basis)


right_subject = Guard(
    lambda case, asked: answers_for_it(case),
    _("This violation is that of another than the party, and no local provision says otherwise (F2)."),
)

# -- F3: facts and evidence

facts_as_reviewed = Guard(
    lambda case, asked: case.facts == case.reviewed_facts or bool(case.taken_over and not case.reviewed_facts),
    _("The facts are no longer those that were reviewed: return the case and have it reviewed again (F3)."),
)
facts_are_proved = Guard(
    lambda case, asked: bool(evidence_in(case)), _("No evidence stands in the file of this case (F3).")
)

# -- F4: the right article


def _threatens(case: Any, asked: Asked) -> bool:
    try:
        chosen = applicable_violation(case.violation, case.conduct_on, asked.on).chosen
    except law.NotInForce:
        return False
    return chosen is not None and bool(chosen.rule.basis)


an_article_applies = Guard(
    _threatens,
    _("No article that was in force at the conduct and still applies threatens a penalty for this violation (F4)."),
)

# -- F6: the party's requests


def _no_recusal_open(case: Any, asked: Asked) -> bool:
    return all(one.state != "PENDING" for one in present.rows(case, "recusals"))


recusal_is_answered = Guard(_no_recusal_open, _("A request for recusal has not been decided and answered (F6)."))
statement_is_answered = Guard(
    lambda case, asked: not case.statement.strip() or bool(case.statement_answer.strip()),
    _("The party's statement was not re-checked and answered (F6)."),
)
# -- F9: in time, and by different people

not_time_barred = Guard(
    lambda case, asked: (found := local_day(case.lead.discovered_at)) <= time_bar(case.conduct_to, case.harm, found),
    _("The conduct was discovered only after the time for a penalty had run out (F9)."),
)
not_an_investigator = Kept(
    investigators,
    _("%(name)s investigated this case and may not review, discuss with a vote or decide it (F7, F9)."),
)
not_a_reviewer = Kept(
    lambda case: officers_of(ActRecord.objects.filter(about=case.about, act__in=REVIEWS)),
    _("%(name)s reviewed this case and may not decide it (F9)."),
)

WHOLE_FILE = (
    two_qualified_officers, named_as_licensed, right_subject, facts_as_reviewed, facts_are_proved, an_article_applies, recusal_is_answered,
    statement_is_answered, not_time_barred,
)  # fmt: skip

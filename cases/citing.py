"""Are the articles named the right ones (F4)? In force at the conduct, and of the violation, to the paragraph or item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext as _

from foundation.documents.citation import citation
from foundation.law import api as law
from foundation.law.choice import applicable_violation
from foundation.law.cited import Cited, read
from foundation.law.models import Provision, Rule


def citing_faults(text: str, violation: str, conduct_on: date, decided_on: date, *, penal: bool = True) -> list[str]:
    """What is wrong with the articles named for a violation, each with what would be right.

    penal: the violation's own article has to be among them; where it need not be, that of another violation must not.
    """
    cited = list(read(text))
    try:
        rules = [one.rule for one in applicable_violation(violation, conduct_on, decided_on).candidates]
    except law.NotInForce:
        return []
    found = [*_nameless(cited), *_untimely(cited, rules, conduct_on)]
    return found or list(_not_its_own(cited, violation, rules, conduct_on, penal=penal))


def _nameless(cited: Iterable[Cited]) -> Iterator[str]:
    for one in cited:
        if not one.name:
            yield _("“%(article)s” stands without the name of its text (F4).") % {"article": one.written}


def _untimely(cited: Iterable[Cited], rules: list[Rule], conduct_on: date) -> Iterator[str]:
    """A text that was in force neither at the conduct nor in a version that may apply."""
    applied = {code.partition("/")[0] for rule in rules for code in rule.basis}
    for one in cited:
        known = one.instruments
        if known and not any(text.holds_on(conduct_on) or text.code in applied for text in known):
            facts = {"article": one.written, "day": conduct_on.isoformat()}
            yield _("“%(article)s” was not in force on %(day)s, the day of the conduct (F4).") % facts


def _not_its_own(cited: list[Cited], violation: str, rules: list[Rule], on: date, *, penal: bool) -> Iterator[str]:
    own = [article for rule in rules for article in articles_of(rule)]
    if any(one.means(article) for one in cited for article in own):
        return
    named = next(
        (article for article in own if any(not one.parts and one.names_the_article_of(article) for one in cited)), None
    )
    facts = {"violation": violation, "articles": _(", ").join(dict.fromkeys(map(citation, own)))}
    if named:
        yield _("Name the paragraph or item as well: %(article)s (F4).") % {"article": citation(named)}
    elif penal and own:
        yield _("None of these articles is that of %(violation)s: %(articles)s (F4).") % facts
    elif other := _of_another(cited, violation, on):
        yield _("This article is that of %(other)s; of %(violation)s it is %(articles)s (F4).") % {
            **facts,
            "other": other,
        }


def articles_of(rule: Rule) -> list[Provision]:
    """The articles on which a version of a violation rests."""
    named = [*rule.basis, *(one["provision"] for one in rule.body["fines"])]
    return law.provisions(list(dict.fromkeys(named)))


def own_articles(violation: str, on: date) -> str:
    """The articles of a violation as a document cites them. Raises `NotInForce`."""
    return "；".join(map(citation, articles_of(law.in_force(violation, on=on, kind="violation"))))


def _of_another(cited: list[Cited], violation: str, on: date) -> str:
    for rule in law.rules("violation", on=on):
        if rule.code != violation and any(one.means(article) for one in cited for article in articles_of(rule)):
            return rule.code
    return ""

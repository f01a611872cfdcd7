"""/desk/law/: the law by article, by violation, by time limit and by document, with its versions and where it is used."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.http import Http404
from django.utils.translation import gettext_lazy as _

from foundation.desk.lawbook import finding, pages
from foundation.desk.lawbook.calculator import calculator
from foundation.desk.lawbook.kinds import KINDS, name_of
from foundation.desk.lawbook.uses import running, uses_of
from foundation.law.book import book
from foundation.law.models import Instrument, Provision, Rule
from foundation.law.terms import TimeLimit

from .base import DeskView

FIRST = ("violation", "time_limit", "document_kind")


class LawView(DeskView):
    title: Any = _("Law")
    icon = "openquote"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(q=self.request.GET.get("q", "").strip()[:100], **kwargs)


class Law(LawView):
    """The first page: one box over everything, the doors, the instruments."""

    template_name = "desk/law.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        articles, rules = finding.found(context["q"]) if context["q"] else ([], [])
        return {**context, "articles": articles, "rules": rules, "most": finding.MOST, **self.doors()}

    def doors(self) -> dict[str, Any]:
        present = {versions[0].kind for versions in book().by_code.values()}
        counted = [
            (kind, name_of(kind), len(finding.heads(kind)))
            for kind in [*KINDS, *sorted(present - set(KINDS))]
            if kind in present
        ]
        first = [one for one in counted if one[0] in FIRST]
        return {"first": first, "further": counted[len(first):], "instruments": Instrument.objects.all()}  # fmt: skip


class LawKind(LawView):
    """Every rule of one kind."""

    template_name = "desk/law_kind.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kind = self.kwargs["kind"]
        if not (heads := finding.heads(kind)):
            raise Http404
        context = super().get_context_data(**{**kwargs, "title": name_of(kind)})
        return {**context, "rules": finding.matching(heads, context["q"])}


class LawInstrument(LawView):
    """The articles of one instrument that the data has."""

    template_name = "desk/law_instrument.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one = Instrument.objects.filter(pk=self.kwargs["code"]).first()
        if one is None:
            raise Http404
        articles = [found for found in book().provisions.values() if found.instrument_id == one.pk]
        context = super().get_context_data(title=one.label, one=one, **kwargs)
        return {**context, "articles": finding.in_order(articles)}


class LawArticle(LawView):
    """One article: its paraphrase, and what rests on it."""

    template_name = "desk/law_article.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one: Provision | None = book().provisions.get(self.kwargs["code"])
        if one is None:
            raise Http404
        uses = uses_of(one.code)
        return super().get_context_data(title=one.label, one=one, uses=uses, cited=by_kind(uses.rules), **kwargs)


class LawRule(LawView):
    """One rule with all its versions side by side."""

    template_name = "desk/law_rule.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        versions = book().by_code.get(self.kwargs["code"])
        if not versions:
            raise Http404
        one, uses = versions[-1], uses_of(versions[-1].code)
        return super().get_context_data(
            **kwargs, title=one.label, one=one, kind=one.kind, kind_name=name_of(one.kind), uses=uses, cited=by_kind(uses.rules),
            versions=[pages.page_of(version) for version in reversed(versions)], **self.clock(one),
        )  # fmt: skip

    def clock(self, rule: Rule) -> dict[str, Any]:
        if rule.kind != "time_limit":
            return {}
        limit = TimeLimit.of(rule)
        return {"limit": limit, "form": calculator(limit, self.request.GET), "open": running(rule.code, self.actor)}


def by_kind(rules: list[Rule]) -> list[tuple[str, list[Rule]]]:
    ordered = sorted(rules, key=lambda one: list(KINDS).index(one.kind) if one.kind in KINDS else len(KINDS))
    return [(name_of(kind), list(group)) for kind, group in groupby(ordered, key=lambda one: one.kind)]

"""The stages of screening; the first that decides ends it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from blacklist.search.textnorm import normalise
from foundation.subjects.uscc import normalise as normalise_code

from .compare import AGREE, Comparer, Comparison
from .register import Listed, Register
from .repair import is_valid, suggestion
from .verdict import Basis, Match, Question, Verdict

CANDIDATES = 50
HIGH_COMPONENT = 0.88
HIGH_RATIO = 0.92
LOW_RATIO = 0.90
IDENTIFIERS = {
    Basis.ORGANISATION_CODE: re.compile(r"[0-9A-Z]{8}[0-9X]"),
    Basis.REGISTRATION_NUMBER: re.compile(r"\d{15}"),
}
Scored = tuple[Listed, Comparison]


class Screening:
    """Screens questions against one register, with one comparer."""

    def __init__(self, register: Register, comparer: Comparer) -> None:
        self.register, self.comparer = register, comparer

    def screen(self, question: Question) -> Verdict:
        code, identifier = normalise_code(question.uscc), normalise_code(question.identifier)
        question = replace(question, uscc=code, identifier=identifier)
        stages: tuple[Callable[[Question], Verdict | None], ...] = (
            self._validate, self._by_uscc, self._by_identifier, self._by_name, self._by_core, self._by_likeness,
        )  # fmt: skip
        verdicts = (stage(question) for stage in stages)
        found = next((verdict for verdict in verdicts if verdict), Verdict(Match.CLEAR))
        return self._other_company(question, found)

    # -- stage 0

    def _validate(self, question: Question) -> Verdict | None:
        if question.uscc and not is_valid(question.uscc):
            return Verdict(Match.INVALID, Basis.USCC, reason="uscc", suggestion=suggestion(question.uscc))
        if question.identifier and not _kind(question.identifier):
            return Verdict(Match.INVALID, reason="identifier")
        if question.name and not self.comparer.reader.read(question.name):
            return Verdict(Match.INVALID, Basis.NAME, reason="name")
        if not (question.name or question.uscc or question.identifier):
            return Verdict(Match.INVALID, reason="empty")
        return None

    # -- stage 1

    def _by_uscc(self, question: Question) -> Verdict | None:
        found = self.register.by_uscc(question.uscc) if question.uscc else None
        return Verdict(Match.HIT, Basis.USCC, found, 1.0) if found else None

    def _by_identifier(self, question: Question) -> Verdict | None:
        if not question.identifier:
            return None
        basis = _kind(question.identifier) or Basis.NONE
        found = self.register.by_identifier(basis, question.identifier)
        return Verdict(Match.HIT, basis, found[0], 1.0, others=_others(found)) if found else None

    # -- stage 2

    def _by_name(self, question: Question) -> Verdict | None:
        found = self.register.by_run(normalise(question.name)) if question.name else []
        bearers = [one for one in found if one.bore_it_on(question.on)]
        if not bearers:
            return self._formerly(question, found)
        scored = self._best_first(question, bearers)
        best, comparison = scored[0]
        alone = len({one.uscc for one, _ in scored}) == 1
        agreeing = {
            one.uscc for one, how in scored if how.part("region").relation in AGREE and self._says_where(question)
        }
        sure = alone or agreeing == {best.uscc}
        match, reason = (Match.HIT, "") if sure else (Match.REVIEW, "several")
        return Verdict(match, Basis.NAME, best, 1.0, comparison, _others([one for one, _ in scored]), reason)

    def _formerly(self, question: Question, found: list[Listed]) -> Verdict | None:
        """An equal name that the company no longer bore on that day."""
        if not found:
            return None
        best, comparison = self._best_first(question, found)[0]
        return Verdict(Match.REVIEW, Basis.NAME, best, 1.0, comparison, _others(found), "former")

    def _says_where(self, question: Question) -> bool:
        return bool(self._region(question) or any(one.codes for one in self.comparer.reader.read(question.name)))

    # -- stage 3

    def _by_core(self, question: Question) -> Verdict | None:
        if not question.name:
            return None
        cores = {reading.core for reading in self.comparer.reader.read(question.name)}
        scored = self._best_first(question, self.register.by_cores(cores))
        equal = [(one, how) for one, how in scored if how.same_core and how.compatible]
        if not equal:
            return None
        best, comparison = equal[0]
        return Verdict(
            Match.REVIEW, Basis.CORE, best, comparison.component, comparison, _others([one for one, _ in equal])
        )

    # -- stage 4

    def _by_likeness(self, question: Question) -> Verdict | None:
        if not question.name:
            return None
        scored = self._best_first(question, self.register.alike(question.name, CANDIDATES))
        for match, reaches in ((Match.REVIEW_HIGH, is_high), (Match.REVIEW_LOW, is_low)):
            if reached := [(one, how) for one, how in scored if reaches(how)]:
                best, comparison = reached[0]
                claims = _others([one for one, _ in reached])
                return Verdict(match, Basis.FUZZY, best, _score(comparison), comparison, claims)
        return None

    # -- what the stages share

    def _best_first(self, question: Question, found: list[Listed]) -> list[Scored]:
        """Compared with the question; names without a core fall out, each enterprise counts once."""
        best: dict[str, Scored] = {}
        for listed in found:
            how = self.comparer.compare(
                question.name, listed.name, query_region=self._region(question), listed_region=_codes(listed.region)
            )
            if how and (listed.uscc not in best or _rank(how) > _rank(best[listed.uscc][1])):
                best[listed.uscc] = (listed, how)
        return sorted(best.values(), key=lambda one: (_rank(one[1]), one[0].uscc), reverse=True)

    def _region(self, question: Question) -> frozenset[str]:
        return _codes(question.region)

    def _other_company(self, question: Question, found: Verdict) -> Verdict:
        """A credit code that is given and differs: the same name, but another company."""
        if found.listed is None or not question.uscc or found.listed.uscc == question.uscc:
            return found
        if found.basis in (Basis.ORGANISATION_CODE, Basis.REGISTRATION_NUMBER):
            return replace(found, match=Match.REVIEW, reason="contradiction")
        return replace(found, match=Match.INFO, reason="other_uscc")


def _kind(identifier: str) -> Basis | None:
    """Which older identifier it is: organisation code (组织机构代码) or registration number (注册号)."""
    return next((basis for basis, shape in IDENTIFIERS.items() if shape.fullmatch(identifier)), None)


def is_high(how: Comparison) -> bool:
    return how.component >= HIGH_COMPONENT or how.ratio >= HIGH_RATIO


def is_low(how: Comparison) -> bool:
    return how.ratio >= LOW_RATIO


def _rank(how: Comparison) -> tuple[float, float]:
    return (max(how.component, how.ratio), how.component)


def _score(how: Comparison) -> float:
    """Of the channel that decided."""
    return how.component if how.component >= HIGH_COMPONENT else round(how.ratio, 4)


def _codes(region: str) -> frozenset[str]:
    return frozenset([region]) if region else frozenset()


def _others(found: list[Listed]) -> tuple[str, ...]:
    """Further enterprises with an equal claim, after the first."""
    return tuple(dict.fromkeys(one.uscc for one in found))[1:]

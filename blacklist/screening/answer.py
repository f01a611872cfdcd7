"""The answer as data: two words, what stands, the evidence, and all that is needed to recompute it years later."""

from __future__ import annotations

import uuid
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from blacklist.models import Listing, PenaltyItem

from .matching import ALGORITHM
from .matching.compare import Comparison
from .matching.verdict import Match, Verdict
from .models import Status
from .root import ListState
from .sentence import sentence_of
from .standing import NOTHING, Standing


@dataclass(frozen=True)
class Found:
    """A verdict with what stands against the company that it names."""

    verdict: Verdict
    standing: Standing

    @property
    def status(self) -> str | None:
        """Nothing where the question could not be asked for another reason than its credit code."""
        if self.verdict.match is Match.INVALID:
            return Status.NOT_FOUND_USCC if self.verdict.reason == "uscc" else None
        return Status.CLEAR if self.verdict.match is Match.INFO else self.standing.status


def answer_of(found: Found, state: ListState, weights: str, receipt: uuid.UUID) -> dict[str, Any]:
    verdict, standing = found.verdict, found.standing
    return {
        "match": verdict.match,
        "status": found.status,
        "basis": verdict.basis,
        "score": verdict.score,
        "company": company_of(verdict),
        "listing": listing_of(standing.listings[0]) if standing.listings else None,
        "penalties": [penalty_of(item) for item in standing.penalties],
        "others": list(verdict.others),
        "evidence": evidence_of(verdict.comparison) if verdict.comparison else [],
        "suggestion": verdict.suggestion,
        "sentence": sentence_of(verdict, standing if found.status else NOTHING),
        "list": {"sequence": state.sequence, "root": state.root, "as_of": local(state.as_of)},
        "algorithm": ALGORITHM,
        "weights": weights,
        "receipt": str(receipt),
    }


def local(instant: datetime) -> str:
    """An instant as it stands on documents: in Asia/Shanghai, with the offset."""
    return timezone.localtime(instant).isoformat()


def company_of(verdict: Verdict) -> dict[str, str] | None:
    return {"uscc": verdict.listed.uscc, "name": verdict.listed.name} if verdict.listed else None


def listing_of(listing: Listing) -> dict[str, Any]:
    return {
        "id": str(listing.pk),
        "uscc": listing.enterprise.uscc,
        "version": listing.version,
        "tier": listing.tier,
        "visible_until": local(listing.visible_until),
    }


def penalty_of(item: PenaltyItem) -> dict[str, Any]:
    return {
        "id": str(item.pk),
        "number": item.number,
        "tier": item.tier,
        "decided_on": item.decided_on.isoformat(),
        "visible_until": local(item.visible_until),
    }


def evidence_of(comparison: Comparison) -> list[dict[str, Any]]:
    """Each part with its factor, then the ratio of the whole names."""
    parts = [_shown(asdict(part)) for part in comparison.parts]
    return [*parts, {"part": "whole", "relation": "ratio", "factor": round(comparison.ratio, 4)}]


def _shown(part: dict[str, Any]) -> dict[str, Any]:
    edits = [edit._asdict() for edit in part.pop("edits")]
    shown = {**part, "factor": round(part["factor"], 4)}
    return {**shown, "edits": edits} if part["part"] == "core" else shown

"""Where a draft stands on its way."""

from __future__ import annotations

from enum import Enum

from foundation.workflow import drafts
from foundation.workflow.act import Act
from foundation.workflow.models import Draft, DraftVersion, Verdict


class Way(Enum):
    """WRITTEN: nobody has given an opinion yet; RETURNED: to be written anew."""

    WRITTEN = "written"
    ON_ITS_WAY = "on its way"
    RETURNED = "returned"
    APPROVED = "approved"


def latest(draft: Draft) -> DraftVersion:
    """The newest wording, of versions that were read along."""
    return max(draft.versions.all(), key=lambda version: version.n)


def way_of(version: DraftVersion, act: Act) -> Way:
    opinions = list(version.opinions.all())
    if any(one.verdict == Verdict.RETURN for one in opinions):
        return Way.RETURNED
    if drafts.next_step(version, act) is None:
        return Way.APPROVED
    return Way.ON_ITS_WAY if opinions else Way.WRITTEN


def may_be_written(version: DraftVersion, act: Act) -> bool:
    return way_of(version, act) in (Way.WRITTEN, Way.RETURNED)

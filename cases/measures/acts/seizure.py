"""All acts of a sealing or seizure (administrative-case.md §18.2)."""

from .seizing import Seizing
from .seizure_auction import SeizureAuction
from .seizure_end import SeizureEnd
from .seizure_release import SeizureRelease
from .seizure_term import SeizureTerm


class SeizureActs(Seizing, SeizureTerm, SeizureRelease, SeizureEnd, SeizureAuction):
    """One mixin a stage; used by Seizure alone."""

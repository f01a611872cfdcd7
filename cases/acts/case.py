"""All acts of the case, stage by stage (administrative-case.md §4)."""

from .closing import Closing
from .correcting import Correcting
from .decision import Decision
from .excluded import ExcludedTime
from .filing import Filing
from .investigation import Investigation
from .joining import Joining
from .notice import PriorNotice
from .overlay import Overlaying
from .review import Review
from .summary import Summary
from .transfer import TransferPause


class CaseActs(
    Filing, Investigation, Review, PriorNotice, Decision, TransferPause, ExcludedTime, Closing, Overlaying, Summary, Correcting, Joining):  # fmt: skip
    """One mixin a stage; used by Case alone."""

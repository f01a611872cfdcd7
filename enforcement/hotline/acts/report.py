"""All acts on a report by hotline (administrative-case.md §5)."""

from .handling import Handling
from .intake import Intake
from .protecting import Protecting
from .rewarding import Rewarding


class HotlineActs(Intake, Handling, Protecting, Rewarding):
    """One mixin a stage; used by HotlineReport alone."""

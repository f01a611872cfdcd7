"""All acts on a remedy, stage by stage (administrative-case.md §14)."""

from .asking import Asking
from .court import AtCourt
from .pending import Pending


class RemedyActs(Asking, Pending, AtCourt):
    """One mixin a stage; used by Remedy alone."""

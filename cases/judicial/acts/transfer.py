"""All acts of a transfer, side by side (judicial-transfer.md §4)."""

from .court import AtCourt
from .giving_back import GivingBack
from .handing_over import HandingOver
from .police import WithPolice
from .prosecution import WithProsecution


class TransferActs(HandingOver, WithPolice, WithProsecution, AtCourt, GivingBack):
    """One mixin a side; used by Transfer alone."""

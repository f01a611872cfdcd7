"""All acts on a duty to pay, stage by stage (administrative-case.md §12, T22 to T25)."""

from .change import Change
from .deferral import Deferral
from .demand import Demand
from .payment import Paying


class PaymentActs(Paying, Deferral, Demand, Change):
    """One mixin a stage; used by Payment alone."""

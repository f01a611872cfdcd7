"""All acts on a duty to pay, stage by stage (administrative-case.md §12, T22 to T25)."""

from .agreement import Agreement
from .change import Change
from .deferral import Deferral
from .demand import Demand
from .payment import Paying


class PaymentActs(Paying, Deferral, Demand, Agreement, Change):
    """One mixin a stage; used by Payment alone."""

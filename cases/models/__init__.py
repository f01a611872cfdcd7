"""The administrative case and the objects beside it, each with states of its own."""

from .case import Case
from .order import CorrectionOrder
from .payment import Payment

__all__ = ["Case", "CorrectionOrder", "Payment"]

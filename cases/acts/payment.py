"""The mixin of Payment, where the first migration looks for it."""

from .paying import PaymentActs

__all__ = ["PaymentActs"]

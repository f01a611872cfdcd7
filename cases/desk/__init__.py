"""Cases, orders to correct and payments on the desk."""

from . import case, discretion, order, payment, topics

__all__ = ["case", "discretion", "order", "payment", "topics"]

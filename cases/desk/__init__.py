"""Cases, orders to correct and payments on the desk."""

from . import case, order, payment, topics

__all__ = ["case", "order", "payment", "topics"]

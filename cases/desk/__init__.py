"""Cases, orders to correct and payments on the desk."""

from . import case, case_file, order, payment, topics

__all__ = ["case", "case_file", "order", "payment", "topics"]

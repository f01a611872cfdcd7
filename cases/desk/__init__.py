"""Cases, orders to correct and payments on the desk."""

from . import case, case_file, discretion, law, order, payment, reviewing, topics

__all__ = ["case", "case_file", "discretion", "law", "order", "payment", "reviewing", "topics"]

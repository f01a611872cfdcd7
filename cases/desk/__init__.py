"""Cases, orders to correct and payments on the desk."""

from . import case, case_file, discretion, law, order, payment, reviewing, topics, warning

__all__ = ["case", "case_file", "discretion", "law", "order", "payment", "reviewing", "topics", "warning"]

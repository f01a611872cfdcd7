"""What the documents of a case freeze, one module for each stage: every mandatory field from the rows and the act's own data."""

from . import closing, decision, filing, joining, notice, order, payment, reviewing, service, standing_still

__all__ = [
    "closing",
    "decision",
    "filing",
    "joining",
    "notice",
    "order",
    "payment",
    "reviewing",
    "service",
    "standing_still",
]

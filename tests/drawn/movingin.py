"""Ledgers brought in, and number series that go on: the house's own order (S)."""

from __future__ import annotations

from .arrow import read

MOVE_IN = read("""
S M0 | upload_ledger | BIRTH | UPLOADED
S M0 | admit_ledger | UPLOADED | ADMITTED
S M0 | discard_ledger | UPLOADED | DISCARDED
S M4 | carry_on | ADMITTED | =
S M5 | reconcile | ADMITTED | DONE
""")
SERIES_START = read("""
S N1 | propose_start | BIRTH | PROPOSED
S N2 | confirm_start | PROPOSED | CONFIRMED
S N2 | refuse_start | PROPOSED | REFUSED
""")

DRAWN = {"movingin.movein": MOVE_IN, "movingin.seriesstart": SERIES_START}

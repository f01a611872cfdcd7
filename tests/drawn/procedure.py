"""Recusal, assistance, jurisdiction."""

from __future__ import annotations

from .arrow import read

RECUSAL = read("""
A §7 | request_recusal | BIRTH | PENDING
A §7 | grant_recusal | PENDING | GRANTED
A §7 | refuse_recusal | PENDING | REFUSED
A §7 | grant_recusal_together | PENDING | GRANTED
A §7 | refuse_recusal_together | PENDING | REFUSED
""")

ASSISTANCE = read("""
R XCH | ask_assistance | BIRTH | ASKED
R XCH | answer_assistance | ASKED | ANSWERED
R XCH | note_answer | ASKED | ANSWERED
""")

DISPUTE = read("""
A T4 | report_dispute | BIRTH | REPORTED
A T4 | designate | REPORTED | DESIGNATED
A T4 | take_over_from_below | BIRTH | TAKEN_OVER
""")

DRAWN = {"procedure.recusal": RECUSAL, "procedure.assistance": ASSISTANCE, "procedure.dispute": DISPUTE}

"""The application for enforcement by the court."""

from __future__ import annotations

from .arrow import read

OPEN = "APPLIED ACCEPTED REFUSED DENIED UNDER_REVIEW GRANTED STOPPED"

APPLICATION = read(f"""
A T26 | apply_for_enforcement | BIRTH | APPLIED
A T27 | note_acceptance | APPLIED | ACCEPTED
A T27 | note_refusal | APPLIED | REFUSED
A T27 | note_ruling | ACCEPTED | GRANTED
A T27 | note_denial | ACCEPTED | DENIED
A T27 | ask_review | REFUSED DENIED | UNDER_REVIEW
A T27 | note_ordered_acceptance | UNDER_REVIEW | ACCEPTED
A T27 | note_ordered_enforcement | UNDER_REVIEW | GRANTED
A T27 | note_final_refusal | UNDER_REVIEW REFUSED DENIED | REJECTED
A T27 | withdraw_application | {OPEN} | WITHDRAWN
A T27 | note_execution | GRANTED | EXECUTED
A §12 | note_stop | GRANTED | STOPPED
A §12 | note_resumption | STOPPED | GRANTED
A §12 | note_end | GRANTED STOPPED | ENDED
A §12 | lapse_execution | STOPPED | ENDED
""")

DRAWN = {"enforcing.courtapplication": APPLICATION}

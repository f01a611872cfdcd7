"""Leads, inspections, monitoring reports."""

from __future__ import annotations

from .arrow import read

LEAD = read("""
S M1 | take_over | BIRTH | FILED
A T1 | register_lead | BIRTH | CLUE
A T1 | accept_for_check | CLUE | PRE_CHECK
A T1 | name_enterprise | CLUE PRE_CHECK | =
A T2 | extend_filing | CLUE PRE_CHECK | =
A T2 | note_filing | CLUE PRE_CHECK | FILED
A T3 | refuse_filing | PRE_CHECK | NOT_FILED
A T4 | hand_over | PRE_CHECK | TRANSFERRED_ADMIN
A §6 | enter_evidence | CLUE PRE_CHECK FILED | =
A §6 | exclude_evidence | CLUE PRE_CHECK FILED | =
A T4 | receive_handed_over | BIRTH | CLUE
A T4 | give_up_by_designation | CLUE PRE_CHECK | TRANSFERRED_ADMIN
""")

INSPECTION = read("""
A §6 | record_inspection | BIRTH | RECORDED
A §6 | record_interview | RECORDED | =
A §6 | take_sample | RECORDED | =
""")

REPORT = read("""
A §18.1 | receive_report | BIRTH | RECEIVED
A F5 | tell_party | RECEIVED | TOLD
A §18.1 | note_order | RECEIVED TOLD | ANSWERED
""")

DRAWN = {"enforcement.lead": LEAD, "enforcement.inspection": INSPECTION, "enforcement.monitoringreport": REPORT}

"""The arrows of every workflow, typed by hand from the domain pages, row by row; never derived from the code.

One line: row of the page, act, states from which it starts, state to which it leads ("=": the state stays).
"""

from __future__ import annotations

from typing import NamedTuple


class Arrow(NamedTuple):
    row: str
    act: str
    sources: tuple[str, ...]
    target: str


def _read(table: str) -> list[Arrow]:
    lines = [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]
    return [Arrow(row, act, tuple(sources.split()), target) for row, act, sources, target in lines]


BEFORE_DECISION = "FILED INVESTIGATING INVESTIGATION_DONE CASE_REVIEW PRIOR_NOTICE LEGAL_REVIEW COLLECTIVE_DISCUSSION"
DECIDABLE = "CASE_REVIEW PRIOR_NOTICE LEGAL_REVIEW COLLECTIVE_DISCUSSION"

LEAD = _read("""
A T1 | register_lead | BIRTH | CLUE
A T1 | accept_for_check | CLUE | PRE_CHECK
A T2 | extend_filing | CLUE PRE_CHECK | =
A T2 | note_filing | PRE_CHECK | FILED
A T3 | refuse_filing | PRE_CHECK | NOT_FILED
A T4 | hand_over | PRE_CHECK | TRANSFERRED_ADMIN
""")

INSPECTION = _read("""
A §6 | record_inspection | BIRTH | RECORDED
A §6 | record_interview | RECORDED | =
A §6 | take_sample | RECORDED | =
""")

REPORT = _read("""
A §18.1 | receive_report | BIRTH | RECEIVED
A F5 | tell_party | RECEIVED | TOLD
A §18.1 | note_order | RECEIVED TOLD | ANSWERED
""")

CASE = _read(f"""
A T2 | file_case | BIRTH | FILED
A T4 | hand_over | FILED | TRANSFERRED_ADMIN
A T5 | withdraw_filing | FILED | WITHDRAWN
A T6 | begin_investigation | FILED | INVESTIGATING
A T7 | suspend | INVESTIGATING | SUSPENDED
A T8 | resume | SUSPENDED | INVESTIGATING
A T9 | terminate | INVESTIGATING | TERMINATED
A T10 | finish_investigation | INVESTIGATING | INVESTIGATION_DONE
A T11 | pass_review | INVESTIGATION_DONE | CASE_REVIEW
A T11 | return_for_investigation | INVESTIGATION_DONE CASE_REVIEW | INVESTIGATING
A T12 | pause_for_transfer | {BEFORE_DECISION} SUSPENDED | =
J C27 | resume_after_transfer | {BEFORE_DECISION} SUSPENDED | =
A T13 | issue_prior_notice | CASE_REVIEW | =
A T13 | serve_prior_notice | CASE_REVIEW | PRIOR_NOTICE
A T13 | record_statement | PRIOR_NOTICE LEGAL_REVIEW COLLECTIVE_DISCUSSION | =
A T13 | record_waiver | PRIOR_NOTICE LEGAL_REVIEW COLLECTIVE_DISCUSSION | =
A T16 | review_legally | CASE_REVIEW PRIOR_NOTICE | LEGAL_REVIEW
A T16 | take_from_legal_review | LEGAL_REVIEW | CASE_REVIEW
A T17 | discuss_collectively | {DECIDABLE} | COLLECTIVE_DISCUSSION
A T18 | decide | {DECIDABLE} | DECIDED
A T18 | extend_decision | {BEFORE_DECISION} | =
A T18 | extend_decision_again | {BEFORE_DECISION} | =
A T19 | decide_no_penalty | {DECIDABLE} | NO_PENALTY
A T20 | serve_decision | DECIDED NO_PENALTY | SERVED
A T21 | note_publication | DECIDED SERVED CLOSED ARCHIVED | =
B BL1 | note_listing_proposal | DECIDED SERVED CLOSED ARCHIVED | =
A T28 | close | SERVED | CLOSED
A T29 | archive | CLOSED | ARCHIVED
""")

ORDER = _read("""
A §18.1 | order_correction | BIRTH | ORDERED
A §18.1 | serve_order | ORDERED | SERVED
A §18.1 | find_corrected | SERVED | CORRECTED
A §18.1 | find_refusal | SERVED | REFUSED
""")

PAYMENT = _read("""
A T20 | open_payment | BIRTH | DUE
A T22 | record_payment | DUE | PERFORMED
""")

TRANSFER = _read("""
J C1 | report_crime | BIRTH | REPORT_DRAFTED
J C2 | approve_transfer | REPORT_DRAFTED | HEAD_APPROVED
J C2 | refuse_transfer | REPORT_DRAFTED | HEAD_REFUSED
J C3 | deliver | HEAD_APPROVED | DELIVERED
J C4 | accept | DELIVERED | ACCEPTED
J C5 | ask_material | ACCEPTED | SUPPLEMENTING
J C5 | supply_material | SUPPLEMENTING | ACCEPTED
J C7 | refer_on | ACCEPTED | REFERRED_ON
J C8 | return_transfer | ACCEPTED | RETURNED
J C9 | file_criminal | ACCEPTED | CRIMINAL_FILED
J C9 | decline_filing | ACCEPTED | NOT_FILED
J C10 | tell_filing | CRIMINAL_FILED | =
J C11 | hand_over_items | CRIMINAL_FILED | =
J C19 | withdraw_criminal | CRIMINAL_FILED | WITHDRAWN
J C22 | send_for_prosecution | CRIMINAL_FILED SUPPLEMENT_INVESTIGATION | PROSECUTION_REVIEW
J C22 | indict | PROSECUTION_REVIEW | INDICTED
J C23 | return_for_supplement | PROSECUTION_REVIEW | SUPPLEMENT_INVESTIGATION
J C24 | accept_for_trial | INDICTED | =
J C24 | judge | INDICTED | JUDGED
J C25 | note_receipt | JUDGED | =
J C25 | become_effective | JUDGED | EFFECTIVE
J C26 | decide_not_to_prosecute | PROSECUTION_REVIEW | NON_PROSECUTION
J C27 | refer_back | NOT_FILED WITHDRAWN NON_PROSECUTION EFFECTIVE | REVERSE_REFERRED
J C27 | report_result | REVERSE_REFERRED RETURNED HEAD_REFUSED | CLOSED
""")

ITEM = _read("""
A T21 | prepare_item | BIRTH | PREPARED
A T21 | publish_item | PREPARED | PUBLISHED
A T30 | withdraw_item | PUBLISHED | REVOKED
""")

LISTING = _read("""
B BL1 | take_up | BIRTH | CANDIDATE
B BL2 | issue_notice | CANDIDATE | =
B BL2 | serve_notice | CANDIDATE | NOTICE_SERVED
B BL3 | record_defence | NOTICE_SERVED | DEFENCE
B BL4 | decide_listing | NOTICE_SERVED DEFENCE | DECIDED
B BL4 | drop | CANDIDATE NOTICE_SERVED DEFENCE | WITHDRAWN_BEFORE
B BL5 | serve_listing | DECIDED | SERVED
B BL6 | publish_listing | SERVED | PUBLISHED
B BL10 | revoke_listing | DECIDED SERVED PUBLISHED | REVOKED
""")

DRAWN: dict[str, list[Arrow]] = {
    "enforcement.lead": LEAD, "enforcement.inspection": INSPECTION, "enforcement.monitoringreport": REPORT,
    "cases.case": CASE, "cases.correctionorder": ORDER, "cases.payment": PAYMENT, "judicial.transfer": TRANSFER,
    "blacklist.penaltyitem": ITEM, "blacklist.listing": LISTING,
}  # fmt: skip

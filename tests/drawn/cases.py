"""The administrative case, the order to correct, the payment."""

from __future__ import annotations

from .arrow import read

BEFORE_DECISION = "FILED INVESTIGATING INVESTIGATION_DONE CASE_REVIEW PRIOR_NOTICE LEGAL_REVIEW COLLECTIVE_DISCUSSION"
DECIDABLE = "CASE_REVIEW PRIOR_NOTICE LEGAL_REVIEW COLLECTIVE_DISCUSSION"

ALL = (
    "FILED INVESTIGATING SUSPENDED INVESTIGATION_DONE CASE_REVIEW PRIOR_NOTICE LEGAL_REVIEW COLLECTIVE_DISCUSSION DECIDED NO_PENALTY"
    " SERVED CLOSED ARCHIVED WITHDRAWN TERMINATED TRANSFERRED_ADMIN MERGED"
)
CASE = read(f"""
S M2 | take_over | BIRTH | FILED INVESTIGATING INVESTIGATION_DONE CASE_REVIEW PRIOR_NOTICE LEGAL_REVIEW COLLECTIVE_DISCUSSION DECIDED NO_PENALTY SERVED CLOSED ARCHIVED TERMINATED WITHDRAWN TRANSFERRED_ADMIN
S M3 | fill_debt | {ALL} | =
A T2 | file_case | BIRTH | FILED
A T4 | hand_over | FILED | TRANSFERRED_ADMIN
A T4 | give_up_by_designation | {BEFORE_DECISION} SUSPENDED | TRANSFERRED_ADMIN
A F2 | explain_name | {BEFORE_DECISION} SUSPENDED | =
A T5 | withdraw_filing | FILED | WITHDRAWN
A T6 | begin_investigation | FILED | INVESTIGATING
A T7 | suspend | INVESTIGATING | SUSPENDED
A T8 | resume | SUSPENDED | INVESTIGATING
A T9 | terminate | INVESTIGATING | TERMINATED
A T10 | finish_investigation | INVESTIGATING | INVESTIGATION_DONE
A T11 | pass_review | INVESTIGATION_DONE | CASE_REVIEW
A T11 | return_for_investigation | INVESTIGATION_DONE {DECIDABLE} | INVESTIGATING
A §1 | exclude_time | {BEFORE_DECISION} SUSPENDED | =
A §1 | count_time_again | {BEFORE_DECISION} SUSPENDED | =
A T12 | pause_for_transfer | {BEFORE_DECISION} SUSPENDED | =
J C27 | resume_after_transfer | {BEFORE_DECISION} SUSPENDED | =
A T13 | issue_prior_notice | CASE_REVIEW | =
A T13 | serve_prior_notice | CASE_REVIEW | PRIOR_NOTICE
A T13 | record_statement | PRIOR_NOTICE LEGAL_REVIEW COLLECTIVE_DISCUSSION | =
A T13 | record_waiver | PRIOR_NOTICE LEGAL_REVIEW COLLECTIVE_DISCUSSION | =
A T16 | review_legally | CASE_REVIEW PRIOR_NOTICE LEGAL_REVIEW COLLECTIVE_DISCUSSION | LEGAL_REVIEW
A T16 | take_from_legal_review | LEGAL_REVIEW | CASE_REVIEW
A T17 | discuss_collectively | {DECIDABLE} | COLLECTIVE_DISCUSSION
A T18 | decide | {DECIDABLE} | DECIDED
A T18 | extend_decision | {BEFORE_DECISION} | =
A T18 | extend_decision_again | {BEFORE_DECISION} | =
A T19 | decide_no_penalty | {DECIDABLE} | NO_PENALTY
A T19 | issue_no_penalty_notice | CASE_REVIEW | =
A T19 | serve_no_penalty_notice | CASE_REVIEW | PRIOR_NOTICE
A §17 | decide_on_the_spot | BIRTH | SERVED
A §17 | report_on_the_spot | SERVED CLOSED ARCHIVED | =
A §17 | collect_on_the_spot | SERVED | =
A §17 | hand_in_money | SERVED CLOSED ARCHIVED | =
A §17 | pay_money_in | SERVED CLOSED ARCHIVED | =
A §15 | correct_clerical_error | FILED INVESTIGATING SUSPENDED INVESTIGATION_DONE CASE_REVIEW PRIOR_NOTICE LEGAL_REVIEW COLLECTIVE_DISCUSSION DECIDED NO_PENALTY SERVED CLOSED ARCHIVED TERMINATED TRANSFERRED_ADMIN MERGED | =
A §15 | merge_into | {BEFORE_DECISION} | MERGED
A §15 | take_in | {BEFORE_DECISION} SUSPENDED | =
A §15 | separate_case | BIRTH | FILED
A §15 | give_off | FILED INVESTIGATING | =
A T20 | serve_decision | DECIDED NO_PENALTY | SERVED
A T21 | note_publication | DECIDED SERVED CLOSED ARCHIVED | =
A T21 | note_no_publication | DECIDED SERVED CLOSED ARCHIVED | =
B BL1 | note_listing_proposal | DECIDED SERVED CLOSED ARCHIVED | =
A T28 | close | SERVED TERMINATED TRANSFERRED_ADMIN | CLOSED
A T29 | archive | CLOSED | ARCHIVED
A T30 | change_decision | SERVED CLOSED ARCHIVED | =
A T30 | note_superior_change | SERVED CLOSED ARCHIVED | =
A T30 | take_effect_of_remedy | SERVED CLOSED ARCHIVED | =
A T30 | serve_change | SERVED CLOSED ARCHIVED | =
""")

ORDER = read("""
A §18.1 | order_correction | BIRTH | ORDERED
A §18.1 | order_again | BIRTH | ORDERED
A §18.1 | order_in_decision | BIRTH | SERVED
A §18.1 | serve_order | ORDERED | SERVED
A §18.1 | record_report | SERVED | =
A §18.1 | find_corrected | SERVED | CORRECTED
A §18.1 | find_refusal | SERVED | REFUSED
A §18.1 | find_obstruction | SERVED | REFUSED
A §18.1 | withdraw_order | ORDERED SERVED | WITHDRAWN
A §18.1 | serve_withdrawal | WITHDRAWN | =
""")

OWED = "DUE DEFERRED DEMANDED"

PAYMENT = read(f"""
S M4 | take_over | BIRTH | DUE PERFORMED
A T20 | open_payment | BIRTH | DUE
A T22 | record_payment | {OWED} | PERFORMED
A §17 | take_cash | {OWED} | PERFORMED
A T22 | record_part | {OWED} | =
A §13 | credit_proceeds | {OWED} | =
A T25 | remind | {OWED} | =
A T23 | request_deferral | DUE | =
A T23 | defer | DUE | DEFERRED
A T23 | grant_instalments | DUE | DEFERRED
A T23 | refuse_deferral | DUE | =
A T25 | issue_demand | {OWED} | =
A T25 | serve_demand | {OWED} | DEMANDED
A T25 | record_demand_statement | DEMANDED | =
A §12 | agree_execution | {OWED} | =
A §12 | note_breach | {OWED} | =
A T26 | lose_right | {OWED} | =
A T26 | open_court_window | {OWED} | =
A T26 | note_application | {OWED} | =
A T30 | lower_fine | {OWED} PERFORMED | =
A T30 | settle | {OWED} | PERFORMED
A T30 | fall | {OWED} PERFORMED | FALLEN
B V7 | refund | {OWED} PERFORMED FALLEN | =
A §14 | stay_execution | {OWED} | =
A §14 | resume_execution | {OWED} PERFORMED | =
""")

DRAWN = {"cases.case": CASE, "cases.correctionorder": ORDER, "cases.payment": PAYMENT}

"""The hearing."""

from __future__ import annotations

from .arrow import read

HEARING = read("""
A T14 | request_hearing | BIRTH | REQUESTED
A T14 | accept_request | REQUESTED | ACCEPTED
A T14 | refuse_request | REQUESTED | REFUSED
A T14 | withdraw_request | REQUESTED ACCEPTED NOTIFIED NOTICE_SERVED ADJOURNED | WITHDRAWN
A T14 | issue_hearing_notice | ACCEPTED | NOTIFIED
A T14 | change_hearing_time | NOTIFIED NOTICE_SERVED | NOTIFIED
A T14 | serve_hearing_notice | NOTIFIED | NOTICE_SERVED
A §7 | challenge_host | ACCEPTED NOTIFIED NOTICE_SERVED ADJOURNED | =
A §7 | answer_challenge | ACCEPTED NOTIFIED NOTICE_SERVED ADJOURNED | =
A T15 | adjourn_hearing | NOTICE_SERVED ADJOURNED | ADJOURNED
A T15 | hold_hearing | NOTICE_SERVED ADJOURNED | HELD
A T15 | record_absence | NOTICE_SERVED ADJOURNED | WAIVED
A T15 | report_hearing | HELD | REPORTED
""")

DRAWN = {"hearing.hearing": HEARING}

"""Reports by hotline: intake, decision, finish and answer, protection, reward (§5)."""

from __future__ import annotations

from .arrow import read

REPORT = read("""
A §5 | take_in_report | BIRTH | RECEIVED
A §5 | accept_report | RECEIVED | ACCEPTED
A §5 | forward_report | RECEIVED | FORWARDED
A §5 | refuse_report | RECEIVED | REFUSED
A §5 | extend_finish | ACCEPTED | =
A §5 | finish_report | ACCEPTED | FINISHED
A §5 | tell_result | FINISHED | ANSWERED
A §5 | give_leave | RECEIVED ACCEPTED FORWARDED REFUSED FINISHED ANSWERED | =
A §5 | record_retaliation | RECEIVED ACCEPTED FORWARDED REFUSED FINISHED ANSWERED | =
A §5 | decide_reward | FINISHED ANSWERED | =
A §5 | pay_reward | FINISHED ANSWERED | =
""")

DRAWN = {"hotline.hotlinereport": REPORT}

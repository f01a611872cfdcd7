"""Random checks (§5), and warnings with their response lists (reference data §9)."""

from __future__ import annotations

from .arrow import read

CAMPAIGN = read("""
A §5 | plan_campaign | BIRTH | PLANNED
A §5 | draw_checks | PLANNED | DRAWN
""")

CHECK = read("""
A §5 | begin_check | BIRTH | DRAWN
A §5 | replace_officer | DRAWN | =
A §5 | record_check | DRAWN | CHECKED
A §5 | publish_result | CHECKED | PUBLISHED
""")

PERIOD = read("""
R §9 | enter_warning | BIRTH | IN_FORCE
R §9 | end_warning | IN_FORCE | ENDED
""")

RESPONSE = read("""
R §9 | enter_list | BIRTH | IN_FORCE
R §9 | withdraw_list | IN_FORCE | WITHDRAWN
""")

DRAWN = {
    "random_checks.campaign": CAMPAIGN, "random_checks.randomcheck": CHECK, "warnings.warningperiod": PERIOD,
    "warnings.responselist": RESPONSE,
}  # fmt: skip

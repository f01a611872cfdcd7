"""Penalty items and listings."""

from __future__ import annotations

from .arrow import read

ITEM = read("""
A T21 | prepare_item | BIRTH | PREPARED
A T21 | publish_item | PREPARED | PUBLISHED
A T30 | withdraw_item | PUBLISHED | REVOKED
A T30 | note_change | PUBLISHED | =
A T30 | drop_item | PREPARED | REVOKED
A T30 | vary_item | PREPARED | =
""")

LISTING = read("""
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

DRAWN = {"blacklist.penaltyitem": ITEM, "blacklist.listing": LISTING}

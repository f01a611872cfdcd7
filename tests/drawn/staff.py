"""Deputies and hand-overs: no statute draws them; they are the house's own order (S)."""

from __future__ import annotations

from .arrow import read

DEPUTYSHIP = read("""
S D1 | appoint_deputy | BIRTH | APPOINTED
S D2 | end_deputyship | APPOINTED | ENDED
""")
HAND_OVER = read("""
S H1 | offer_hand_over | BIRTH | OFFERED
S H1 | withdraw_hand_over | OFFERED | WITHDRAWN
S H2 | accept_hand_over | OFFERED | ACCEPTED
S H2 | decline_hand_over | OFFERED | DECLINED
S H4 | order_hand_over | BIRTH | ORDERED
""")

DRAWN = {"staff.deputyship": DEPUTYSHIP, "staff.handover": HAND_OVER}

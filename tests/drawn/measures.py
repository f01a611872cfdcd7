"""Sealing and seizure, restriction of production, daily penalty, performance in place."""

from __future__ import annotations

from .arrow import read

SEIZURE = read("""
A §18.2 | approve_seizure | BIRTH | APPROVED
A §18.2 | approve_collectively | BIRTH | APPROVED
A §18.2 | seize | APPROVED | IN_FORCE
A §18.2 | seize_at_once | BIRTH | IN_FORCE
A §18.2 | approve_afterwards | IN_FORCE | =
A §18.2 | refuse_afterwards | IN_FORCE | RELEASE_DUE
A §18.2 | give_up | APPROVED | NOT_CARRIED_OUT
A §18.2 | join_case | APPROVED IN_FORCE RELEASE_DUE RELEASED | =
A §18.2 | extend_seizure | IN_FORCE | =
A §18.2 | serve_extension | IN_FORCE | =
A §18.2 | begin_testing | IN_FORCE | =
A §18.2 | end_testing | IN_FORCE | =
A §18.2 | move_items | IN_FORCE RELEASE_DUE RELEASED | =
A §18.2 | note_expiry | IN_FORCE | RELEASE_DUE
A §18.2 | record_request | IN_FORCE | =
A §18.2 | refuse_request | IN_FORCE | =
A §18.2 | serve_refusal | IN_FORCE RELEASE_DUE | =
A §18.2 | release | IN_FORCE RELEASE_DUE | RELEASED
A §18.2 | serve_release | RELEASED | RETURNED
A §18.2 | publish_claim_notice | RELEASED | =
A §18.2 | dispose_unclaimed | RELEASED | DISPOSED
A §18.2 | hand_to_police | IN_FORCE | HANDED_OVER
A §18.2 | note_confiscation | IN_FORCE | CONFISCATED
A §13 | entrust_auction | IN_FORCE | AT_AUCTION
A §13 | record_auction | AT_AUCTION | AUCTIONED
A §13 | note_failed_auction | AT_AUCTION | RELEASE_DUE
""")

RESTRICTION = read("""
A §18.3 | propose_restriction | BIRTH | PROPOSED
A §18.3 | issue_notice | PROPOSED | =
A §18.3 | serve_notice | PROPOSED | NOTICED
A §18.3 | drop | PROPOSED NOTICED | DROPPED
A §18.3 | record_statement | NOTICED | =
A §18.3 | record_waiver | NOTICED | =
A §18.3 | review_legally | NOTICED | =
A §18.3 | discuss_collectively | NOTICED | =
A §18.3 | decide | NOTICED | DECIDED
A §18.3 | serve_decision | DECIDED | IN_FORCE
A §18.3 | file_plan | IN_FORCE | =
A §18.3 | extend_restriction | IN_FORCE | =
A §18.3 | serve_extension | IN_FORCE | =
A §18.3 | note_finishing | IN_FORCE | =
A §18.3 | file_completion | IN_FORCE | LIFTED
A §18.3 | check_after_lifting | LIFTED | FOLLOWED_UP
A §18.3 | note_term_over | IN_FORCE | EXPIRED
A §18.3 | note_end | DECIDED IN_FORCE | ENDED
A §18.3 | report_for_closure | IN_FORCE LIFTED FOLLOWED_UP | =
""")

DAILY = read("""
A §18.4 | propose_daily_penalty | BIRTH | PROPOSED
A §18.4 | issue_notice | PROPOSED | =
A §18.4 | serve_notice | PROPOSED | NOTICED
A §18.4 | drop | PROPOSED NOTICED | DROPPED
A §18.4 | record_statement | NOTICED | =
A §18.4 | record_waiver | NOTICED | =
A §18.4 | review_legally | NOTICED | =
A §18.4 | discuss_collectively | NOTICED | =
A §18.4 | decide | NOTICED | DECIDED
A §18.4 | serve_decision | DECIDED | SERVED
A §20 | publish_decision | DECIDED SERVED | =
A T30 | drop_with_original | PROPOSED NOTICED | DROPPED
A T30 | lower_with_original | PROPOSED NOTICED | =
A T30 | note_original_changed | DECIDED SERVED REVISED | TO_REVISE
A T30 | revise | TO_REVISE | REVISED
A T30 | serve_change | REVISED | =
""")

IN_PLACE = read("""
A §18.5 | decide_in_place | BIRTH | DECIDED
A §18.5 | serve_decision | DECIDED | SERVED
A §18.5 | issue_demand | SERVED | =
A §18.5 | demand_performance | SERVED | DEMANDED
A §18.5 | carry_out | DEMANDED | CARRIED_OUT
A §18.5 | note_performance | DECIDED SERVED DEMANDED | STOPPED
A §18.5 | settle_costs | CARRIED_OUT | SETTLED
""")

DRAWN = {
    "measures.seizure": SEIZURE, "measures.productionrestriction": RESTRICTION, "measures.dailypenalty": DAILY,
    "measures.inplaceperformance": IN_PLACE,
}  # fmt: skip

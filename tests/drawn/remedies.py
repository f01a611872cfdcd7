"""Reconsideration and litigation."""

from __future__ import annotations

from .arrow import read

REMEDY = read("""
A §14 | register_remedy | BIRTH | RECEIVED
A §14 | note_acceptance | RECEIVED | ACCEPTED
A §14 | deem_accepted | RECEIVED | ACCEPTED
A §14 | note_call | ACCEPTED | =
A §14 | note_non_acceptance | RECEIVED | NOT_ACCEPTED
A §14 | answer | ACCEPTED | =
A §14 | note_stay | ACCEPTED JUDGED ON_APPEAL | =
A §14 | note_stay_lifted | ACCEPTED JUDGED ON_APPEAL | =
A §14 | note_extension | ACCEPTED | =
A §14 | note_silence | ACCEPTED | =
A §14 | note_reconsidered | ACCEPTED | ENDED
A §14 | note_judgment | ACCEPTED | JUDGED
A §14 | note_appeal | JUDGED | ON_APPEAL
A §14 | become_effective | JUDGED | ENDED
A §14 | note_appeal_withdrawn | ON_APPEAL | ENDED
A §14 | note_remand | ON_APPEAL | ACCEPTED
A §14 | note_final_judgment | ON_APPEAL | ENDED
""")

DRAWN = {"remedies.remedy": REMEDY}

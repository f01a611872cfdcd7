"""The transfer to criminal justice."""

from __future__ import annotations

from .arrow import read

TRANSFER = read("""
J C1 | report_crime | BIRTH | REPORT_DRAFTED
J C2 | approve_transfer | REPORT_DRAFTED | HEAD_APPROVED
J C2 | refuse_transfer | REPORT_DRAFTED | HEAD_REFUSED
J C3 | deliver | HEAD_APPROVED | DELIVERED
J C4 | accept | DELIVERED REFERRED_ON | ACCEPTED
J C7 | note_competent_receipt | REFERRED_ON | ACCEPTED
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

DRAWN = {"judicial.transfer": TRANSFER}

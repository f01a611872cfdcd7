"""Every one of the 145 limits of the pages, and the four of our own, against dates worked out from the rule apart from the code.

Each line: limit, start, due date, then the due dates after each possible extension. Starts were chosen so that the
ends lie in the Spring Festival, Labour Day and National Day weeks, on make-up Saturdays and Sundays, and at month ends.
P: provisional, a day of a year without a published calendar had to be looked up.
"""

from __future__ import annotations

import pytest

from .typed import counted, versions, written

TABLE = """
hotline-reply                2026-02-02 2026-02-24
hotline-forward              2026-02-13 2026-02-25
hotline-finish               2026-08-04 2026-10-08 2026-11-02
filing                       2026-04-16 2026-05-06 2026-05-18
suspension-idle-alert        2026-08-21 2026-09-20
defence                      2026-04-30 2026-05-11
hearing-request              2026-09-30 2026-10-13
hearing-notice               2026-09-18 2026-09-29
decision                     2026-01-05 2026-04-07 2026-05-06 2026-06-04
decision-service             2025-09-26 2025-10-13
publication                  2026-02-27 2026-03-09
payment                      2026-06-05 2026-06-22
instalment                   2026-09-18 2026-09-19
surcharge-cap                2026-01-12 2026-02-15
demand-wait                  2026-05-08 2026-05-21
court-application            2026-03-31 2026-06-30
court-accept                 2026-09-24 2026-10-09
court-ruling                 2025-01-24 2025-02-10
court-ruling-doubt           2026-09-03 2026-10-08
court-refusal-review         2026-04-16 2026-05-06
archive                      2026-08-21 2026-09-20
withdraw-publication         2026-10-09 2026-10-13
double-random                2026-12-30 2027-01-28P
evidence-papers              2026-09-24T16:00 2026-09-25T16:00
evidence-measure             2026-03-31 2026-04-10
notice-service               2026-08-27 2026-09-28
recon-apply                  2025-12-16 2026-02-14
recon-apply-max              2026-08-31 2027-08-31P
recon-review                 2026-02-13 2026-02-27
recon-decision               2026-08-11 2026-10-10 2026-11-09
recon-decision-simple        2026-05-21 2026-06-22
litigation                   2025-10-31 2026-04-30
litigation-after-recon       2026-02-06 2026-02-24
litigation-recon-silent      2025-01-15 2025-02-05
first-instance               2026-03-31 2026-09-30
appeal-judgment              2026-02-13 2026-02-28
appeal-ruling                2026-12-16 2026-12-28
appeal-trial                 2025-11-30 2026-02-28
execution-stop               2025-12-17 2028-12-18P
time-bar-2y                  2023-10-03 2025-10-09
time-bar-5y                  2026-08-31 2031-09-01P
assistance-reply             2026-09-18 2026-10-08
summary-report               2026-04-30 2026-05-08
cash-to-agency               2026-09-30 2026-10-09
cash-to-bank                 2026-09-18 2026-09-21
correction-order             2025-09-26 2025-09-30
reinspection                 2026-08-21 2026-09-20
seizure-report               2026-02-14T10:20 2026-02-15T10:20
seizure-term                 2026-08-27 2026-09-26 2026-10-26
seizure-release-check        2026-02-27 2026-03-05
seizure-release-serve        2026-05-08 2026-05-12
seizure-unclaimed            2025-12-16 2026-02-14
restrict-serve               2026-09-24 2026-10-12
restrict-term                2026-01-31 2026-04-30 2026-07-31
restrict-plan                2025-01-24 2025-02-20
restrict-completion          2026-10-09 2026-10-29
restrict-followup            2026-09-10 2026-10-10
inplace-demand               2026-12-30 2027-01-05P
access-request               2026-03-31 2026-04-29
transfer-head                2026-06-17 2026-06-22
transfer-deliver             2026-04-30T15:00 2026-05-01T15:00
police-ask-material          2026-12-31T23:59 2027-01-01T23:59
supply-material              2025-01-27 2025-02-05
police-refer-on              2026-10-10T00:05 2026-10-11T00:05
police-return                2025-06-23T15:00 2025-06-24T15:00
police-filing                2025-12-31 2026-01-04
police-filing-clue           2026-02-10 2026-02-24
police-filing-major          2026-09-03 2026-10-08
police-notice                2026-04-28 2026-05-06
handover-items               2026-09-17 2026-09-20
reconsider-nonfiling-wd      2026-02-13 2026-02-25
reconsider-nonfiling-cd      2026-09-23 2026-09-28
police-reconsider-wd         2026-04-30 2026-05-08
police-reconsider-cd         2026-02-11 2026-02-14
supervision-suggest          2026-04-02 2026-04-07
police-reasons               2026-02-14 2026-02-24
ordered-filing               2025-01-15 2025-02-05
reasons-hold-tell            2025-12-24 2026-01-04
filed-unfinished             2025-10-31 2026-02-02
procuratorial-transfer       2026-12-23 2026-12-28
police-withdrawal-tell       2026-02-12 2026-02-24
arrest-request               2026-02-14 2026-02-17 2026-02-21
arrest-request-30            2026-09-03 2026-10-03
arrest-decision              2026-04-24 2026-05-01
investigation-custody        2024-02-29 2024-04-29 2024-05-29 2024-07-29 2024-09-29
prosecution-review           2025-12-17 2026-01-19 2026-02-02
prosecution-review-custody   2023-10-03 2023-11-03 2023-11-18
prosecution-fast             2026-03-26 2026-04-07 2026-04-10
supplement-investigation     2025-08-31 2025-09-30
trial                        2025-11-30 2026-01-30 2026-02-28
criminal-appeal-judgment     2025-09-24 2025-10-09
criminal-appeal-ruling       2025-12-29 2026-01-04
criminal-second-instance     2026-07-03 2026-09-03 2026-11-03
nonprosecution-tell          2026-12-23 2026-12-28
platform-entry               2026-02-10 2026-02-24
consultation                 2026-04-24 2026-05-06
detention-deliver            2026-09-30 2026-10-10
detention-more-evidence      2026-09-18 2026-09-22
detention-copy               2025-09-26 2025-09-30
detention-case               2026-08-21 2026-09-20 2026-10-20 2026-11-19
detention-reject             2026-02-27 2026-03-05
reverse-unit                 2026-05-08 2026-05-12
reverse-review               2026-09-24 2026-10-15
opinion-reply                2025-11-30 2026-01-30
pil-reply                    2025-10-31 2025-12-31
pil-reply-urgent             2026-06-05 2026-06-22
damage-clue                  2025-09-04 2025-10-09
damage-negotiation           2025-11-17 2026-02-24
prior-penalty-window         2025-11-30 2027-11-30
list-standard-comment        2026-09-03 2026-10-08
listing-proposal             2025-01-24 2025-02-27
listing-defence              2026-10-09 2026-10-15
listing-decision             2026-12-30 2027-01-28P
listing-publication          2026-03-31 2026-04-10
listing-withdraw             2026-02-13 2026-02-25
local-update                 2026-04-30 2026-05-06
term-minor-max               2026-07-03 2026-10-03
term-general-min             2026-08-31 2026-11-30
term-general-max             2026-07-03 2027-07-03
term-serious-min             2026-08-31 2027-08-31
term-serious-max             2026-07-03 2029-07-03
term-local-cap               2025-08-15 2030-08-15
objection-hn-own             2026-09-30 2026-10-10
objection-hn-check           2026-09-18 2026-09-29
objection-hn-provider        2025-09-26 2025-09-30
objection-sd-own             2026-02-27 2026-03-03
objection-sd-check           2026-05-08 2026-05-18
objection-sh-mark            2026-09-24 2026-09-28
objection-sh-own             2025-01-24 2025-02-07
objection-sh-forward         2026-10-09 2026-10-12
objection-sh-provider        2026-12-30 2027-01-07P
objection-pboc               2026-01-26 2026-02-24
repair-push                  2026-03-31 2026-04-01
repair-accept                2026-02-13 2026-02-25
repair-result                2026-04-30 2026-05-18 2026-06-01
repair-lift                  2026-09-30 2026-10-10
repair-reapply               2026-08-31 2027-08-31P
cascade-confirm              2026-09-18 2026-09-22
cascade-ratings              2025-09-26 2025-10-30
ack-push                     2026-02-27 2026-03-03
ack-lift                     2026-05-08 2026-05-12
resend                       2026-09-24 2026-09-30
vat-suspension               2025-08-31 2026-02-28
procurement-window           2025-11-30 2028-11-30
ipo-window                   2025-10-31 2028-10-31
securities-window            2026-01-31 2029-01-31
permit-fraud-bar             2025-12-31 2029-01-02P
recon-answer                 2026-09-18 2026-10-09
litigation-answer            2026-09-18 2026-10-08
"""
ROWS = [line.split() for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_the_limit_ends_on_the_day_that_the_rule_gives(row):
    code, start, *ends = row
    extensions = [f"{one.quantity}{one.unit}" for one in versions()[code][-1].extensions]
    granted = [" ".join(extensions[:n]) for n in range(len(extensions) + 1)]
    assert [written(counted(code, start, extended=more)) for more in granted] == ends


def test_no_limit_is_missing_and_none_is_unknown():
    assert sorted(row[0] for row in ROWS) == sorted(versions())
    assert len(ROWS) == 149

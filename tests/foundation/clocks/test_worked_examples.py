"""The worked examples of the domain pages, row by row, wherever a row is a computed date."""

from __future__ import annotations

import pytest

from .typed import CALENDAR, counted, limit, written

# row, limit, start, due ("P" where a day without a published calendar was looked up), extensions, pauses
ADMINISTRATIVE_CASE = [
    ("A1", "filing", "2026-08-24", "2026-09-08", "", ""),
    ("A1 extended", "filing", "2026-08-24", "2026-09-23", "15CD", ""),
    ("A2", "correction-order", "2026-08-27", "2026-09-01", "", ""),
    ("A3", "reinspection", "2026-08-31", "2026-09-30", "", ""),
    ("A4", "decision", "2026-09-01", "2026-11-30", "", ""),
    ("A5", "defence", "2026-09-14", "2026-09-20", "", ""),
    ("A5 hearing", "hearing-request", "2026-09-14", "2026-09-20", "", ""),
    ("A7", "hearing-notice", "2026-09-21", "2026-10-08", "", ""),
    ("A8", "decision", "2026-09-01", "2026-12-24", "", "2026-09-18..2026-10-12"),
    ("A9 served", "decision-service", "2026-10-19", "2026-10-28", "", ""),
    ("A9 published", "publication", "2026-10-19", "2026-10-28", "", ""),
    ("A10", "payment", "2026-10-21", "2026-11-05", "", ""),
    ("A11 reconsideration", "recon-apply", "2026-10-21", "2026-12-21", "", ""),
    ("A11 litigation", "litigation", "2026-10-21", "2027-04-21P", "", ""),
    ("A12 cap", "surcharge-cap", "2026-11-05", "2026-12-09", "", ""),
    ("A13a", "correction-order", "2026-09-18", "2026-09-22", "", ""),
    ("A13b", "reinspection", "2026-09-21", "2026-10-21", "", ""),
    ("A14", "defence", "2026-10-22", "2026-10-29", "", ""),
    ("A15", "publication", "2026-11-16", "2026-11-25", "", ""),
    ("A16 pay", "payment", "2026-11-18", "2026-12-03", "", ""),
    ("A16 reconsider", "recon-apply", "2026-11-18", "2027-01-18P", "", ""),
    ("A16 litigate", "litigation", "2026-11-18", "2027-05-18P", "", ""),
    ("A17 demand", "demand-wait", "2027-07-05", "2027-07-19P", "", ""),
    ("A17 apply", "court-application", "2027-05-18", "2027-08-18P", "", ""),
]
JUDICIAL_TRANSFER = [
    ("B1 papers", "seizure-report", "2026-09-16T10:00", "2026-09-17T10:00", "", ""),
    ("B1 seizure", "seizure-term", "2026-09-16", "2026-10-16", "", ""),
    ("B2", "decision", "2026-09-18", "2026-12-17", "", ""),
    ("B3", "transfer-head", "2026-09-21", "2026-09-24", "", ""),
    ("B4", "transfer-deliver", "2026-09-23T15:00", "2026-09-24T15:00", "", ""),
    ("B6 ask", "police-ask-material", "2026-09-24T10:20", "2026-09-25T10:20", "", ""),
    ("B6 supply", "supply-material", "2026-09-24", "2026-09-28", "", ""),
    ("B7 plain", "police-filing", "2026-09-24", "2026-09-28", "", ""),
    ("B7 clue", "police-filing-clue", "2026-09-24", "2026-10-08", "", ""),
    ("B7 major", "police-filing-major", "2026-09-24", "2026-10-26", "", ""),
    ("B8", "police-notice", "2026-10-08", "2026-10-12", "", ""),
    ("B9 working days", "reconsider-nonfiling-wd", "2026-10-09", "2026-10-13", "", ""),
    ("B9 calendar days", "reconsider-nonfiling-cd", "2026-10-09", "2026-10-12", "", ""),
    ("B10", "police-reconsider-wd", "2026-10-12", "2026-10-15", "", ""),
    ("B11", "supervision-suggest", "2026-10-14", "2026-10-19", "", ""),
    ("B12", "seizure-term", "2026-09-16", "2026-11-15", "30CD", ""),
    ("B13", "police-reasons", "2026-10-19", "2026-10-26", "", ""),
    ("B14", "ordered-filing", "2026-10-28", "2026-11-12", "", ""),
    ("B15 notice", "police-notice", "2026-11-05", "2026-11-09", "", ""),
    ("B15 platform", "platform-entry", "2026-11-05", "2026-11-12", "", ""),
    ("B16", "handover-items", "2026-11-06", "2026-11-09", "", ""),
    ("B17", "arrest-request", "2026-11-10", "2026-11-13", "", ""),
    ("B18", "arrest-decision", "2026-11-12", "2026-11-19", "", ""),
    ("B19", "prosecution-review", "2026-12-10", "2027-01-11P", "", ""),
    ("B19 extended", "prosecution-review", "2026-12-10", "2027-01-25P", "15CD", ""),
    ("B20 tell", "nonprosecution-tell", "2027-01-08", "2027-01-11P", "", ""),
    ("B20 unit", "reverse-unit", "2027-01-08", "2027-01-13P", "", ""),
    ("B21", "reverse-review", "2027-01-12", "2027-01-26P", "", ""),
    ("B22 reply", "opinion-reply", "2027-01-25", "2027-03-25P", "", ""),
    ("B22 decide", "decision", "2026-09-18", "2027-04-19P", "", "2026-09-24..2027-01-25"),
    ("B22 warn", "decision", "2026-09-18", "2027-04-02P", "", "2026-09-24..2027-01-08"),
    ("B23", "defence", "2027-03-01", "2027-03-08P", "", ""),
    ("B24 served", "decision-service", "2027-03-15", "2027-03-24P", "", ""),
    ("B24 published", "publication", "2027-03-15", "2027-03-24P", "", ""),
    ("B25 pay", "payment", "2027-03-17", "2027-04-01P", "", ""),
    ("B25 reconsider", "recon-apply", "2027-03-17", "2027-05-17P", "", ""),
    ("B25 sue", "litigation", "2027-03-17", "2027-09-17P", "", ""),
    ("B26", "detention-deliver", "2027-03-18", "2027-03-23P", "", ""),
    ("B27 evidence", "detention-more-evidence", "2027-03-19", "2027-03-24P", "", ""),
    ("B27 reject", "detention-reject", "2027-03-19", "2027-03-26P", "", ""),
]
BLACKLIST = [
    ("C1 min", "term-general-min", "2026-10-19", "2027-01-19", "", ""),
    ("C1 max", "term-general-max", "2026-10-19", "2027-10-19", "", ""),
    ("C3", "listing-defence", "2026-11-23", "2026-11-30", "", ""),
    ("C4", "listing-publication", "2026-12-07", "2026-12-16", "", ""),
    ("C5 min", "term-serious-min", "2026-12-07", "2027-12-07", "", ""),
    ("C5 max", "term-serious-max", "2026-12-07", "2029-12-07", "", ""),
    ("C6 own", "objection-hn-own", "2026-12-14", "2026-12-17", "", ""),
    ("C6 check", "objection-hn-check", "2026-12-14", "2026-12-23", "", ""),
    ("C7 review", "recon-review", "2026-12-14", "2026-12-21", "", ""),
    ("C7 decision", "recon-decision", "2026-12-18", "2027-02-16P", "", ""),
    ("C8 penalty", "withdraw-publication", "2027-01-13", "2027-01-18P", "", ""),
    ("C8 listing", "listing-withdraw", "2027-01-13", "2027-01-18P", "", ""),
    ("C9", "local-update", "2027-01-15", "2027-01-18P", "", ""),
    ("C11 accept", "repair-accept", "2027-01-20", "2027-01-25P", "", ""),
    ("C11 result", "repair-result", "2027-01-21", "2027-02-04P", "", ""),
    ("C12 min", "term-serious-min", "2027-03-15", "2028-03-15", "", ""),
    ("C12 max", "term-serious-max", "2027-03-15", "2030-03-15", "", ""),
    ("C13", "listing-defence", "2027-03-24", "2027-03-31P", "", ""),
    ("C14", "listing-publication", "2027-04-12", "2027-04-21P", "", ""),
    ("C14 min", "term-serious-min", "2027-04-12", "2028-04-12", "", ""),
    ("C14 max", "term-serious-max", "2027-04-12", "2030-04-12", "", ""),
    ("C15 accept", "repair-accept", "2028-04-13", "2028-04-18P", "", ""),
    ("C15 result", "repair-result", "2028-04-14", "2028-04-28P", "", ""),
    ("C finality", "litigation", "2026-11-18", "2027-05-18P", "", ""),
]
JOINT_PUNISHMENT = [
    ("D3", "ack-push", "2026-12-09", "2026-12-14", "", ""),
    ("D4", "resend", "2026-12-14", "2026-12-17", "", ""),
    ("D8 local", "local-update", "2027-01-15", "2027-01-18P", "", ""),
    ("D8 config", "ack-lift", "2027-01-15", "2027-01-20P", "", ""),
    ("D10", "ack-lift", "2027-02-03", "2027-02-08P", "", ""),
    ("D11", "ack-push", "2027-04-22", "2027-04-27P", "", ""),
    ("D12", "ack-lift", "2028-04-28", "2028-05-03P", "", ""),
    ("D13", "procurement-window", "2027-03-15", "2030-03-15", "", ""),
]
INDEPENDENT_VECTORS = [
    ("5 WD", "defence", "2026-02-13", "2026-02-27", "", ""),
    ("3 WD", "correction-order", "2026-04-30", "2026-05-08", "", ""),
    ("7 WD", "decision-service", "2026-09-30", "2026-10-15", "", ""),
    ("15 CD roll", "payment", "2026-09-18", "2026-10-08", "", ""),
    ("15 CD", "payment", "2026-12-10", "2026-12-25", "", ""),
    ("30 CD no roll", "seizure-term", "2026-09-16", "2026-10-16", "", ""),
    ("24 H", "transfer-deliver", "2026-09-24T16:00", "2026-09-25T16:00", "", ""),
]
ROWS = ADMINISTRATIVE_CASE + JUDICIAL_TRANSFER + BLACKLIST + JOINT_PUNISHMENT + INDEPENDENT_VECTORS


@pytest.mark.parametrize(
    ("code", "start", "end", "extended", "paused"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_the_row_gives_its_date(code, start, end, extended, paused):
    assert written(counted(code, start, extended=extended, paused=paused)) == end


def test_a7_the_earliest_hearing_is_the_day_after_the_seventh_working_day():
    assert counted("hearing-notice", "2026-09-21").at.isoformat() == "2026-10-09T00:00:00+08:00"


def test_a8_the_hearing_takes_24_days_out():
    days = counted("decision", "2026-09-01", paused="2026-09-18..2026-10-12").days
    left_out = [day.date.isoformat() for day in days[1:] if not day.counted]
    assert len(left_out) == 24
    assert (left_out[0], left_out[-1]) == ("2026-09-19", "2026-10-12")


def test_b5_the_day_of_delivery_counts_as_used():
    days = counted("decision", "2026-09-18", paused="2026-09-24..2027-01-25").days
    before = [day for day in days if day.counted and day.date.isoformat() <= "2026-09-24"]
    after = [day for day in days if day.counted and day.date.isoformat() > "2026-09-24"]
    assert (len(before), len(after)) == (6, 84)


def test_c1_a_term_of_publicity_ends_at_the_beginning_of_the_day_computed():
    assert counted("term-general-min", "2026-10-19").at.isoformat() == "2027-01-19T00:00:00+08:00"


def test_c14_list_2_published_on_04_22_misses_its_limit_by_one_day():
    assert counted("listing-publication", "2027-04-12").at.isoformat() == "2027-04-22T00:00:00+08:00"


def test_b12_a_seizure_may_end_on_a_sunday():
    assert not CALENDAR.is_working(limit_end := counted("seizure-term", "2026-09-16", extended="30CD").on)
    assert limit_end.isoformat() == "2026-11-15"
    assert limit("seizure-term", limit_end).roll == "NONE"

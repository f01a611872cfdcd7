"""A file of messages: everything is kept, nothing is counted twice."""

from __future__ import annotations

import json

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, transaction

from enforcement.monitoring.api import import_content
from enforcement.monitoring.importing import missing_parts
from enforcement.monitoring.models import MessageFile, RawMessage, Reading

from .packets import PACKETS, wire
from .stations import a_packet
from .worked import an_hour

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def test_every_worked_packet_in_one_file(station):
    done = import_content("worked.dat", b"".join(wire(name) for name in PACKETS))

    assert done.as_json() == {
        "messages": 17, "accepted": 15, "set_aside": {"crc": 1, "length": 1},
        "readings_added": Reading.objects.count(), "leads": 0,
    }  # fmt: skip


def test_good_and_set_aside_are_all_that_was_sent(station):
    sent = [wire("W1"), wire("W5"), wire("W6"), a_packet("a21026-Avg=1", mn="NOBODY"), wire("W2")[1:]]
    done = import_content("mixed.dat", b"".join(sent))

    assert (done.file.messages, done.file.accepted) == (5, 1)
    assert done.file.set_aside == {"crc": 1, "frame": 1, "length": 1, "unknown_mn": 1}
    assert [bytes(row.raw) for row in RawMessage.objects.order_by("n")] == sent


def test_each_message_set_aside_keeps_its_line_and_reason(station):
    import_content("mixed.dat", wire("W2") + wire("W5"))

    (row,) = RawMessage.objects.filter(outcome="set-aside")
    assert (row.n, row.line, row.reason, row.detail["right"]) == (2, 2, "crc", "DA81")


def test_the_same_file_again_adds_nothing(station):
    content = b"".join(wire(name) for name in PACKETS)
    first = import_content("a.dat", content).as_json()
    rows = (MessageFile.objects.count(), RawMessage.objects.count(), Reading.objects.count())

    again = import_content("under-another-name.dat", content).as_json()

    assert again == {**first, "readings_added": 0}
    assert (MessageFile.objects.count(), RawMessage.objects.count(), Reading.objects.count()) == rows


def test_the_same_value_again_is_a_duplicate(station):
    import_content("a.dat", wire("W1"))
    assert import_content("b.dat", wire("W1") + wire("W1")).readings_added == 0
    assert RawMessage.objects.count() == 3


def test_another_value_is_a_revision_and_both_are_kept(station):
    import_content("a.dat", an_hour("08", "61.2"))
    done = import_content("b.dat", an_hour("08", "61.20") + an_hour("08", "48.0", sent="20261121030000000"))

    assert done.readings_added == 1
    kept = Reading.objects.filter(field="ZsAvg").order_by("revision")
    assert [(one.revision, one.text) for one in kept] == [(0, "61.2"), (1, "48.0")]


def test_a_split_pair_makes_one_hour_and_a_missing_part_is_a_gap(station):
    done = import_content("a.dat", wire("W4a"))
    assert [(mn, parts) for mn, _at, parts in missing_parts(done.file)] == [(station.mn, [2])]

    done = import_content("b.dat", wire("W4a") + wire("W4b"))
    assert list(missing_parts(done.file)) == []
    hour = Reading.objects.filter(cn="2061").values_list("factor", flat=True)
    assert set(hour) == {"a21026", "a21002", "a34013", "a19001"}


def test_what_was_received_can_be_neither_changed_nor_deleted(station):
    import_content("a.dat", wire("W1"))
    for change in (RawMessage.objects.update, Reading.objects.update):
        with pytest.raises(DatabaseError), transaction.atomic():
            change(cn="9999")
    with pytest.raises(DatabaseError), transaction.atomic():
        Reading.objects.all().delete()


def test_the_command_prints_one_json_object(station, tmp_path, capsys):
    file = tmp_path / "worked.dat"
    file.write_bytes(wire("W1") + wire("W5"))

    call_command("import_hj212", str(file), "--json")

    assert json.loads(capsys.readouterr().out) == {
        "messages": 2, "accepted": 1, "set_aside": {"crc": 1}, "readings_added": 25, "leads": 0,
    }  # fmt: skip


def test_the_command_says_in_words_what_came_of_the_file(station, tmp_path, capsys):
    file = tmp_path / "worked.dat"
    file.write_bytes(wire("W5"))
    call_command("import_hj212", str(file))
    assert "crc" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["nothing-here.dat", "."])
def test_a_file_that_cannot_be_read_is_named(station, tmp_path, name):
    with pytest.raises(CommandError, match=str(tmp_path)):
        call_command("import_hj212", str(tmp_path / name), "--json")


def test_an_empty_file_has_no_messages(station):
    assert import_content("empty.dat", b"").as_json() == {
        "messages": 0, "accepted": 0, "set_aside": {}, "readings_added": 0, "leads": 0,
    }  # fmt: skip

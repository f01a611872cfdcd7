"""Registered evidence, and entrustments."""

from __future__ import annotations

from .arrow import read

PRESERVATION = read("""
A §6 | approve_registration | BIRTH | ORDERED
A §6 | register_evidence | ORDERED | PRESERVED
A §6 | register_urgently | BIRTH | URGENT
A §6 | make_up_papers | URGENT | PRESERVED
A §6 | serve_decision | PRESERVED DEALT_WITH RELEASED | =
A §6 | take_measure | PRESERVED | DEALT_WITH
A §6 | release | URGENT PRESERVED | RELEASED
""")

ENTRUSTMENT = read("""
A §6 | entrust | BIRTH | SENT
A §1 | tell_excluded_time | SENT | =
A §6 | receive_result | SENT | RECEIVED
A F5 | tell_result | RECEIVED | TOLD
""")

DRAWN = {"preserving.preservation": PRESERVATION, "entrusting.entrustment": ENTRUSTMENT}

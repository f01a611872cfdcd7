"""What other rooms may wait for."""

from django.dispatch import Signal

calendar_changed = Signal()
"""Sent after commit when years of the holiday calendar were loaded or changed. Argument `years`: sorted list of int."""

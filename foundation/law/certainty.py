"""How sure a row of the law data is, in words; one place, so that every page marks it alike."""

from __future__ import annotations

from typing import Protocol

from django.utils.translation import gettext as _


class Marked(Protocol):
    """A rule, provision or instrument."""

    certainty: str

    @property
    def label(self) -> str: ...


def doubts(certainty: str) -> list[str]:
    """What is not sure, letter by letter: nothing for a text read in full and in force."""
    said = {"V": "", "P": _("seen in a partial source"), "M": _("from memory, not verified"),
            "S": _("may be superseded"), "D": _("chosen by this system; no text states it")}  # fmt: skip
    return [said[letter] for letter in certainty.split() if said[letter]]


def marked(one: Marked) -> str:
    """The label, with what is not sure about it in brackets."""
    unsure = _("; ").join(doubts(one.certainty))
    return _("%(label)s (%(unsure)s)") % {"label": one.label, "unsure": unsure} if unsure else one.label

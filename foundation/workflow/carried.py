"""Nothing is typed twice: a fact entered before flows on, and whoever departs from it says why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .forms import ActForm

DEPARTURE = "departure"
PIECES, LONGEST = 3, 60  # so much of a difference is shown


class CarriedForm(ActForm):
    """A form some of whose facts are known already.

    `carried`: field -> the text entered before ("" where nothing is known), asked of the form. A differing text is
    refused unless `departure` says why; the reason stays with the act's record and is no argument of the act.
    """

    carried: ClassVar[Mapping[str, Callable[[Any], str]]] = {}
    departure = forms.CharField(
        label=_("Why it departs from what was entered before"), required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Needed only where you change what the form began with."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._reason_last_of_them()

    def _reason_last_of_them(self) -> None:
        names = [name for name in self.fields if name != DEPARTURE]
        at = max((names.index(name) for name in self.carried if name in names), default=len(names) - 1)
        self.order_fields([*names[: at + 1], DEPARTURE, *names[at + 1 :]])

    def chosen(self, name: str) -> Any:
        """The row that the form names, as far as it is known: entered, begun with, or of the object itself."""
        entered = self.cleaned_data.get(name) if hasattr(self, "cleaned_data") else self.initial.get(name)
        return entered or (None if self.obj._state.adding else getattr(self.obj, name, None))

    def known(self) -> dict[str, str]:
        """The facts that are known, each with the text entered before."""
        found = {name: text_of(self) for name, text_of in self.carried.items() if name in self.fields}
        return {name: text for name, text in found.items() if text}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        reason = cleaned.pop(DEPARTURE, "") or DEPARTURE in self.errors
        for name, before in () if reason else self.known().items():
            if cleaned.get(name) and differs(before, cleaned[name]):
                words = gettext(
                    "This departs from what was entered before: %(difference)s. Say why, or leave it as it was."
                )
                self.add_error(name, words % {"difference": difference(before, cleaned[name])})  # fmt: skip
        return cleaned


def departed_from(form: ActForm) -> dict[str, str]:
    """Of a form that was found right: the texts entered before from which it departs, frozen with the act's record."""
    if not isinstance(form, CarriedForm) or not form.data.get(DEPARTURE):
        return {}
    now = form.cleaned_data
    return {name: text for name, text in form.known().items() if now.get(name) and differs(text, now[name])}


def differs(before: str, now: str) -> bool:
    return before.split() != now.split()


def difference(before: str, now: str) -> str:
    """What was, and what is, in a few short pieces."""
    return gettext("; ").join(_pieces(" ".join(before.split()), " ".join(now.split())))


def _pieces(before: str, now: str) -> Iterator[str]:
    changes = [one for one in SequenceMatcher(None, before, now, autojunk=False).get_opcodes() if one[0] != "equal"]
    if len(changes) > PIECES:
        changes = [("replace", changes[0][1], changes[-1][2], changes[0][3], changes[-1][4])]
    for _tag, start, end, begin, stop in changes:
        yield gettext("was “%(was)s”, is “%(is)s”") % {"was": _short(before[start:end]), "is": _short(now[begin:stop])}


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST // 2]}…{text[-LONGEST // 2 :]}"

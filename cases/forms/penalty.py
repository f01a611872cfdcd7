"""What is imposed: a fine, a confiscation, penalties of other kinds (MEE30 art. 8), and what the law demands beside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.law import names_an_article, rests_on_a_catch_all
from cases.penalties import CONFISCATIONS, Measure, Penalties, kind_label, kinds_beside_the_fine, measures_of, missing
from foundation.law import api as law

from .base import A_SUM, LONG, FineForm


class PenaltyForm(FineForm):
    """A fine, a confiscation, other penalties: at least one of them, and each measure that the law demands (F4)."""

    confiscation = forms.DecimalField(label=_("Confiscation (yuan)"), required=False, **A_SUM)
    others = forms.MultipleChoiceField(
        label=_("Penalties of other kinds"), choices=kinds_beside_the_fine, required=False
    )
    others_text = forms.CharField(
        label=_("What each of them says: one line each, in the order above"), required=False, widget=LONG
    )

    legal_ground = forms.CharField(
        label=_("The provision on which the catch-all clause rests: text and article"), max_length=300, required=False
    )

    def prepare(self) -> None:
        super().prepare()
        self.catch_all = rests_on_a_catch_all(self.obj.violation, self.obj.conduct_on, self.asked.on)
        if self.catch_all:
            self.fields["legal_ground"].initial = self.obj.legal_ground
        else:
            del self.fields["legal_ground"]
        self.fields["others"].help_text = " ".join(offered(self.obj, self.asked.on))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        cleaned["others"] = self._described(cleaned)
        cleaned["legal_ground"] = cleaned.get("legal_ground", "")
        if self.catch_all and not names_an_article(cleaned["legal_ground"]):
            self.add_error(
                "legal_ground",
                gettext("The article applied is a catch-all clause: name the text and article on which it rests (F4)."),
            )
        self.penalties = Penalties(cleaned.get("fine"), cleaned.get("confiscation"), cleaned["others"])
        if not {"fine", "confiscation", "others"} & set(self.errors):
            self._whole()
        return cleaned

    def _described(self, cleaned: dict[str, Any]) -> list[dict[str, str]]:
        types, lines = cleaned.get("others") or [], (cleaned.pop("others_text", "") or "").splitlines()
        if len([one for one in lines if one.strip()]) > len(types):
            self.add_error("others_text", gettext("There are more lines than penalties of other kinds."))
        return [{"type": type_, "text": line.strip()} for type_, line in zip(types, _padded(lines, types), strict=True)]

    def _whole(self) -> None:
        if not self.penalties.types:
            self.add_error("fine", gettext("Name a fine, or penalties of other kinds."))
        if (self.penalties.confiscation is not None) != bool(set(CONFISCATIONS) & set(self.penalties.types)):
            self.add_error(
                "confiscation", gettext("A confiscation has a sum and says what is confiscated: gains or goods.")
            )
        for one in missing(self.obj, self.penalties.types, self.asked.on):
            self.add_error("others", gettext("%(article)s demands: %(measure)s (F4).") % words_of(one))


def _padded(lines: list[str], types: list[str]) -> list[str]:
    kept = [one for one in lines if one.strip()][: len(types)]
    return [*kept, *[""] * (len(types) - len(kept))]


def words_of(measure: Measure) -> dict[str, str]:
    named = gettext(" or ").join(sorted(kind_label(one) for one in measure.types))
    return {"article": str(law.provision(measure.provision)), "measure": named}


def offered(case: Any, on: Any) -> Iterator[str]:
    """What the law demands and what it allows beside the fine, each with its article."""
    for one in measures_of(case.violation, case.conduct_on, on):
        text = _("%(article)s demands: %(measure)s.") if one.must else _("%(article)s allows: %(measure)s.")
        yield str(text) % words_of(one)

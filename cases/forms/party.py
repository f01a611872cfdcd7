"""Against whom, and by which article (F2, F4): what each form that begins a case asks of both."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.citing import citing_faults
from cases.law import right_subjects, role_in_words
from foundation.law import api as law
from foundation.workflow.forms import ActForm


def roles() -> list[tuple[str, str]]:
    return [(one.code, one.label) for one in law.rules("subject_role")]


class PartyForm(ActForm):
    """In which role the party stands to the violation; whoever is not meant answers only by a local provision."""

    conduct_day = "conduct_to"
    party_role = forms.ChoiceField(
        label=_("The party's role"), choices=roles, help_text=_("A list of this system, from whom the law's own words name."),
    )  # fmt: skip
    role_basis = forms.CharField(
        label=_("Local provision by which this party answers"), max_length=200, required=False,
        help_text=_("Needed only where the violation is that of another role."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        violation, on = cleaned.get("violation"), cleaned.get(self.conduct_day)
        if violation and on:
            self._right_subject(violation, on, cleaned)
            refuse_wrong_articles(self, violation, on, penal=True)
        return cleaned

    def _right_subject(self, violation: str, on: Any, cleaned: dict[str, Any]) -> None:
        role, meant = cleaned.get("party_role"), right_subjects(violation, on)
        if role and meant and role not in meant and not cleaned.get("role_basis"):
            said = gettext(
                "This violation is that of: %(who)s. Another answers only where a local provision says so (F2)."
            )
            who = gettext(", ").join(map(role_in_words, meant))
            self.add_error("party_role", said % {"who": who})


def refuse_wrong_articles(form: ActForm, violation: str, on: Any, *, penal: bool) -> None:
    """The articles of the form's field `articles`, each fault at that field."""
    text = form.cleaned_data.get("articles")
    for fault in citing_faults(text, violation, on, form.asked.on, penal=penal) if text else ():
        form.add_error("articles", fault)

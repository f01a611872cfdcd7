"""Other ends of a sealing or seizure: with the suspected crime, by confiscation."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cases.measures import guards
from cases.measures.custody import hand_on
from cases.measures.states import SeizureState
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.who import With, the_system

from .officers import FIELD_OFFICERS, POLICE


class SeizureEnd:
    @act(
        source=SeizureState.IN_FORCE, target=SeizureState.HANDED_OVER, row="A §18.2",
        label=_("Hand over with the suspected crime"), basis=["acl/21", "mep29/22"], by=FIELD_OFFICERS,
        with_=With(1, roles=POLICE, of="police"), requires=[guards.crime_was_handed_over, guards.term_runs],
        form="cases.measures.forms.ToPoliceForm", stops=["seizure-term", "seizure-release-check", "seizure-report"], emits=["seizure.ended"],
    )  # fmt: skip
    def hand_to_police(self, asked: Asked, *, place: str, told: str) -> None:
        """The things go with the case; the party is told in writing."""
        self.end_reasons, self.testing_since = told, None
        hand_on(self, asked, self.police.name, place, "随案移送")

    @act(
        source=SeizureState.IN_FORCE, target=SeizureState.CONFISCATED, row="A §18.2", label=_("Note the confiscation"),
        basis=["acl/21", "acl/28"], by=the_system(), form="cases.measures.forms.ConfiscationForm",
        stops=["seizure-term", "seizure-release-check", "seizure-report"], emits=["seizure.ended"],
    )  # fmt: skip
    def note_confiscation(self, asked: Asked, *, decision: str) -> None:
        """A consequence of the decision that confiscates the goods."""
        self.end_reasons, self.testing_since = decision, None
        hand_on(self, asked, self.agency.name, self.stored_at, "决定没收")

"""Acts on a penalty item: A T21, T30 (administrative-case.md §20; blacklist.md §8 V1)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from blacklist import guards, terms
from blacklist.states import ItemState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, Since, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers, the_system


class ItemActs:
    @act(
        source=BIRTH, target=ItemState.PREPARED, row="A T21", label=_("Prepare the penalty item"), basis=["apl/48", "mee30/62"],
        by=the_system(), form="blacklist.forms.PrepareItemForm", emits=["penalty.prepared"],
    )  # fmt: skip
    def prepare_item(self, asked: Asked, *, case: Any, **facts: Any) -> None:
        self.agency, self.case, self.enterprise = case.agency, case, case.enterprise
        for name, value in facts.items():
            setattr(self, name, value)

    @act(
        source=ItemState.PREPARED, target=ItemState.PUBLISHED, row="A T21", label=_("Publish the penalty"),
        basis=["apl/48", "mee30/61", "mee30/65"], by=officers(Role.WEB_OFFICER), requires=[guards.tier_is_published],
        form="blacklist.forms.PublishItemForm", documents=["GSJ"], emits=["penalty.published"],
    )  # fmt: skip
    def publish_item(self, asked: Asked, *, facts: str, checked: bool) -> None:
        self.facts, self.visible_from = facts, asked.at
        self.repairable_from, self.visible_until = terms.terms_of(self.tier, self.decided_on, on=asked.on)

    @act(
        source=ItemState.PUBLISHED, target=ItemState.REVOKED, row="A T30", label=_("Withdraw the penalty from publication"),
        basis=["apl/48", "mee30/66"], by=officers(Role.WEB_OFFICER, Role.AGENCY_HEAD), form="blacklist.forms.RevocationForm",
        documents=["CH"], stops=["withdraw-publication"], emits=["penalty.withdrawn"],
    )  # fmt: skip
    def withdraw_item(self, asked: Asked, *, ground: str, reasons: str) -> None:
        self.visible_until, self.withheld = min(self.visible_until, asked.at), True

    @act(
        source=ItemState.PUBLISHED, row="A T30", label=_("Note that the decision changed"), basis=["apl/48", "mee30/66"],
        by=the_system(), form="blacklist.forms.ChangedForm", starts=[Since("withdraw-publication", "changed_on")],
        emits=["penalty.changed"],
    )  # fmt: skip
    def note_change(self, asked: Asked, *, changed_on: Any) -> None:
        """The published text is to be withdrawn, with reasons."""

    @act(
        source=ItemState.PREPARED, target=ItemState.REVOKED, row="A T30", label=_("Not to be published any more"),
        basis=["apl/48", "mee30/66"], by=the_system(), emits=["penalty.dropped"],
    )  # fmt: skip
    def drop_item(self, asked: Asked) -> None:
        """The decision fell before it was published."""
        self.withheld = True

    @act(
        source=ItemState.PREPARED, row="A T30", label=_("Take over the variation"), basis=["apl/48", "mee30/66"], by=the_system(),
        form="blacklist.forms.VariedForm",
    )  # fmt: skip
    def vary_item(self, asked: Asked, *, amount: Any, tier: str) -> None:
        """Not yet published: it is published as varied."""
        self.amount, self.tier = amount, tier

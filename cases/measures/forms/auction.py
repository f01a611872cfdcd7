"""The auction of what was seized: for which fine, and what it brought."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.forms import A_SUM, LONG
from cases.measures.auctions import fines_left_to_an_auction
from cases.owed import owed
from foundation.workflow.forms import ActForm


class AuctionForm(ActForm):
    payment = forms.ModelChoiceField(None, label=_("Fine that the auction is to pay"))
    auctioneer = forms.CharField(label=_("Auctioneer entrusted by law"), max_length=120)
    place = forms.CharField(label=_("Place"), max_length=200)
    told = forms.CharField(label=_("How the party was told in writing: to whom, when"), widget=LONG)

    def prepare(self) -> None:
        self.narrow("payment", fines_left_to_an_auction(self.obj, self.asked.at))


class ProceedsForm(ActForm):
    """`proceeds`: what is left for the fine, its surcharge and the party, in yuan."""

    buyer = forms.CharField(label=_("Buyer"), max_length=120)
    price = forms.DecimalField(label=_("Price (yuan)"), **A_SUM)
    costs = forms.DecimalField(label=_("Costs of the auction (yuan)"), **A_SUM)
    receipt_number = forms.CharField(label=_("Receipt number of the treasury"), max_length=60)
    surplus = forms.CharField(label=_("How the party got the surplus"), widget=LONG, required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.errors:
            return cleaned
        net = cleaned["price"] - cleaned["costs"]
        if net < 0:
            self.add_error("costs", gettext("The costs are more than the price."))
        left = net - owed(self.obj.payment, self.asked.on).total
        if left > 0 and not cleaned["surplus"]:
            self.add_error(
                "surplus", gettext("%(sum)s yuan belong to the party: say how it got them.") % {"sum": f"{left:,}"}
            )
        return {**cleaned, "proceeds": max(net, Decimal(0))}

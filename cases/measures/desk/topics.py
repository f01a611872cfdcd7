"""What the events of measures mean, in words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from foundation.desk.registry import announce

announce(
    {
        "order.withdrawn": _("The party: the order to correct is withdrawn"),
        "seizure.approved": _("Inside: the sealing or seizure is to be carried out"),
        "seizure.made": _("The party: decision and inventory"),
        "seizure.made-at-once": _("The party: decision and inventory; the head approves within 24 hours"),
        "seizure.extended": _("The process servers: the extension is to be served"),
        "seizure.release-due": _("Inside: the things are to be released at once"),
        "seizure.released": _("The process servers: the release is to be served"),
        "seizure.at-auction": _("The auctioneer: the things to be sold for the fine"),
        "seizure.auctioned": _("Inside: the proceeds are credited to the fine"),
        "seizure.ended": _("Inside: the sealing or seizure has ended"),
        "restriction-order.proposed": _("Inside: a restriction of production was proposed"),
        "restriction-order.notice-served": _("Inside: the party was notified"),
        "restriction-order.dropped": _("Inside: the proposal was dropped"),
        "restriction-order.reviewed": _("Inside: the legal review gave its opinion"),
        "restriction-order.decided": _("The process servers: the decision is to be served"),
        "restriction-order.served": _("The party: the restriction of production"),
        "restriction-order.extended": _("The party: the term is extended"),
        "restriction-order.lifted": _("Inside: the restriction is lifted, to be checked"),
        "restriction-order.checked": _("Inside: checked after lifting"),
        "restriction-order.ended": _("Inside: the restriction has ended"),
        "restriction-order.closure-reported": _("The government: the report for closure"),
        "daily-penalty.proposed": _("Inside: a daily penalty was proposed"),
        "daily-penalty.notice-served": _("Inside: the party was notified"),
        "daily-penalty.to-revise": _("The head: the original decision was changed"),
        "daily-penalty.revised": _("Inside: the duty to pay follows the revised daily penalty"),
        "daily-penalty.change-served": _("The party: the daily penalty was revoked or varied"),
        "daily-penalty.dropped": _("Inside: the proposal was dropped"),
        "daily-penalty.reviewed": _("Inside: the legal review gave its opinion"),
        "daily-penalty.decided": _("The disclosure officer: a penalty is to be published"),
        "daily-penalty.served": _("The party: the decision; the duty to pay opens"),
        "daily-penalty.published": _("The public: the decision"),
        "in-place.decided": _("The process servers: the decision is to be served"),
        "in-place.served": _("The party: the decision"),
        "in-place.demanded": _("The party: asked to perform"),
        "in-place.carried-out": _("Inside: performed in place of the party"),
        "in-place.ended": _("Inside: the performance in place has ended"),
    }
)

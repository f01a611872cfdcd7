"""What the events of a case mean, in words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from foundation.desk.registry import (
    announce,
)

announce(
    {
        "case.filed": _("Inside: a case was filed"),
        "case.withdrawn": _("Inside: the filing was withdrawn"),
        "case.handed-over": _("The receiving authority: the case is handed over"),
        "case.merged": _("Inside: the case was merged into another"),
        "case.split-off": _("Inside: a case was split off"),
        "case.terminated": _("Inside: the case was terminated"),
        "case.prior-notice-served": _("Inside: the party was notified"),
        "case.decided": _("The disclosure officer: a penalty is to be published"),
        "case.not-penalised": _("Inside: no penalty was decided"),
        "case.served": _("The party: the decision; the duty to pay opens"),
        "case.closed": _("The archivist: the case is to be archived"),
        "case.archived": _("Inside: the case was archived"),
        "order.made": _("The process servers: an order is to be served"),
        "order.served": _("The party: the order to correct"),
        "order.corrected": _("Inside: the re-inspection found it corrected"),
        "order.refused": _("Inside: the re-inspection found it not corrected"),
        "payment.received": _("Inside: the fine was paid"),
        "payment.part-received": _("Inside: a part of the fine was paid"),
        "payment.deferral-asked": _("The head: deferral or instalments were asked for"),
        "payment.deferred": _("The party and the collector: deferral or instalments"),
        "payment.deferral-refused": _("The party: no deferral"),
        "payment.demanded": _("The party: the demand letter"),
        "payment.agreed": _("The party: the execution agreement"),
        "payment.agreement-broken": _("Inside: the execution goes on, the agreement is broken"),
        "payment.right-lost": _("Inside: no court enforces the fine any more"),
        "case.fine-collected": _("Inside: the fine is recorded as paid"),
        "payment.fallen": _("Inside: the duty to pay fell with its decision"),
        "payment.refunded": _("The party: the refund"),
        "case.decision-changed": _("The disclosure officer: the published text is to be withdrawn"),
        "case.change-served": _("The party: the change of the decision"),
        "case.document-corrected": _("The party: the correction of a clerical error"),
    }
)

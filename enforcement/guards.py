"""What the acts of enforcement require."""

from django.utils.translation import gettext_lazy as _

from enforcement.states import ClueSource
from foundation.outbox.models import Event
from foundation.workflow.guards import Guard

a_case_was_filed = Guard(
    lambda lead, asked: Event.objects.filter(topic="case.filed", facts__lead=lead.pk.hex).exists(),
    _("No case was filed on this lead."),
)
enterprise_is_unknown = Guard(lambda lead, asked: lead.enterprise_id is None, _("The enterprise is known already."))
may_hand_on = Guard(
    lambda lead, asked: lead.source != ClueSource.TRANSFER_IN,
    _(
        "What another authority handed over may not be handed on: report to the common superior of both (MEE30 art. 16)."
    ),
)

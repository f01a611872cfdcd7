"""What the acts of enforcement require."""

from django.utils.translation import gettext_lazy as _

from foundation.outbox.models import Event
from foundation.workflow.guards import Guard

a_case_was_filed = Guard(
    lambda lead, asked: Event.objects.filter(topic="case.filed", facts__lead=lead.pk.hex).exists(),
    _("No case was filed on this lead."),
)

"""Who sees a transfer: its authority; police and procuratorate once it was delivered; prosecution and court from their turn."""

from __future__ import annotations

from django.db.models import Q

from foundation.agencies.actor import Actor
from foundation.agencies.queries import seen_by, shared_with, works_with_matters
from foundation.workflow.models import WorkflowQuerySet


class TransferQuerySet(WorkflowQuerySet):
    def visible_to(self, by: Actor) -> TransferQuerySet:
        if by.kind == "system":
            return self
        if not works_with_matters(by):
            return self.none()
        mine, shared = seen_by(by), shared_with(by, "transfer")
        received = Q(police=by.agency) | Q(supervisor=by.agency)
        on_turn = Q(prosecution=by.agency) | Q(court=by.agency)
        return self.filter(Q(agency__in=mine) | received & Q(delivered_at__isnull=False) | on_turn | shared)

"""Public is a predicate over dates: what anyone may see at an instant."""

from __future__ import annotations

from datetime import datetime

from foundation.workflow.models import WorkflowQuerySet


class PublicQuerySet(WorkflowQuerySet):
    def visible_on(self, instant: datetime) -> PublicQuerySet:
        """What anyone may see at `instant`. Page, API, export, sitemap and index all start here."""
        return self.filter(visible_from__lte=instant, visible_until__gt=instant, withheld=False)

"""What the index listens to: anything that changes when or how an entry is public. The row says what became of it."""

from foundation.outbox.listeners import listens
from foundation.outbox.models import Event

TOPICS = ("penalty.published", "penalty.withdrawn", "listing.published", "listing.withdrawn")


@listens(*TOPICS)
def bring_up_to_date(event: Event) -> None:
    """Only a nudge: the task looks at the feed, and the schedule finds whatever a lost nudge left."""
    from .tasks import nudge

    nudge()

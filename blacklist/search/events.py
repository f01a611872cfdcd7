"""What the index listens to: anything that changes when or how an entry is public. The row says what became of it."""

from foundation.outbox.listeners import listens
from foundation.outbox.models import Event


@listens("penalty.published", "listing.published", "listing.withdrawn", "penalty.withdrawn", "penalty.corrected", "listing.corrected")
def bring_up_to_date(event: Event) -> None:
    """Only a nudge: the task looks at the feed, and the sweep finds whatever a lost nudge left."""
    from .tasks import nudge

    nudge()

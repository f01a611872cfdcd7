"""The one queue that indexes: tantivy admits one writer."""

import logging

from celery import shared_task
from kombu.exceptions import OperationalError

from . import api
from .indexing import catch_up

logger = logging.getLogger(__name__)


@shared_task(queue="index")
def index() -> int:
    """Bring the index up to the feed. Also on the schedule, for nudges that were lost."""
    return catch_up(api.engine())


@shared_task(queue="index")
def sweep() -> int:
    """The nightly comparison with the database. Returns how many documents were repaired."""
    return api.verify().repaired


def nudge() -> None:
    """A dead broker costs time, never an event."""
    try:
        index.delay()
    except OperationalError:
        logger.warning("The broker is away; the schedule will bring the index up to date.")

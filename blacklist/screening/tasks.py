from celery import shared_task

from . import weights
from .keys import refresh_all


@shared_task(queue="index")
def renew() -> None:
    """Each night: keys from the rows as they are, and weights from the names of the list."""
    refresh_all()
    weights.renew()

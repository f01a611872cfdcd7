from celery import shared_task

from .candidates import propose_candidates


@shared_task(queue="relay")
def propose() -> None:
    """Each working morning."""
    propose_candidates()

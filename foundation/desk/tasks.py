from celery import shared_task

from .keeping import forget_old


@shared_task
def forget_kept() -> None:
    """Every night: what was typed long ago and never sent."""
    forget_old()

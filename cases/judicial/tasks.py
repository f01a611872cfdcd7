from celery import shared_task

from .effect import take_effect


@shared_task(queue="relay")
def enter_effects() -> None:
    """Each morning."""
    take_effect()

from celery import shared_task

from .effect import take_effect


@shared_task(queue="relay")
def enter_effects() -> None:
    """Each night, soon after the day has ended."""
    take_effect()

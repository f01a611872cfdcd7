from celery import shared_task

from .mornings import each_step


@shared_task(queue="relay")
def each_morning() -> None:
    """Deemed acceptance, silence, effect."""
    each_step()

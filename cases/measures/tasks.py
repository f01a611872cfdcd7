from celery import shared_task

from .effect import end_what_is_over


@shared_task(queue="relay")
def end_terms() -> None:
    """Every few minutes: what is over must not be kept a night longer."""
    end_what_is_over()

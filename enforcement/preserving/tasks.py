from celery import shared_task

from .effect import release_what_ran_out


@shared_task(queue="relay")
def release() -> None:
    """Each night, soon after the day has ended."""
    release_what_ran_out()

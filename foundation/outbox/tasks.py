from celery import shared_task

from .relay import run_once


@shared_task(queue="relay")
def relay() -> None:
    run_once()

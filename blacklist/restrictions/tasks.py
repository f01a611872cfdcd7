"""Celery: fetch and delegate."""

from celery import shared_task
from django.utils import timezone

from .lifting import lift_ended
from .reminding import send_overdue_again


@shared_task(queue="deliver")
def lift_what_ended() -> None:
    lift_ended(timezone.now())


@shared_task(queue="deliver")
def remind_partners() -> None:
    send_overdue_again(timezone.now())

from datetime import timedelta

from celery import shared_task
from django.utils import timezone

from .opening import forget_unused


@shared_task(queue="relay")
def forget() -> None:
    """Each night: an identity that was typed and belongs to no report is nobody's to keep."""
    forget_unused(timezone.now() - timedelta(days=1))

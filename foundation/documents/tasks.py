from celery import shared_task

from . import render as making
from .models import Document


@shared_task(queue="pdf")
def render(document: str) -> None:
    making.make_pdf(Document.objects.get(pk=document))


@shared_task(queue="pdf")
def sweep() -> None:
    making.make_pending()

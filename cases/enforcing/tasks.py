from celery import shared_task

from .mornings import end_stopped_executions, open_windows


@shared_task(queue="relay")
def each_morning() -> None:
    """The windows that opened, the executions that lapsed."""
    open_windows()
    end_stopped_executions()

from celery import shared_task

from .mornings import end_stopped_executions, note_lost_rights, open_windows


@shared_task(queue="relay")
def each_morning() -> None:
    """The windows that opened, the executions that lapsed."""
    open_windows()
    note_lost_rights()
    end_stopped_executions()

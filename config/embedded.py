"""Celery inside the web process: a worker thread for each queue, and beat. Rows, not queues, remember the work."""

from __future__ import annotations

import threading

from celery import beat

from .celery import app

QUEUES = ("relay", "pdf", "index", "deliver", "celery")


def start() -> None:
    """Start the threads; TERM to the process ends them with it."""
    for queue in QUEUES:
        controller = app.WorkController(pool="solo", queues=[queue], hostname=f"{queue}@embedded", loglevel="ERROR")
        threading.Thread(target=controller.start, name=f"worker-{queue}", daemon=True).start()
    beat.EmbeddedService(app, thread=True, scheduler_cls=app.conf.beat_scheduler).start()

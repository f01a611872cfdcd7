"""The embedded server: one process, threads for requests, and the workers as threads beside them."""

from typing import Any

workers = 1
worker_class = "gthread"
threads = 8
timeout = 60
graceful_timeout = 5
accesslog = None
errorlog = "-"
loglevel = "warning"
preload_app = False


def post_worker_init(worker: Any) -> None:
    from django.apps import apps

    from config import embedded

    embedded.start()
    if apps.is_installed("demo"):
        from demo import standing

        standing.start()

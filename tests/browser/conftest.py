"""Chromium from the system, and a site on loopback that has the demo's first case on it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.core.management import call_command
from pytest_django.live_server_helper import LiveServer

from foundation.workflow import door
from tests.conftest import NOW, stand_up

# Playwright keeps an event loop in this thread; Django would take it for an asynchronous caller
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {
        **browser_type_launch_args,
        "executable_path": os.environ.get("CHROMIUM", "/usr/bin/chromium"),
        "args": QUIET,
    }


@pytest.fixture(scope="module")
def told(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """The site's address; its rows are committed once and stay for the module, whose tests only look."""
    with django_db_blocker.unblock(), time_machine.travel(NOW, tick=True):
        stand_up()  # a module before this one may have flushed
        tell()
        server = LiveServer("localhost")
        yield server.url
        server.stop()
        door.uninstall()
        call_command("flush", interactive=False, verbosity=0)
        stand_up()


def tell() -> None:
    from demo import case_one, hj212
    from demo.stations import make_stations
    from demo.telling import Teller
    from enforcement.models import Lead
    from enforcement.monitoring.api import import_file

    Path(settings.VAR_DIR).mkdir(parents=True, exist_ok=True)
    call_command("ensure_portal", verbosity=0)
    make_stations()
    import_file(hj212.write(Path(tempfile.mkdtemp())))
    case_one.tell(Teller(lambda line: None), Lead.objects.get(enterprise__uscc=case_one.PARTY))
    call_command("reindex", verbosity=0)

"""`python -m demo [--once] [--port P]`: set up, tell the story, leave the site running."""

from __future__ import annotations

import argparse
import os
import sys


def main() -> None:
    parser = argparse.ArgumentParser(prog="./run demo")
    parser.add_argument("--once", action="store_true", help="tell the story and stop")
    parser.add_argument("--port", type=int, default=8000, help="where the site is left running (default 8000)")
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.embedded")
    os.environ.setdefault("SITE_URL", f"http://127.0.0.1:{options.port}")
    _tell()
    if not options.once:
        _serve(options.port)


def _tell() -> None:
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.utils import translation

    translation.activate(settings.LANGUAGE_CODE)
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    from .ending import where_to_look
    from .story import Story, begun_before

    if not begun_before():
        Story().tell()
    where_to_look()


def _serve(port: int) -> None:
    """Become the server, so that one process answers to Ctrl+C."""
    gunicorn = os.path.join(os.path.dirname(sys.executable), "gunicorn")
    sys.stdout.flush()
    os.execv(gunicorn, [gunicorn, "--config", "config/gunicorn.py", "--bind", f"127.0.0.1:{port}", "config.wsgi"])


if __name__ == "__main__":
    main()

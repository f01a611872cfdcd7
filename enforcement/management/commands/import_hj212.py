"""`manage.py import_hj212 FILE [--json]`: read a file of HJ 212 messages."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from enforcement.monitoring.api import import_file
from enforcement.monitoring.choices import SetAside
from enforcement.monitoring.importing import Imported, missing_parts
from foundation.law.api import NotInForce


class Command(BaseCommand):
    help = "Read a file of HJ 212 messages: accepted, set aside with the reason, readings, leads."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE")
        parser.add_argument("--json", action="store_true", help="print the result as one JSON object")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            done = import_file(Path(options["file"]))
        except OSError as error:
            raise CommandError(
                _("%(file)s cannot be read: %(why)s.") % {"file": options["file"], "why": error.strerror}
            ) from error
        except NotInForce as error:
            raise CommandError(_("%(why)s Run: manage.py load_law") % {"why": error}) from error
        for sentence in done.not_registered:
            self.stderr.write(sentence)
        if options["json"]:
            self.stdout.write(json.dumps(done.as_json(), ensure_ascii=False))
        else:
            self._tell(done)

    def _tell(self, done: Imported) -> None:
        kept = done.file
        counts = {"messages": kept.messages, "accepted": kept.accepted, "readings": done.readings_added}
        counts["aside"] = kept.messages - kept.accepted
        self.stdout.write(
            _("%(messages)d messages: %(accepted)d accepted, %(aside)d set aside; %(readings)d readings added.")
            % counts
        )
        for reason, count in kept.set_aside.items():
            self.stdout.write(f"  {count:6d}  {SetAside(reason).label} ({reason})")
        for mn, at, parts in missing_parts(kept):
            words = {"mn": mn, "at": f"{timezone.localtime(at):%Y-%m-%d %H:%M}", "parts": ", ".join(map(str, parts))}
            self.stdout.write(_("%(mn)s, %(at)s: of a split message these parts are missing: %(parts)s") % words)
        for lead in done.leads:
            self.stdout.write(_("Lead: %(title)s") % {"title": lead.title})

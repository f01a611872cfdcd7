from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from blacklist.search import api
from blacklist.search.indexing import build, catch_up


class Command(BaseCommand):
    help = "Build the search index anew from the database, or bring it up to date, or compare it with the database."

    def add_arguments(self, parser: CommandParser) -> None:
        choice = parser.add_mutually_exclusive_group()
        choice.add_argument("--verify", action="store_true", help="compare, repair and report; exit 1 if it differed")
        choice.add_argument("--catch-up", action="store_true", help="apply only what happened since")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["verify"]:
            return self.verify()
        count = (catch_up if options["catch_up"] else build)(api.engine())
        health = api.health()
        self.stdout.write(
            _("%(count)d entries indexed; the index is as of event %(seq)d and holds %(all)d.")
            % {"count": count, "seq": health.as_of_seq, "all": health.documents}
        )

    def verify(self) -> None:
        report = api.verify()
        for name in ("absent", "differing", "surplus"):
            for id_ in getattr(report, name):
                self.stdout.write(f"{name}: {id_}")
        said = _("%(all)d documents compared, %(count)d repaired.") % {"all": report.compared, "count": report.repaired}
        self.stdout.write(said)
        if report.repaired:
            raise SystemExit(1)

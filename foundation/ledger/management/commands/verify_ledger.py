import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from foundation.ledger.chain import verify
from foundation.ledger.models import Head


class Command(BaseCommand):
    help = "Verifies the ledger from the first to the last entry; exits 1 and names the first bad one."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        fault = verify()
        head = Head.objects.filter(pk=1).first() or Head()
        if options["json"]:
            bad = fault and {"n": fault.n, "about": fault.about, "what": fault.what}
            self.stdout.write(json.dumps({"entries": head.n, "head": head.hash, "fault": bad}))
        elif fault:
            self.stderr.write(_("Entry %(n)s (%(about)s): %(what)s") % fault._asdict())
        else:
            self.stdout.write(_("%(n)s entries, the chain is whole. Head %(hash)s") % {"n": head.n, "hash": head.hash})
        if fault:
            sys.exit(1)

"""`manage.py load_regions`: load the administrative divisions of China."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from foundation.agencies import regions


class Command(BaseCommand):
    help = "Load the administrative divisions (GB/T 2260); with --demo also the fictional province."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--demo", action="store_true", help="also 990000 示例省, 990100 临禾市, 990102 禾东区")

    def handle(self, *args: Any, **options: Any) -> None:
        count = regions.load(regions.read(), whole=True)
        if options["demo"]:
            count += regions.load(regions.demo(), whole=False)
        self.stdout.write(_("Regions loaded: %(count)s.") % {"count": count})

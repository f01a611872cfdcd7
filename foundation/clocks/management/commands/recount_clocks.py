from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from foundation.clocks.recounting import recount_open


class Command(BaseCommand):
    help = "Computes every open clock with the holiday calendar as it now is; keeps both dates of those that moved."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(_("Clocks whose date or certainty changed: %(count)d") % {"count": recount_open()})

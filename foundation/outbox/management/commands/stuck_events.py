from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.outbox.models import Consumption


class Command(BaseCommand):
    help = "Lists events that a listener failed to consume, with the error; with --retry they are due at once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--retry", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        stuck = (
            Consumption.objects.filter(done_at=None, attempts__gt=0).select_related("event").order_by("event__sequence")
        )
        for one in stuck:
            self.stdout.write(
                f"{one.event} {one.listener} ×{one.attempts} {one.due_at:%Y-%m-%d %H:%M:%S} UTC: {one.error}"
            )
        if options["retry"]:
            count = stuck.order_by().update(due_at=timezone.now())
            self.stdout.write(_("%(count)d will be tried again at once.") % {"count": count})

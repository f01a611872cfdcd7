import json
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from blacklist.screening.evaluation.measure import Report, Share, Trial
from blacklist.screening.matching.gazetteer import Row
from foundation.agencies.models import Region


class Command(BaseCommand):
    help = (
        "Measure the screening on generated names: nine disguises of listed companies, three look-alikes, clean ones."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--names", type=int, default=100_000, help="companies on the generated list")
        parser.add_argument("--sample", type=int, default=300, help="names asked of each kind")
        parser.add_argument("--seed", type=int, default=1)
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, names: int, sample: int, seed: int, **options: Any) -> None:
        rows = [Row(*row) for row in Region.objects.values_list("code", "name", "level", "parent_id")]
        if not rows:
            raise CommandError(_("The table of divisions is empty; run load_regions first."))
        with tempfile.TemporaryDirectory() as folder:
            report = Trial(rows, names, seed, Path(folder)).run(sample)
        self.stdout.write(as_json(report) if options["json"] else as_table(report))


def as_json(report: Report) -> str:
    return json.dumps({**asdict(report), "found": asdict(report.found)}, indent=2)


def as_table(report: Report) -> str:
    per_name = 1_000 * report.seconds / report.asked
    head = _("%(asked)d names against %(listed)d listed, %(ms).1f ms each") % {
        "asked": report.asked, "listed": report.listed, "ms": per_name}  # fmt: skip
    lines = [head, "", line("", _("review-high"), _("with review-low"))]
    lines += [row(_("clean companies, alarmed"), report.clean), row(_("listed, found (mean)"), report.found)]
    lines += [row(f"  {_(name)}", share) for name, share in report.disguises.items()]
    lines += [_("look-alikes, alarmed"), *(row(f"  {_(name)}", share) for name, share in report.lookalikes.items())]
    return "\n".join(lines)


def row(name: str, share: Share) -> str:
    return line(name, f"{share.strict:.1%}", f"{share.wide:.1%}")


def line(name: str, strict: str, wide: str) -> str:
    return f"{name:<36}{strict:>16}{wide:>18}"

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import override

from foundation.clocks.explain import Explained, explain
from foundation.clocks.lengths import length_of
from foundation.clocks.packaged import law_at_hand
from foundation.clocks.written import moment_of, span_of
from foundation.law.api import NotInForce

WRONG_INPUT = 2  # as for an argument that cannot be read


class Command(BaseCommand):
    help = "Prints when a time limit is due, how it was counted day by day, and on which basis."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("limit", metavar="LIMIT", help="code of the time limit, such as decision")
        parser.add_argument("start", metavar="START", help="2026-09-01, or 2026-09-24T16:00 for a limit in hours")
        parser.add_argument("--paused", metavar="A..B", action="append", default=[], help="excluded time, repeatable")
        parser.add_argument("--extended", metavar="30CD", action="append", default=[], help="an extension, repeatable")
        parser.add_argument("--json", action="store_true")
        parser.add_argument("--language", "--lang", choices=["zh", "zh-hans", "en"], default="zh-hans")

    def handle(self, *args: Any, **options: Any) -> None:
        language = "zh-hans" if options["language"] == "zh" else options["language"]
        with override(language), law_at_hand():
            try:
                explained = _asked(options)
            except (ValueError, NotInForce) as error:
                raise CommandError(str(error), returncode=WRONG_INPUT) from error
            self.stdout.write(_json(explained) if options["json"] else _text(explained))


def _asked(options: dict[str, Any]) -> Explained:
    return explain(
        options["limit"],
        moment_of(options["start"]),
        paused=[span_of(text) for text in options["paused"]],
        extended=[length_of(text) for text in options["extended"]],
    )


def _json(explained: Explained) -> str:
    return json.dumps(explained.as_data(), ensure_ascii=False, indent=2)


def _text(explained: Explained) -> str:
    marks = {True: _("counted"), False: "–"}
    days = [f"{day.date:%Y-%m-%d}  {marks[day.counted]}  {day.why}" for day in explained.due.days]
    return "\n".join([explained.sentence, *days])

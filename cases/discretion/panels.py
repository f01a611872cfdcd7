"""The calculator and the like cases beside the forms on which a fine is proposed or decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from foundation.desk.clock_face import basis_text
from foundation.desk.display import money
from foundation.desk.law_words import rule_label
from foundation.workflow.asked import Asked

from .forms import WeighedForm
from .history import LikeCases, like_cases
from .weighing import Weighing


@dataclass(frozen=True)
class Built:
    """The computation step by step: what, by how many per cent of the maximum, and the sum so far."""

    province: str
    violation: str
    table: Any = None
    range: str = ""
    basis: str = ""
    steps: tuple[tuple[str, str, str], ...] = ()
    open: tuple[str, ...] = ()  # factors not answered yet
    computed: str = ""
    band: str = ""
    fine: str = ""
    inside: bool = True


def built_up(case: Any, asked: Asked, form: WeighedForm) -> Built:
    """From what the form holds; without a table only where there is none."""
    named = {"province": case.agency.region.path[0].name, "violation": rule_label(case.violation, case.conduct_on)}
    if form.table is None:
        return Built(**named)
    entered = form.so_far()
    weighing, fine = form.weighed_so_far(entered), entered["fine"]
    low, high = weighing.band
    known = not (missing := tuple(factor.rule.label for factor, options in weighing.picks if not options))
    return Built(
        **named, table=form.table.rule, range=str(form.table.range), basis=basis_text([form.table.range.provision, *form.table.rule.basis]),
        steps=tuple(_steps(weighing)), open=missing, computed=money(weighing.computed) if known else "",
        band=f"{money(low)} – {money(high)}" if known else "", fine=money(fine) if fine is not None else "",
        inside=fine is None or not known or weighing.holds(fine),
    )  # fmt: skip


def _steps(weighing: Weighing) -> Iterator[tuple[str, str, str]]:
    maximum, share = weighing.table.range.high, weighing.start
    yield _("Start: minimum / maximum"), _share(share), money(weighing.table.range.low)
    for factor, options in weighing.picks:
        for option in options:
            share += option.weight
            yield (
                f"{factor.rule.label}: {option.text}",
                f"+{_share(option.weight)}",
                money(min(maximum * share / 100, maximum)),
            )
    change = weighing.change
    if change.ground and change.share:
        sign = "+" if change.sign > 0 else "−"
        yield change.ground.label, f"{sign}{_share(change.share)}", money(weighing.changed)
    if change.mitigates and change.below:
        yield (
            _("%(ground)s: below the minimum") % {"ground": change.ground.label},
            f"−{_share(change.below)}",
            money(weighing.floor),
        )


def _share(share: Any) -> str:
    return f"{share.normalize() + 0:f}%"


def decided_lately(case: Any, asked: Asked, form: Any) -> LikeCases:
    return like_cases(case, asked.by, asked.on)

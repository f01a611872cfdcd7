"""The computation as it is kept with the case and printed: plain data that no later change of a table touches."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import get_language

from foundation.workflow.plain import plain

from .weighing import Weighing

Trace = dict[str, Any]
PLAIN = "{:,.2f}"


def trace_of(weighing: Weighing, fine: Decimal, reasons: str) -> Trace:
    """Table and range, each picked option with its weight, the sums on the way, the band, and why it was left."""
    table, change, band = weighing.table, weighing.change, weighing.band
    return plain({
        "table": table.rule.code, "table_zh": table.rule.label_zh, "table_en": table.rule.label_en, "version": table.rule.valid_from,
        "fictional": table.rule.body["fictional"], "provision": table.range.provision,
        "minimum": str(table.range.low), "maximum": str(table.range.high), "start": _percent(weighing.start),
        "factors": [_pick(factor, option) for factor, options in weighing.picks for option in options],
        "weights": _percent(weighing.weights), "built": str(weighing.built), "ground": change.ground.code if change.ground else "",
        "ground_zh": change.ground.label_zh if change.ground else "", "ground_en": change.ground.label_en if change.ground else "",
        "change": _percent(change.sign * change.share), "below": _percent(change.below), "computed": str(weighing.computed),
        "low": str(band[0]), "high": str(band[1]), "fine": str(fine), "outside": not weighing.holds(fine), "reasons": reasons,
    })  # fmt: skip


def _pick(factor: Any, option: Any) -> dict[str, str]:
    return {
        "factor": factor.rule.code, "option": option.code, "weight": _percent(option.weight), "factor_zh": factor.rule.label_zh,
        "factor_en": factor.rule.label_en, "zh": option.zh, "en": option.en,
    }  # fmt: skip


def _percent(share: Decimal) -> str:
    return f"{share.quantize(Decimal('0.01')).normalize() + 0:f}"


def picked(trace: Trace) -> dict[str, list[str]]:
    """For each factor the codes of the options picked, by the name of its form field."""
    found: dict[str, list[str]] = {}
    for one in trace.get("factors", []):
        found.setdefault(one["factor"].replace("discretion.", "factor_"), []).append(one["option"])
    return found


def outside(trace: Trace) -> bool:
    """Whether the fine lies outside the proposed band."""
    return bool(trace.get("outside"))


def printed(trace: Trace) -> str:
    """The factors and how the sum was built up, as notice and decision print it (Chinese)."""
    if not trace:
        return ""
    factors = "；".join(f"{one['factor_zh']}：{one['zh']}（{one['weight']}%）" for one in trace["factors"])
    parts = [
        f"裁量因素为：{factors}", f"起点比例{trace['start']}%，因素比例合计{trace['weights']}%，法定最高额{_sum(trace['maximum'])}元，"
        f"计算数额为{_sum(trace['built'])}元", *_changes(trace), f"裁量区间为{_sum(trace['low'])}元至{_sum(trace['high'])}元",
    ]  # fmt: skip
    if trace["outside"]:
        parts.append(f"超出裁量区间的理由：{trace['reasons'].rstrip('。')}")
    return "。".join(parts) + "。"


def _changes(trace: Trace) -> list[str]:
    if trace["below"] != "0":
        return [f"因{trace['ground_zh']}，在法定最低额以下减轻{trace['below']}%，为{_sum(trace['computed'])}元"]
    if trace["change"] != "0":
        way = "从轻减少" if trace["change"].startswith("-") else "从重增加"
        return [
            f"因{trace['ground_zh']}，{way}法定最高额的{trace['change'].lstrip('-')}%，为{_sum(trace['computed'])}元"
        ]
    return []


def _sum(text: str) -> str:
    return PLAIN.format(Decimal(text)).removesuffix(".00")


def in_words(one: dict[str, str], name: str = "") -> str:
    """A text of the trace in the active language: of the option, or of the part named."""
    language = "en" if (get_language() or "").startswith("en") else "zh"
    return one[f"{name}_{language}" if name else language]

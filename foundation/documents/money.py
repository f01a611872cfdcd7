"""Sums as official documents print them: 600000元（人民币陆拾万元整）, with 大写."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

Sum = Decimal | str | int
DIGITS = "零壹贰叁肆伍陆柒捌玖"
UNITS = ((10**8, "亿"), (10**4, "万"), (1000, "仟"), (100, "佰"), (10, "拾"))
CENT = Decimal("0.01")
LIMIT = Decimal(10) ** 16


def rounded(amount: Sum) -> Decimal:
    """The sum in yuan, to the cent, half up; ValueError for what no document can name."""
    sum_ = Decimal(amount).quantize(CENT, ROUND_HALF_UP)
    if not 0 <= sum_ < LIMIT:
        raise ValueError(f"no sum of money: {amount}")
    return sum_


def capital(amount: Sum) -> str:
    """The sum in capital characters (大写) by the rules for bills: 元整, 角整, one 零 for skipped places."""
    yuan, cents = divmod(int(rounded(amount) * 100), 100)
    jiao, fen = divmod(cents, 10)
    text = f"{_integer(yuan)}元" if yuan or not cents else ""
    if jiao:
        text += f"{DIGITS[jiao]}角"
    elif fen and yuan:
        text += DIGITS[0]
    return f"{text}{DIGITS[fen]}分" if fen else f"{text}整"


def _integer(number: int) -> str:
    for unit, name in UNITS:
        if number >= unit:
            high, low = divmod(number, unit)
            skipped = DIGITS[0] if low and low < unit // 10 else ""
            return _integer(high) + name + skipped + (_integer(low) if low else "")
    return DIGITS[number]


def figures(amount: Sum) -> str:
    """600000 or 0.50: cents only where there are any."""
    sum_ = rounded(amount)
    return f"{sum_:.0f}" if sum_ == sum_.to_integral_value() else f"{sum_:.2f}"


def in_words(amount: Sum) -> str:
    """What a document prints: figures, then capital characters."""
    return f"{figures(amount)}元（人民币{capital(amount)}）"

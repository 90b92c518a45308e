"""The one place where figures are divided and rounded: half up, to the precision printed."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

Number = int | float | Decimal | Fraction


def exact(number: Number) -> Fraction:
    """A number without any loss; a fraction of a post such as 0.6 is six tenths."""
    return Fraction(str(number)) if isinstance(number, float) else Fraction(number)


def divided(numerator: Number, denominator: Number, scale: int = 1) -> Fraction | None:
    """How much of the one there is to the other, times the scale; None where there is none."""
    if not denominator:
        return None
    return exact(numerator) * scale / exact(denominator)


def rounded(number: Number | None, places: int) -> Decimal | None:
    """To so many places, and from a half upwards, away from nought; None stays None."""
    if number is None:
        return None
    whole = exact(number)
    step = Decimal(1).scaleb(-places)
    # Division first to far more places than are printed could round twice, so it is done in
    # whole numbers: twice the scaled number, plus one, halved.
    scaled = abs(whole) * 10**places
    up = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    sign = -1 if whole < 0 else 1
    return (Decimal(sign * up) * step).quantize(step, rounding=ROUND_HALF_UP)


def median(values: Iterable[Number]) -> Fraction | None:
    """The middle of numbers, or halfway between the middle two; None of none."""
    held = sorted(exact(value) for value in values)
    if not held:
        return None
    return (held[(len(held) - 1) // 2] + held[len(held) // 2]) / 2


def shared_out(parts: list[Number], places: int, whole: int = 100) -> list[Decimal]:
    """Percentages of a whole that add up to it: the largest remainders are rounded up first."""
    total = sum((exact(part) for part in parts), Fraction(0))
    if not total:
        return [Decimal(0)] * len(parts)
    unit = 10**places
    shares = [exact(part) * whole * unit / total for part in parts]
    floors = [share.numerator // share.denominator for share in shares]
    left = whole * unit - sum(floors)
    order = sorted(range(len(parts)), key=lambda at: (floors[at] - shares[at], at))
    for at in order[: int(left)]:
        floors[at] += 1
    step = Decimal(1).scaleb(-places)
    return [(Decimal(floor) * step).quantize(step) for floor in floors]

"""Writes the small parts of a query: a text, a choice, a list of names, a day moved on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sightline.core.periods import Period, Unit

FOREVER = "cast('9999-12-31' as date)"


class CannotWrite(NotImplementedError):
    """A duty says something that the set-based interpreter has no words for."""


def text(value: str) -> str:
    """A text as SQL writes it."""
    return "'" + value.replace("'", "''") + "'"


def as_json(value: Any) -> str:
    """A list or a text as the store keeps it."""
    return json.dumps(value, ensure_ascii=False, default=str)


def detail(name: str) -> str:
    """The column of the published events in which a detail stands."""
    return f"detail_{name}"


def written(value: Any) -> str:
    """A detail's value as the published events hold it: everything is text there."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def is_any_of(column: str, values: Iterable[Any]) -> str:
    """Whether a column holds one of these values; None among them means that it is not said."""
    wanted = list(values)
    known = sorted({written(value) for value in wanted if value is not None})
    parts = [f"{column} is null"] if None in wanted else []
    if known:
        parts.append(f"{column} in ({', '.join(text(value) for value in known)})")
    if not parts:
        return "1 = 0"
    return parts[0] if len(parts) == 1 else f"({' or '.join(parts)})"


def choice(of: str, answers: Mapping[int, str], otherwise: str = "") -> str:
    """The answer that goes with a number; with one answer, that answer."""
    alike = set(answers.values())
    if len(alike) == 1 and not otherwise:
        return alike.pop()
    cases = " ".join(f"when {number} then {answer}" for number, answer in answers.items())
    return f"case {of} {cases}{f' else {otherwise}' if otherwise else ''} end"


def first_of(cases: Sequence[tuple[str, str]], otherwise: str = "null") -> str:
    """The answer of the first condition that holds; an empty condition always does."""
    parts = []
    for condition, answer in cases:
        if not condition:
            otherwise = answer
            break
        parts.append(f"when {condition} then {answer}")
    if not parts:
        return otherwise
    return f"case {' '.join(parts)} else {otherwise} end"


def moved(day: str, period: Period | None) -> str:
    """A day moved on by a length of days, weeks or months. Raises CannotWrite for other units."""
    if period is None:
        return day
    if period.unit is Unit.DAYS:
        return f"{day} + {period.count}"
    if period.unit is Unit.WEEKS:
        return f"{day} + {period.count * 7}"
    if period.unit is Unit.MONTHS:
        return f"cast({day} + interval '{period.count} months' as date)"
    raise CannotWrite(f"A day moved on by {period} cannot be written as one expression.")

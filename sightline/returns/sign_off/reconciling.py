"""Holds the headline figures of a return beside those of the scorecard, counted each its way."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable, Mapping
from typing import Any

from sightline.indicators.figures import work_out

from ..checks.ssda903.asking import ADOPTED, RESPITE
from ..writing.years import Year

Cells = dict[str, str]
Count = Callable[[list[Cells], list[Cells], Year], set[str]]


def figures(name: str, year: Year, files: Mapping[str, bytes]) -> list[dict[str, Any]]:
    """Each headline figure of the return, counted from its own rows, and the scorecard's.

    Nothing for a return that has none of these figures.
    """
    if name != "ssda903":
        return []
    episodes, leavers = rows_of(files["episodes.csv"]), rows_of(files["oc3.csv"])
    told = {
        each.code: each.numerator
        for each in work_out([code for code, _, _ in HEADLINES], as_at=year.ends_on)
    }
    return [
        {
            "code": code,
            "title": title,
            "here": len(count(episodes, leavers, year)),
            "scorecard": _number(told.get(code)),
        }
        for code, title, count in HEADLINES
    ]


def _number(told: Any) -> int | None:
    """A count as the return counts; None where the scorecard cannot tell."""
    return None if told is None else int(told)


def rows_of(content: bytes) -> list[Cells]:
    """The rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def _day(written: str) -> dt.date | None:
    return dt.datetime.strptime(written, "%d/%m/%Y").date() if written else None  # noqa: DTZ007


def _in_year(written: str, year: Year) -> bool:
    day = _day(written)
    return day is not None and year.begins_on <= day <= year.ends_on


def _own(episodes: list[Cells]) -> list[Cells]:
    """Episodes but those of short breaks, which no headline counts."""
    return [each for each in episodes if each["LS"] not in RESPITE]


def _in_care(episodes: list[Cells], _: list[Cells], year: Year) -> set[str]:
    return {each["CHILD"] for each in _own(episodes) if not each["DEC"]}


def _came(episodes: list[Cells], _: list[Cells], year: Year) -> set[str]:
    return {
        each["CHILD"]
        for each in _own(episodes)
        if each["RNE"] == "S" and _in_year(each["DECOM"], year)
    }


def _went(episodes: list[Cells], _: list[Cells], year: Year) -> set[str]:
    return {
        each["CHILD"]
        for each in _own(episodes)
        if each["REC"] not in ("", "X1") and _in_year(each["DEC"], year)
    }


def _adopted(episodes: list[Cells], _: list[Cells], year: Year) -> set[str]:
    return {
        each["CHILD"] for each in episodes if each["REC"] in ADOPTED and _in_year(each["DEC"], year)
    }


def _left(_: list[Cells], leavers: list[Cells], year: Year) -> set[str]:
    return {each["CHILD"] for each in leavers}


HEADLINES: tuple[tuple[str, str, Count], ...] = (
    ("cla-count", "In care on 31 March", _in_care),
    ("cla-started", "Came into care in the year", _came),
    ("cla-ceased", "Left care in the year", _went),
    ("adoption-rate", "Adopted in the year", _adopted),
    ("leavers-count", "Care leavers", _left),
)
"""Each headline: the indicator of the scorecard, its title, and how the return's rows give it."""

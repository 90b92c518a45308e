"""Holds the headline figures of a return beside those of the scorecard, counted each its way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from sightline.indicators.figures import work_out

from ..checks.ssda903.asking import ADOPTED, RESPITE
from ..writing.years import Year
from .standing import Cells, by_table

Tables = Mapping[str, list[Cells]]
Count = Callable[[Tables, Year], int]


def figures(name: str, year: Year, files: Mapping[str, bytes]) -> list[dict[str, Any]]:
    """Each headline figure of the return, counted from its own rows, and the scorecard's.

    Nothing for a return that has none of these figures.
    """
    headlines = HEADLINES.get(name, ())
    if not headlines:
        return []
    tables = by_table(files)
    told = {
        each.code: each.numerator
        for each in work_out([code for code, _, _ in headlines], as_at=year.ends_on)
    }
    return [
        {
            "code": code,
            "title": title,
            "here": count(tables, year),
            "scorecard": _number(told.get(code)),
        }
        for code, title, count in headlines
    ]


def _number(told: Any) -> int | None:
    """A count as the return counts; None where the scorecard cannot tell."""
    return None if told is None else int(told)


def _day(written: str) -> dt.date | None:
    """A day as a CSV writes it, or XML."""
    if not written:
        return None
    way = "%d/%m/%Y" if "/" in written else "%Y-%m-%d"
    return dt.datetime.strptime(written, way).date()  # noqa: DTZ007


def _in_year(written: str, year: Year) -> bool:
    day = _day(written)
    return day is not None and year.begins_on <= day <= year.ends_on


def _children(rows: list[Cells], who: str = "CHILD") -> int:
    return len({each[who] for each in rows})


# CHILDREN LOOKED AFTER


def _own(tables: Tables) -> list[Cells]:
    """Episodes but those of short breaks, which no headline counts."""
    return [each for each in tables["episodes.csv"] if each["LS"] not in RESPITE]


def _in_care(tables: Tables, year: Year) -> int:
    return _children([each for each in _own(tables) if not each["DEC"]])


def _came(tables: Tables, year: Year) -> int:
    began = [each for each in _own(tables) if each["RNE"] == "S"]
    return _children([each for each in began if _in_year(each["DECOM"], year)])


def _went(tables: Tables, year: Year) -> int:
    ended = [each for each in _own(tables) if each["REC"] not in ("", "X1")]
    return _children([each for each in ended if _in_year(each["DEC"], year)])


def _adopted(tables: Tables, year: Year) -> int:
    ended = [each for each in tables["episodes.csv"] if each["REC"] in ADOPTED]
    return _children([each for each in ended if _in_year(each["DEC"], year)])


def _left(tables: Tables, year: Year) -> int:
    return _children(tables["oc3.csv"])


# CHILDREN IN NEED


def _in_need(tables: Tables, year: Year) -> int:
    going_on = [each for each in tables["CINdetails"] if not each["CINclosureDate"]]
    return _children(going_on, "LAchildID")


def _with_a_plan(tables: Tables, year: Year) -> int:
    going_on = [each for each in tables["ChildProtectionPlans"] if not each["CPPendDate"]]
    return _children(going_on, "LAchildID")


def _days_in_year(column: str, *held_in: str) -> Count:
    """How many rows of these tables have their day in the year."""

    def count(tables: Tables, year: Year) -> int:
        return sum(_in_year(each[column], year) for name in held_in for each in tables[name])

    return count


HEADLINES: Mapping[str, tuple[tuple[str, str, Count], ...]] = {
    "ssda903": (
        ("cla-count", "In care on 31 March", _in_care),
        ("cla-started", "Came into care in the year", _came),
        ("cla-ceased", "Left care in the year", _went),
        ("adoption-rate", "Adopted in the year", _adopted),
        ("leavers-count", "Care leavers", _left),
    ),
    "cin": (
        ("cin-count", "In need on 31 March", _in_need),
        ("referral-rate", "Referrals in the year", _days_in_year("CINreferralDate", "CINdetails")),
        (
            "s47-rate",
            "Section 47 enquiries begun in the year",
            _days_in_year("S47ActualStartDate", "Section47"),
        ),
        (
            "s47-to-icpc",
            "Initial child protection conferences in the year",
            _days_in_year("DateOfInitialCPC", "CINdetails", "Section47"),
        ),
        ("cp-count", "With a child protection plan on 31 March", _with_a_plan),
    ),
}
"""Each headline: the indicator of the scorecard, its title, and how the return's rows give it."""

"""Holds the headline figures of a return beside those of the scorecard, counted each its way.

Where the two count other children by what they are, the figure says so itself.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sightline.indicators.figures import children_behind, work_out

from ..checks.ssda903.asking import ADOPTED, RESPITE
from ..writing.years import Year
from .differing import differs
from .standing import Cells, by_table

Tables = Mapping[str, list[Cells]]
Children = Callable[[Tables, Year], set[str]]
Count = Callable[[Tables, Year], int]


@dataclass(frozen=True)
class Headline:
    """A figure of a return: the indicator of the scorecard, its title, and how its rows give it.

    `who` gives the children it counts, each once. One that counts something else has a `count`.
    """

    code: str
    title: str
    who: Children | None = None
    count: Count | None = None

    def number(self, tables: Tables, year: Year) -> int:
        """How many the return's rows say there are."""
        if self.who is not None:
            return len(self.who(tables, year))
        assert self.count is not None, self.code
        return self.count(tables, year)


def figures(name: str, year: Year, files: Mapping[str, bytes]) -> list[dict[str, Any]]:
    """Each headline figure of the return, counted from its own rows, and the scorecard's.

    Where they differ it says what of that is by definition, and whether all is, so that nobody need
    explain it. Nothing for a return that has none of these figures.
    """
    headlines = HEADLINES.get(name, ())
    if not headlines:
        return []
    tables = by_table(files)
    told = {
        each.code: each.numerator
        for each in work_out([each.code for each in headlines], as_at=year.ends_on)
    }
    return [_figure(each, tables, year, _number(told.get(each.code))) for each in headlines]


def _figure(
    headline: Headline, tables: Tables, year: Year, scorecard: int | None
) -> dict[str, Any]:
    here = headline.number(tables, year)
    made = {
        "code": headline.code,
        "title": headline.title,
        "here": here,
        "scorecard": scorecard,
    }
    if headline.who is not None and scorecard is not None and here != scorecard:
        behind = children_behind(headline.code, as_at=year.ends_on, part="numerator")
        found = differs(headline.code, year, headline.who(tables, year), behind)
        made |= {"because": list(found.because), "accounted_for": not found.rest}
    return made


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


def _children(rows: list[Cells], who: str = "CHILD") -> set[str]:
    return {each[who] for each in rows}


# CHILDREN LOOKED AFTER


def _own(tables: Tables) -> list[Cells]:
    """Episodes but those of short breaks, which no headline counts."""
    return [each for each in tables["episodes.csv"] if each["LS"] not in RESPITE]


def _in_care(tables: Tables, year: Year) -> set[str]:
    return _children([each for each in _own(tables) if not each["DEC"]])


def _came(tables: Tables, year: Year) -> set[str]:
    began = [each for each in _own(tables) if each["RNE"] == "S"]
    return _children([each for each in began if _in_year(each["DECOM"], year)])


def _went(tables: Tables, year: Year) -> set[str]:
    ended = [each for each in _own(tables) if each["REC"] not in ("", "X1")]
    return _children([each for each in ended if _in_year(each["DEC"], year)])


def _adopted(tables: Tables, year: Year) -> set[str]:
    ended = [each for each in tables["episodes.csv"] if each["REC"] in ADOPTED]
    return _children([each for each in ended if _in_year(each["DEC"], year)])


def _left(tables: Tables, year: Year) -> set[str]:
    return _children(tables["oc3.csv"])


# CHILDREN IN NEED


def _in_need(tables: Tables, year: Year) -> set[str]:
    going_on = [each for each in tables["CINdetails"] if not each["CINclosureDate"]]
    return _children(going_on, "LAchildID")


def _with_a_plan(tables: Tables, year: Year) -> set[str]:
    going_on = [each for each in tables["ChildProtectionPlans"] if not each["CPPendDate"]]
    return _children(going_on, "LAchildID")


def _days_in_year(column: str, *held_in: str) -> Count:
    """How many rows of these tables have their day in the year."""

    def count(tables: Tables, year: Year) -> int:
        return sum(_in_year(each[column], year) for name in held_in for each in tables[name])

    return count


HEADLINES: Mapping[str, tuple[Headline, ...]] = {
    "ssda903": (
        Headline("cla-count", "In care on 31 March", _in_care),
        Headline("cla-started", "Came into care in the year", _came),
        Headline("cla-ceased", "Left care in the year", _went),
        Headline("adoption-rate", "Adopted in the year", _adopted),
        Headline("leavers-count", "Care leavers", _left),
    ),
    "cin": (
        Headline("cin-count", "In need on 31 March", _in_need),
        Headline(
            "referral-rate",
            "Referrals in the year",
            count=_days_in_year("CINreferralDate", "CINdetails"),
        ),
        Headline(
            "s47-rate",
            "Section 47 enquiries begun in the year",
            count=_days_in_year("S47ActualStartDate", "Section47"),
        ),
        Headline(
            "s47-to-icpc",
            "Initial child protection conferences in the year",
            count=_days_in_year("DateOfInitialCPC", "CINdetails", "Section47"),
        ),
        Headline("cp-count", "With a child protection plan on 31 March", _with_a_plan),
    ),
}
"""The headlines of each return that the scorecard has too."""

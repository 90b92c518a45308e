"""Invented SSDA903 returns, whole and true to the form of a year, for the tests of writing one."""

from __future__ import annotations

import datetime as dt
import random
from collections import defaultdict
from collections.abc import Iterator

from ..reading.codes import code_lists
from ..reading.columns import Column
from ..writing.values import carried
from .tables import TABLES

DAY = dt.timedelta(days=1)
BY_NAME = {table.name: table for table in TABLES}
ADOPTED, GROWN = ("E11", "E12"), ("E45", "E46")
"""Reasons care ends that other tables go with: adoption, and a young person who has left."""
FREE = ("E2", "E3", "E4A", "E4B", "E13", "E14", "E41", "E47", "E48", "E8")
"""Reasons that nothing else goes with."""
SHORT_BREAKS = ("V3", "V4")
"""Orders of a child who is in care for short breaks alone, of whom no social worker is told."""

Rows = dict[str, list[dict[str, object]]]


def invented(seed: int, year: int, children: int) -> Rows:
    """The rows of every table of a year's return, by table: everything in it is of the year."""
    chance = random.Random(seed)
    found: Rows = defaultdict(list)
    for number in range(children):
        for table, row in _Made(chance, year, f"MADE{number}").rows():
            found[table].append(row)
    return found


class _Made:
    """One invented child, whose care is of the year and says nothing against itself."""

    def __init__(self, chance: random.Random, year: int, number: str) -> None:
        self.chance, self.year, self.number = chance, year, number
        self.first, self.last = dt.date(year - 1, 4, 1), dt.date(year, 3, 31)
        self.ends = chance.choice(("", "", "", *ADOPTED, *GROWN, chance.choice(FREE)))
        years = 17 if self.ends in GROWN else chance.randrange(1, 16)
        self.born = self.first.replace(year=self.first.year - years) + DAY * chance.randrange(200)
        self.came = self.first + DAY * chance.randrange(1, 60)
        self.sex = chance.choice("MF")
        self.for_breaks = chance.random() < 0.1
        self.decided = self.came + DAY * 20

    def rows(self) -> Iterator[tuple[str, dict[str, object]]]:
        """Every row about the child, with its table."""
        mother = self.often(self.chance.choice("01")) if self.sex == "F" else None
        yield self.row("Header", SEX=self.sex, MOTHER=mother, UPN=self.pupil_number(),
                       MC_DOB=self.day() if mother == "1" else None)  # fmt: skip
        episodes = list(self.episodes())
        yield from (("Episodes", each) for each in episodes)
        out = episodes[-1]["DEC"]
        for day in (self.came + DAY * 10, self.came + DAY * 25):
            yield self.row("Reviews", REVIEW=day)
        if self.chance.random() < 0.4:
            yield self.row("UASC", SEX=self.sex, DUC=self.last + DAY * self.chance.randrange(300))
        yield self.row("OC2", **self.score())
        if self.chance.random() < 0.7:
            yield self.row("PrevPerm", DATE_PERM=self.often(self.came - DAY * 900),
                           LA_PERM=self.often(self.chance.choice(("NUK", "E06000001"))),
                           )  # fmt: skip
        for start in (3, 15):
            began = self.came + DAY * start
            yield self.row("Missing", MIS_START=began, MIS_END=began + DAY * 4)
        if out is None and not self.for_breaks:
            yield from self.of_those_who_stay()
        if self.ends in GROWN:
            yield self.row("OC3")
        if self.ends in ADOPTED or self.chance.random() < 0.3:
            yield from self.adoption()

    def of_those_who_stay(self) -> Iterator[tuple[str, dict[str, object]]]:
        change = self.came + DAY * self.chance.randrange(20, 90)
        first, second = (f"SW{self.chance.randrange(1000, 9999)}{each}" for each in "AB")
        yield self.row("SWEpisodes", SW_ID=first, SW_DECOM=self.came, SW_DEC=change)
        yield self.row("SWEpisodes", SW_ID=second, SW_DECOM=change, SW_DEC=None)
        yield self.row("DoLo", DOLO_START=change, DOLO_END=self.often(change + DAY * 30))

    def adoption(self) -> Iterator[tuple[str, dict[str, object]]]:
        if self.ends in ADOPTED:
            yield self.row("AD1", DATE_INT=self.decided, DATE_MATCH=self.decided + DAY * 30,
                           NB_ADOPTR=self.chance.choice("12"))  # fmt: skip
            yield self.row("PlacedAdoption", DATE_PLACED=self.decided, DATE_PLACED_CEASED=None,
                           REASON_PLACED_CEASED=None)  # fmt: skip
            return
        ceased = self.often(self.decided + DAY * 60)
        reason = {} if ceased else {"REASON_PLACED_CEASED": None}
        yield self.row("PlacedAdoption", DATE_PLACED=self.decided, DATE_PLACED_CEASED=ceased,
                       **reason)  # fmt: skip

    def episodes(self) -> Iterator[dict[str, object]]:
        """One after the other: a new order, a new home, or both."""
        began, because = self.came, "S"
        home = {"HOME_POST": self.postcode()}
        told = self.row("Episodes")[1] | home
        for turn in range(count := self.chance.randrange(1, 4)):
            last = turn == count - 1
            ends = began + DAY * self.chance.randrange(40, 80)
            follows = self.chance.choice("LPB")
            new = self.row("Episodes")[1]
            moves = not last and follows in "PB"
            yield told | {
                "DECOM": began,
                "RNE": because,
                "DEC": None if last and not self.ends else ends,
                "REC": (self.ends or None) if last else "X1",
                "REASON_PLACE_CHANGE": new["REASON_PLACE_CHANGE"] if moves else None,
            }
            order = {"LS": new["LS"]}
            told |= order if follows == "L" else {**new, **home, "LS": told["LS"]}
            told |= order if follows == "B" else {}
            began, because = ends, follows

    def score(self) -> dict[str, object]:
        if self.chance.random() < 0.5:
            return {"SDQ_SCORE": self.chance.randrange(41), "SDQ_REASON": None}
        return {"SDQ_SCORE": None}

    def row(self, table: str, **given: object) -> tuple[str, dict[str, object]]:
        """A row with what is given, and anything its column can say in the rest."""
        told: dict[str, object] = {"CHILD": self.number, "DOB": self.born} | given
        columns = carried(BY_NAME[table], self.year)
        return table, {
            each.name: told[each.name] if each.name in told else self.anything(each)
            for each in columns
        }

    def anything(self, column: Column) -> object:
        if column.codes:
            known = code_lists()[column.codes].codes.values()
            codes = [each.code for each in known if each.allowed(self.year)]
            if column.name == "LS":
                codes = [each for each in codes if (each in SHORT_BREAKS) == self.for_breaks]
            return self.chance.choice(codes)
        return {
            "yes or no": self.often(self.chance.choice("01")),
            "date": self.day(),
            "postcode": self.postcode(),
            "identifier": str(self.chance.randrange(1_000_000, 9_999_999)),
        }[column.kind]

    def pupil_number(self) -> str:
        if self.chance.random() < 0.3:
            return self.chance.choice(list(code_lists()["no_pupil_number"].codes))
        return f"A{int(self.number[4:]):011d}7"

    def day(self) -> dt.date:
        return self.first + DAY * self.chance.randrange(300)

    def postcode(self) -> str:
        return f"AB{self.chance.randrange(1, 9)} {self.chance.randrange(1, 9)}CD"

    def often(self, value: object) -> object:
        return value if self.chance.random() < 0.7 else None

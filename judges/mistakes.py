"""Mistakes as people make them in a return, one of each kind, and the rule that must say so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

HEADER, EPISODES, REVIEWS, UASC = "header.csv", "episodes.csv", "reviews.csv", "uasc.csv"
HEALTH, LEAVERS, ADOPTED = "oc2.csv", "oc3.csv", "ad1.csv"
PLACED, EARLIER = "placed_for_adoption.csv", "previous_permanence.csv"
MISSING, WORKERS = "missing.csv", "social_worker_episodes.csv"


@dataclass(frozen=True)
class Seen:
    """A row a mistake may be planted in: its cells, and what else is known of it.

    `place` is where it stands among the child's rows of the file: "first", "between", "last" or
    "only". `again` says whether the child was in last year's return.
    """

    cells: Mapping[str, str]
    born: dt.date | None
    place: str
    again: bool

    def is_(self, **cells: str) -> bool:
        """Whether each of these cells is one of these values, given with commas between."""
        return all(self.cells.get(name, "") in says.split(",") for name, says in cells.items())

    def age_on(self, day: dt.date) -> int:
        """Age in whole years, or -1 where the birthday is not known."""
        if self.born is None:
            return -1
        return day.year - self.born.year - ((day.month, day.day) < (self.born.month, self.born.day))


Cell = str | Callable[[Seen], str]


def _any(seen: Seen) -> bool:
    return True


@dataclass(frozen=True)
class Mistake:
    """One mistake: what is written instead in one row of a file (nothing: the row is taken out)."""

    code: str
    says: str
    file: str
    cells: Mapping[str, Cell] = field(default_factory=dict)
    where: Callable[[Seen], bool] = _any


def moved(name: str, days: int) -> Callable[[Seen], str]:
    """A day so many days from the one in this cell."""

    def written(seen: Seen) -> str:
        return f"{day_of(seen.cells[name]) + dt.timedelta(days=days):%d/%m/%Y}"

    return written


def day_of(written: str) -> dt.date:
    """A day as a return writes it. Raises ValueError."""
    day, month, year = written.split("/")
    return dt.date(int(year), int(month), int(day))


YEAR_ENDS = dt.date(2026, 3, 31)
FOSTERED = {"PLACE": "U1,U3,U4,U6"}

OF_CHILDREN = (
    Mistake("101", "the sex by its old number", HEADER, {"SEX": "1"}),
    Mistake("102", "a birthday that is no day", HEADER, {"DOB": "31/02/2012"}),
    Mistake("103", "an ethnic group in words", HEADER, {"ETHNIC": "WHITE"}),
    Mistake("168", "a pupil number cut short", HEADER, {"UPN": "A12345"}),
    Mistake("209", "a child of school age with no number for being too young", HEADER,
            {"UPN": "UN1"}, lambda seen: 7 <= seen.age_on(YEAR_ENDS) <= 15),
    Mistake("393", "not said whether a girl in care is a mother", HEADER, {"MOTHER": ""},
            lambda seen: seen.is_(SEX="F", MOTHER="0")),
    Mistake("612", "a first child's birthday of one who is no mother", HEADER,
            {"MC_DOB": "01/06/2025"}, lambda seen: seen.is_(SEX="F", MOTHER="0")),
    Mistake("204", "another ethnic group than last year", HEADER, {"ETHNIC": "CHNE"},
            lambda seen: seen.again and not seen.is_(ETHNIC="CHNE")),
    Mistake("304", "alone in the country beyond the 18th birthday", UASC,
            {"DUC": moved("DUC", 40)}, lambda seen: bool(seen.cells["DUC"])),
)  # fmt: skip
OF_CARE = (
    Mistake("141", "a first day the wrong way round", EPISODES, {"DECOM": "2025-06-01"}),
    Mistake("143", "no such reason for a new episode", EPISODES, {"RNE": "X"}),
    Mistake("144", "no such legal status", EPISODES, {"LS": "C9"}),
    Mistake("145", "no such category of need", EPISODES, {"CIN": "N9"}),
    Mistake("146", "a kind of home that was withdrawn", EPISODES, {"PLACE": "P2"}),
    Mistake("147", "a last day that is no day", EPISODES, {"DEC": "31/11/2025"},
            lambda seen: bool(seen.cells["DEC"])),
    Mistake("148", "an end with no reason", EPISODES, {"REC": ""},
            lambda seen: bool(seen.cells["DEC"])),
    Mistake("149", "no such reason for an end", EPISODES, {"REC": "E99"},
            lambda seen: seen.place in ("last", "only") and bool(seen.cells["DEC"])),
    Mistake("142", "a new episode while the last is open", EPISODES, {"DEC": "", "REC": ""},
            lambda seen: seen.place == "first" and seen.is_(REC="X1")),
    Mistake("178", "no such provider", EPISODES, {"PLACE_PROVIDER": "PR9"}),
    Mistake("550", "parents as the provider of foster care", EPISODES, {"PLACE_PROVIDER": "PR0"},
            lambda seen: seen.is_(**FOSTERED)),
    Mistake("218", "foster care with no Ofsted number", EPISODES, {"URN": ""},
            lambda seen: seen.is_(**FOSTERED)),
    Mistake("392c", "a postcode that does not exist", EPISODES, {"PL_POST": "ZZ1 1ZZ"},
            lambda seen: seen.is_(**FOSTERED)),
    Mistake("392d", "foster care in the child's own home", EPISODES,
            {"PL_POST": lambda seen: seen.cells["HOME_POST"]},
            lambda seen: seen.is_(**FOSTERED) and bool(seen.cells["HOME_POST"])),
    Mistake("1009", "no such reason for a move", EPISODES, {"REASON_PLACE_CHANGE": "BORED"},
            lambda seen: bool(seen.cells["REASON_PLACE_CHANGE"])),
    Mistake("225", "a move with no reason", EPISODES, {"REASON_PLACE_CHANGE": ""},
            lambda seen: seen.is_(REC="X1") and bool(seen.cells["REASON_PLACE_CHANGE"])),
    Mistake("378", "with parents, though looked after by agreement", EPISODES,
            {"PLACE": "P1", "PLACE_PROVIDER": "PR0", "URN": "",
             "PL_POST": lambda seen: seen.cells["HOME_POST"]},
            lambda seen: seen.is_(LS="V2", **FOSTERED) and bool(seen.cells["HOME_POST"])),
    Mistake("371", "a child under 16 in supported accommodation", EPISODES, {"PLACE": "K3"},
            # The validator looks at no home that the child is in still.
            lambda seen: 8 <= seen.age_on(YEAR_ENDS) <= 14 and seen.is_(**FOSTERED)
            and bool(seen.cells["DEC"])),
    Mistake("408", "placed for adoption with no placement order", EPISODES, {"LS": "C2"},
            lambda seen: seen.is_(PLACE="A6")),
    Mistake("166", "a review on a day that is no day", REVIEWS, {"REVIEW": "30/02/2026"}),
    Mistake("167", "no such way of taking part", REVIEWS, {"REVIEW_CODE": "PN9"}),
    Mistake("630", "nothing of earlier permanence for one who came into care", EARLIER),
    Mistake("631", "no such kind of earlier permanence", EARLIER, {"PREV_PERM": "P9"}),
)  # fmt: skip
OF_HOMES = (
    Mistake("1008", "a number of Ofsted's mistyped", EPISODES, {"URN": "SC999999"},
            lambda seen: seen.is_(**FOSTERED)),
    Mistake("219", "foster care by the number of an adoption agency", EPISODES,
            {"URN": "SC900002"}, lambda seen: seen.is_(**FOSTERED)),
    Mistake("221", "a children's home at another postcode", EPISODES, {"PL_POST": "KT9 2NE"},
            lambda seen: seen.is_(PLACE="K2") and seen.cells["PL_POST"] != "KT9 2NE"),
    Mistake("224", "a private agency's foster care said to be a charity's", EPISODES,
            {"PLACE_PROVIDER": "PR5"}, lambda seen: seen.is_(PLACE_PROVIDER="PR4", **FOSTERED)),
    Mistake("227", "a home that had closed before the child came", EPISODES,
            {"URN": "SC000001"}, lambda seen: seen.is_(PLACE="K2")),
    Mistake("228", "a home that had closed while the child is there", EPISODES,
            {"URN": "SC000001"}, lambda seen: seen.is_(PLACE="K2", DEC="")),
    Mistake("229", "a home far away said to be our own", EPISODES, {"PLACE_PROVIDER": "PR1"},
            lambda seen: seen.is_(PLACE="K2") and seen.cells["URN"].startswith("SC96")),
)  # fmt: skip
OF_HEALTH_AND_ABSENCE = (
    Mistake("180", "a score beyond the highest", HEALTH, {"SDQ_SCORE": "99"},
            lambda seen: bool(seen.cells["SDQ_SCORE"])),
    Mistake("191", "not said whether immunised", HEALTH, {"IMMUNISATIONS": ""}),
    Mistake("193", "help with a substance that is not misused", HEALTH,
            {"INTERVENTION_RECEIVED": "1"}, lambda seen: seen.is_(SUBSTANCE_MISUSE="0")),
    Mistake("196", "no such reason for no score", HEALTH, {"SDQ_REASON": "SDQ9"},
            lambda seen: bool(seen.cells["SDQ_REASON"])),
    Mistake("197a", "a reason for no score beside a score", HEALTH, {"SDQ_REASON": "SDQ1"},
            lambda seen: bool(seen.cells["SDQ_SCORE"])),
    Mistake("542", "convictions of a child under ten", HEALTH, {"CONVICTED": "0"},
            lambda seen: 0 <= seen.age_on(YEAR_ENDS) < 10),
    Mistake("543", "not said whether convicted", HEALTH, {"CONVICTED": ""},
            lambda seen: seen.age_on(YEAR_ENDS) >= 10),
    Mistake("546", "a development check of a child of five or more", HEALTH,
            {"HEALTH_CHECK": "1"}, lambda seen: seen.age_on(YEAR_ENDS) >= 5),
    Mistake("INT14", "another birthday than in the header", HEALTH,
            {"DOB": moved("DOB", 1)}),
    Mistake("567", "back before going missing", MISSING, {"MIS_END": moved("MIS_START", -3)},
            lambda seen: bool(seen.cells["MIS_END"])),
    Mistake("1004", "went missing on a day that is no day", MISSING, {"MIS_START": "31/06/2025"}),
    Mistake("1006", "no such kind of absence", MISSING, {"MISSING": "X"}),
)  # fmt: skip
OF_LEAVING = (
    Mistake("131", "no such answer on being in touch", LEAVERS, {"IN_TOUCH": "MAYBE"}),
    Mistake("132", "no such activity", LEAVERS, {"ACTIV": "F9"}),
    Mistake("133", "no such home", LEAVERS, {"ACCOM": "Q1"}),
    Mistake("345", "in touch, and nothing known", LEAVERS, {"ACTIV": "0", "ACCOM": "0"},
            lambda seen: seen.is_(IN_TOUCH="YES")),
    Mistake("511", "two adopters who are one man", ADOPTED, {"SEX_ADOPTR": "M1"},
            lambda seen: seen.is_(NB_ADOPTR="2")),
    Mistake("523", "two days for one decision", ADOPTED, {"DATE_INT": moved("DATE_INT", 5)},
            lambda seen: bool(seen.cells["DATE_INT"])),
    Mistake("119", "no longer to be adopted, and not why", PLACED,
            {"DATE_PLACED_CEASED": moved("DATE_PLACED", 30)}),
)  # fmt: skip
OF_WORKERS = (
    Mistake("SW02STG1", "a worker by a staff number", WORKERS, {"SW_ID": "W0012"}),
    Mistake("SW04STG1", "a worker from a day that is no day", WORKERS, {"SW_DECOM": "31/09/2025"}),
    Mistake("SW08STG2", "a new worker while the last is there", WORKERS, {"SW_DEC": ""},
            lambda seen: seen.place in ("first", "between")),
    Mistake("SW10aSTG2", "weeks with no worker", WORKERS, {"SW_DECOM": moved("SW_DECOM", 20)},
            lambda seen: seen.place == "last" and not seen.is_(SW_REASON="FCONTA")),
    Mistake("SW13STG1", "no such reason for a change of worker", WORKERS, {"SW_REASON": "LEFT"}),
    Mistake("SW17STG2", "nobody at the year's end", WORKERS, {"SW_DEC": "31/03/2026"},
            lambda seen: seen.place in ("last", "only") and not seen.cells["SW_DEC"]),
    Mistake("SW18STG2", "a worker who left before coming", WORKERS,
            {"SW_DEC": moved("SW_DECOM", -2)}, lambda seen: bool(seen.cells["SW_DEC"])),
)  # fmt: skip

MISTAKES = (*OF_CHILDREN, *OF_CARE, *OF_HOMES, *OF_HEALTH_AND_ABSENCE, *OF_LEAVING, *OF_WORKERS)
"""Each is planted in a row of a child of its own, in the return of the year to 31 March 2026."""
NO_DAYS = ("102", "141", "147", "166", "1004", "SW04STG1")
ROUNDS = (
    tuple(each for each in MISTAKES if each.code not in NO_DAYS),
    tuple(each for each in MISTAKES if each.code in NO_DAYS),
)
"""Days that are no days are planted by themselves: some rules crash on one, and find nothing."""

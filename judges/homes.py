"""Ofsted's lists of homes for the judges: the samples of them, and one that fits a return.

The numbers of the sample return are on none of the sample lists. So that the rules about homes are
judged on more than that, a list is made that has most of them, some rightly and some wrongly.
"""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.loading import CHECKOUT, SAMPLE

from .mistakes import EPISODES, day_of

SHEETS = {
    "Providers": (
        *("Local authority", "URN", "Provider type", "Setting name", "Registration status"),
        *("Deregistration date", "Placement code", "Placement provider code"),
        "Setting address postcode",
    ),
    "SA Providers": (
        *("Provider local authority", "Setting local authority", "URN", "Provider type"),
        *("Provider name", "Registration status", "Closed date", "Placement provider code"),
        *("Setting category", "Setting address postcode"),
    ),
}
"""The headings of the two sheets of the list of all: the second is of supported accommodation."""
SUPPORTED = ("K3",)
CLOSED = {"SC000001": "K2", "SC000002": "K3"}
GONE = dt.date(2001, 1, 1)
"""A home on each sheet that closed long ago, in every list that is made here."""
SAMPLES = {
    2025: ("ch_fake.xlsx", "scp_fake.xlsx"),
    2026: ("combined_scp_ch_fake.xlsx",),
    2027: ("scp_ch_2025_fake.xlsx",),
}
"""Sample lists, each form beside the return of one year: children's homes first, if apart.

In that of 2027 every number is figures, which the validator cannot hold beside those of a return:
the rules about homes are not compared on it.
"""
ELSEWHERE = ("Richmond upon Thames", "TW9 1TP"), ("Kensington and Chelsea", "SW7 5BD")
"""An authority and a postcode in it: the one that the judges say is our own, and another."""
SOMEWHERE = "Kent"
"""The authority of a postcode that was made up, which a list of postcodes does not have."""
AT_AN_ADDRESS = ("K", "H", "R", "S")
"""Kinds of home that a return may know by their address."""
Row = dict[str, str]


@dataclass(frozen=True)
class Home:
    """What a list says of one number, its codes with commas between."""

    urn: str
    places: str
    providers: str
    postcode: str
    authority: str
    closed: dt.date | None = None


def samples(year: int) -> list[Path]:
    """The sample lists that are given with the sample return of a year, or else of 2026."""
    return [CHECKOUT.parent / SAMPLE / name for name in SAMPLES.get(year, SAMPLES[2026])]


def fitting(returned: Path, file: Path) -> Path:
    """A list made for a return: of each seven of its numbers in turn one is right, one is left out,
    one for other placements, one at another postcode, one of another provider, and two closed."""
    with (returned / EPISODES).open(encoding="utf-8-sig", newline="") as rows:
        firsts = {row["URN"]: row for row in csv.DictReader(rows) if row["URN"]}
    return written(_homes(firsts), file)


def invented(file: Path) -> Path:
    """The list of every home and agency there is where invented children live."""
    from sightline.synthetic.invent.returned.listed import listed

    homes = (
        Home(
            each.urn,
            ",".join(each.placements),
            each.provider,
            each.place.postcode,
            each.place.authority,
        )
        for each in listed()
    )
    return written(homes, file)


def written(homes: Iterable[Home], file: Path) -> Path:
    """Write these homes as Ofsted's list of all of them, in its two sheets."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheets = {}
    # Were the numbers of a sheet all figures, the validator would read them as amounts; and were no
    # home closed, it would take the days for numbers.
    words = [Home(urn, kind, "PR4", "", "", GONE) for urn, kind in CLOSED.items()]
    for name, headings in SHEETS.items():
        sheets[name] = book.create_sheet(name)
        sheets[name].append(headings)
    for home in (*words, *homes):
        name = list(SHEETS)[home.places in SUPPORTED]
        cells = {
            "URN": home.urn,
            "Placement code": home.places,
            "Placement provider code": home.providers,
            "Setting address postcode": home.postcode,
            **dict.fromkeys(("Setting name", "Provider name"), f"Example {home.urn}"),
            **dict.fromkeys(("Deregistration date", "Closed date"), home.closed),
            **{each: home.authority for each in SHEETS[name] if "authority" in each},
            "Registration status": "Closed" if home.closed else "Active",
        }
        sheets[name].append([cells.get(each) for each in SHEETS[name]])
    book.save(file)
    return file


def _homes(firsts: dict[str, Row]) -> Iterator[Home]:
    for number, (urn, row) in enumerate(firsts.items()):
        kind = number % 7
        if not kind:
            continue
        authority, postcode = ELSEWHERE[number // 7 % 2]
        if kind != 3 and row["PL_POST"] and row["PLACE"].startswith(AT_AN_ADDRESS):
            authority, postcode = SOMEWHERE, row["PL_POST"]
        yield Home(
            urn,
            "A3,A4" if kind == 2 else row["PLACE"],
            "PR5" if kind == 4 else row["PLACE_PROVIDER"],
            postcode,
            authority,
            _closed(row, kind),
        )


def _closed(row: Row, kind: int) -> dt.date | None:
    """Closed on the day the child came, or a month later; or open still."""
    if kind < 5 or not row["DECOM"]:
        return None
    return day_of(row["DECOM"]) + dt.timedelta(days=30 * (kind - 5))

"""Ofsted's lists of homes for the judges: the samples of them, and one that fits a return.

The numbers of the sample return are on none of the sample lists. So that the rules about homes are
judged on more than that, a list is made that has most of them, some rightly and some wrongly.
"""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.loading import CHECKOUT, SAMPLE

from .mistakes import EPISODES, day_of

HEADINGS = (
    *("Local authority", "URN", "Provider type", "Setting name", "Registration date"),
    *("Registration status", "Deregistration date", "Placement code", "Placement provider code"),
    *("Setting address postcode", "Number of registered places"),
)
"""Those of the list that has children's homes and social care providers together."""
SAMPLES = {
    2025: ("ch_fake.xlsx", "scp_fake.xlsx"),
    2026: ("combined_scp_ch_fake.xlsx",),
    2027: ("scpch_assisted.xlsx",),
}
"""Sample lists, each form beside the return of one year: children's homes first, if apart."""
ELSEWHERE = ("Richmond upon Thames", "TW9 1TP"), ("Kensington and Chelsea", "SW7 5BD")
"""An authority and a postcode in it: the one that the judges say is our own, and another."""
SOMEWHERE = "Kent"
"""The authority of a postcode that was made up, which a list of postcodes does not have."""
AT_AN_ADDRESS = ("K", "H", "R", "S")
"""Kinds of home that a return may know by their address."""
Row = dict[str, Any]


def samples(year: int) -> list[Path]:
    """The sample lists that are given with the sample return of a year, or else of 2026."""
    return [CHECKOUT.parent / SAMPLE / name for name in SAMPLES.get(year, SAMPLES[2026])]


def fitting(returned: Path, file: Path) -> Path:
    """A list made for a return: of each seven of its numbers in turn one is right, one is left out,
    one for other placements, one at another postcode, one of another provider, and two closed."""
    from openpyxl import Workbook

    with (returned / EPISODES).open(encoding="utf-8-sig", newline="") as rows:
        firsts = {row["URN"]: row for row in csv.DictReader(rows) if row["URN"]}
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Providers")
    sheet.append(HEADINGS)
    for home in _homes(firsts):
        sheet.append([home.get(each, "") for each in HEADINGS])
    book.save(file)
    return file


def _homes(firsts: dict[str, Row]) -> Iterator[Row]:
    for number, (urn, row) in enumerate(firsts.items()):
        kind = number % 7
        if not kind:
            continue
        authority, postcode = ELSEWHERE[number // 7 % 2]
        if kind != 3 and row["PL_POST"] and row["PLACE"].startswith(AT_AN_ADDRESS):
            authority, postcode = SOMEWHERE, row["PL_POST"]
        yield {
            "Local authority": authority,
            "URN": urn,
            "Setting name": f"Example House {number}",
            "Registration status": "Closed" if kind > 4 else "Active",
            "Deregistration date": _closed(row, kind),
            "Placement code": "A3,A4" if kind == 2 else row["PLACE"],
            "Setting address postcode": postcode,
            "Placement provider code": "PR5" if kind == 4 else row["PLACE_PROVIDER"],
        }


def _closed(row: Row, kind: int) -> dt.date | str:
    """Closed on the day the child came, or a month later; or open still."""
    if kind < 5 or not row["DECOM"]:
        return "-"
    return day_of(row["DECOM"]) + dt.timedelta(days=30 * (kind - 5))

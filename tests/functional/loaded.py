"""One small load for the browser: a row set aside, pairs that may be one, values and errors."""

import datetime as dt
import tempfile
from pathlib import Path

import openpyxl

from sightline.core.models import Account, Coverage
from sightline.returns import settling
from sightline.returns.annex_a.tables import LIST_1
from sightline.returns.checks import keeping
from sightline.returns.loading import load
from sightline.returns.models import DoubtfulMatch, ReturnError
from sightline.returns.sign_off.freezing import freeze

YEAR_END = dt.date(2026, 3, 31)
HEADER = (
    "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
    "LOAD1,M,01/02/2010,WBRI,B801200005001,,\n"
    "LOAD2,M,11/02/2010,WBRI,B801200005001,,\n"
    "LOAD3,F,01/02/2011,WBRI,B801200005002,0,\n"
    "LOAD4,F,11/02/2011,WBRI,B801200005002,0,\n"
    ",M,01/05/2011,BCRB,UN4,,\n"
)
EPISODES = (
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,"
    "REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
    "LOAD1,02/06/2025,S,C2,N1,U6,PR1,02/06/2025,E4A,,AB1 2CD,AB1 3CD,1234567\n"
    "LOAD3,02/06/2025,S,C2,N1,U6,PR1,02/06/2025,E4A,,AB1 2CD,AB1 3CD,1234567\n"
)
"""Two episodes that end on the day on which they begin, which rule 355 finds."""
LASTING = "355"
COLUMN = "Contact Source"


def make(by: Account) -> dict[str, int]:
    """Load it, and settle one of each. Returns the numbers that its pages are at."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / name for name in ("header.csv", "episodes.csv", "lists.xlsx")]
        files[0].write_text(HEADER)
        files[1].write_text(EPISODES)
        _contacts(files[2])
        loaded = load([str(each) for each in files], by=by)
    # What it covers would move the day that every other page speaks of.
    Coverage.objects.exclude(source="The tests").delete()
    match, settled = DoubtfulMatch.objects.order_by("pk")
    value = settling.understand(
        by=by, return_name="Annex A", column=COLUMN, written="Night team", means="6",
        why="Our own front door says so",
    )  # fmt: skip
    keeping.check_whole("ssda903", YEAR_END, by=by)
    error, stands = ReturnError.objects.filter(rule=LASTING).order_by("pk")
    accepted = keeping.accept(by=by, error=stands, why="The court says so")
    return {
        "load": loaded.load_id,
        "match": match.pk,
        "settled": settling.settle(by=by, match=settled, same=False, why="Twins").pk,
        "value": value.pk,
        "wrong": error.child_id,
        "error": error.pk,
        "let_stand": stands.child_id,
        "accepted": accepted.pk,
        "frozen": freeze("ssda903", YEAR_END, by=by).pk,
    }


def _contacts(path: Path) -> None:
    """A list of one contact, whose source could be two things."""
    book = openpyxl.Workbook()
    columns = [each.name for each in LIST_1.columns]
    row = {"Child Unique ID": "9", "Date of Contact": "05/01/2024", COLUMN: "LADO"}
    book.active.append(columns)
    book.active.append([row.get(each, "") for each in columns])
    book.save(path)

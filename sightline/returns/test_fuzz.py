"""Ten thousand damaged rows of every kind: nothing fails, and every one is accounted for."""

import csv
import datetime as dt
import io
import random
from collections.abc import Callable
from types import SimpleNamespace
from xml.sax.saxutils import escape

import pytest

from sightline.core.acting import system_account

from . import loading
from .annex_a import reading as annex_a
from .annex_a.tables import LISTS
from .cin_census.tables import BY_ELEMENT, CHILD, REFERRAL, REVIEW
from .reading.codes import code_lists
from .reading.columns import Column, Table
from .reading.opening import Opened
from .ssda903.tables import TABLES as SSDA903
from .test_loading import adds_up

pytestmark = pytest.mark.django_db
ROWS = 10_000
CHILDREN = 4_000
SHARE_DAMAGED = 0.15
TODAY = dt.date(2026, 11, 22)
DAYS = [dt.date(2022, 6, 1) + dt.timedelta(days=step) for step in range(0, 640, 4)]
DAMAGED = (
    "", " ", "-", "?", "#N/A", "#REF!", "NaN", "NULL", "=A1", "=cmd|' /C calc'!A0", "@x", "+1",
    "-1", "0", "1e400", "99999", "-99999999999999999999", "1.5.2", "31/02/2024", "01/02/24",
    "2024-13-45", "00/00/0000", "01/01/9999", "9" * 400, "é" * 200, "ß" * 31, "\u202eabc",
    "\U0001f600", "a\u0301", "'", '"', "a,b;c|d", "\\x00", "%s%d{0}", "<b>&amp;</b>",
    "'; drop table people_child; --",
)  # fmt: skip
TYPED = (
    None, True, False, 0, -1, 1e308, 44_000, 44_000.5, dt.time(1, 2), dt.timedelta(days=3),
    dt.datetime.combine(dt.date(2024, 1, 2), dt.time(3, 4)), dt.date(1900, 1, 1),
    dt.date(9999, 12, 31),
)  # fmt: skip
"""What a workbook may hold besides words."""


def good_values(column: Column, key: int) -> list[object]:
    """What might rightly stand in a column."""
    if column.kind == "date":
        return [f"{day:%d/%m/%Y}" for day in DAYS]
    if column.codes:
        return list(code_lists()[column.codes].codes)
    if "la_child_id" in "".join(column.goes_to) or column.name in ("CHILD", "LAchildID"):
        return [str(each) for each in range(CHILDREN)]
    return {
        "yes or no": ["Yes", "No", "1", "0"],
        "whole number": ["0", "1", "7"],
        "decimal": ["0.5", "1", "17"],
        "postcode": ["AB1 2CD", "ab12cd"],
        "pupil number": [f"B{each:011}A" for each in range(CHILDREN)],
    }.get(column.kind, ["Jo Sample", "Maya Example-Ashdown", "7"])


def columns_of(table: Table, chance: random.Random, damage: tuple) -> list[list[object]]:
    """The columns of a table, each ten thousand values of which some are damaged."""
    wrong = int(ROWS * SHARE_DAMAGED)
    columns = []
    for place, column in enumerate(table.columns):
        held = chance.choices(good_values(column, place), k=ROWS - wrong)
        held += chance.choices(damage, k=wrong)
        chance.shuffle(held)
        columns.append(held)
    return columns


def as_csv(table: Table, chance: random.Random) -> bytes:
    """A table as a file, some of its lines cut short or too wide as well."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([column.name for column in table.columns])
    for cells in zip(*columns_of(table, chance, DAMAGED), strict=True):
        luck = chance.random()
        if luck < 0.01:
            cells = cells[: chance.randrange(1, len(cells))]
        elif luck < 0.02:
            cells = (*cells, "surplus")
        writer.writerow(cells if "".join(map(str, cells)).strip() else "?")
    return text.getvalue().encode()


def as_census(chance: random.Random) -> bytes:
    """Ten thousand children, each with one of every module."""

    def leaves(table: Table) -> list[str]:
        names = [column.name for column in table.columns]
        rows = zip(*columns_of(table, chance, DAMAGED), strict=True)
        return [
            "".join(f"<{n}>{escape(str(c))}</{n}>" for n, c in zip(names, row, strict=True))
            for row in rows
        ]

    children, referrals, reviews = leaves(CHILD), leaves(REFERRAL), leaves(REVIEW)
    modules = {element: leaves(table) for element, table in BY_ELEMENT.items()}
    parts = ["<Message><Header><ReferenceDate>2024-03-31</ReferenceDate></Header><Children>"]
    for at in range(ROWS):
        parts.append(f"<Child><ChildIdentifiers>{children[at]}</ChildIdentifiers>")
        parts.append(f"<CINdetails>{referrals[at]}")
        for element, held in modules.items():
            inside = f"<Reviews>{reviews[at]}</Reviews>" * (element == "ChildProtectionPlans")
            parts.append(f"<{element}>{held[at]}{inside}</{element}>")
        parts.append("</CINdetails></Child>\n")
    return "".join([*parts, "</Children></Message>"]).encode()


class Sheet:
    """A sheet as the reader of workbooks gives it, without the hours of writing one."""

    merged_cells = SimpleNamespace(ranges=())

    def __init__(self, table: Table, chance: random.Random):
        self.title = table.name
        rows = zip(*columns_of(table, chance, (*DAMAGED, *TYPED)), strict=True)
        self.lines = [tuple(column.name for column in table.columns), *rows]

    def iter_rows(self, values_only: bool) -> list[tuple]:
        return self.lines

    def cell(self, row: int, column: int) -> SimpleNamespace:
        """How a cell is marked: every other row says that its words are words."""
        written, words = str(self.lines[row - 1][column - 1]), row % 2 == 0
        formula = written.startswith("=") and not words
        return SimpleNamespace(data_type="f" if formula else "s", quotePrefix=words)


class Book:
    """A workbook of the one sheet."""

    def __init__(self, sheet: Sheet):
        self.worksheets = [sheet]

    def __getitem__(self, title: str) -> Sheet:
        return self.worksheets[0]


@pytest.fixture
def accounted(monkeypatch):
    """Load some content without working out clocks, and see that its rows are accounted for."""
    monkeypatch.setattr(loading._Loading, "_work_out_clocks", lambda self: None)

    def run(content: bytes, rows: int) -> None:
        monkeypatch.setattr(loading, "opened", lambda paths: [Opened("in", content)])
        told = loading.load(["in"], by=system_account(), today=TODAY).to_dict()
        assert told["files"][0]["refused"] == ""
        assert told["totals"]["rows_in"] == rows
        assert adds_up(told)
        assert len(told["set_aside"]) == told["totals"]["set_aside"] > 0
        assert told["totals"]["loaded"] > 0
        assert all(each["reason"] for each in told["set_aside"] + told["remarks"])

    return run


@pytest.mark.parametrize("table", SSDA903, ids=lambda table: table.name)
def test_ten_thousand_damaged_rows_of_a_table_of_the_903(accounted, table):
    accounted(as_csv(table, random.Random(table.name)), ROWS)


def test_ten_thousand_damaged_rows_of_each_module_of_the_census(accounted):
    accounted(as_census(random.Random(7)), ROWS * (len(BY_ELEMENT) + 3) + 1)


@pytest.mark.parametrize("table", LISTS, ids=lambda table: table.name)
def test_ten_thousand_damaged_rows_of_a_list_of_annex_a(accounted, table, monkeypatch):
    book = Book(Sheet(table, random.Random(table.name)))
    opened: Callable = lambda content, answers: book  # noqa: E731
    monkeypatch.setattr(annex_a, "look_inside", lambda content: None)
    monkeypatch.setattr(annex_a, "opened", opened)
    monkeypatch.setattr("sightline.returns.reading.recognising.is_workbook", lambda content: True)

    accounted(b"PK\x03\x04" + table.name.encode(), ROWS)

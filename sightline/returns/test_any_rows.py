"""Whatever rows come, they are accounted for, and the same rows again change nothing."""

import csv
import datetime as dt
import io
import random

import openpyxl
import pytest

from sightline.core.acting import system_account

from .annex_a.tables import LISTS
from .cin_census.tables import BY_ELEMENT, CHILD, REFERRAL, REVIEW
from .loading import load
from .reading.codes import code_lists
from .reading.columns import Column
from .ssda903.tables import TABLES
from .test_loading import adds_up, everything

pytestmark = pytest.mark.django_db
DAYS = [dt.date(2023, 1, 1) + dt.timedelta(days=40 * step) for step in range(14)]
CHILDREN = ["1", "2", "3", "4"]


def any_value(column: Column, chance: random.Random) -> object:
    """Something that might be written in a column: mostly sense, now and then not."""
    if chance.random() < 0.12:
        return chance.choice(["", "#N/A", "?", "=A1", "31/02/2024", "9" * 60, None])
    if column.kind == "date":
        return chance.choice(DAYS)
    if column.kind in ("code", "codes"):
        return chance.choice(list(code_lists()[column.codes].codes))
    if "la_child_id" in "".join(column.goes_to) or column.name in ("CHILD", "LAchildID"):
        return chance.choice(CHILDREN)
    return {
        "yes or no": chance.choice(["Yes", "No", "1", "0"]),
        "whole number": chance.randrange(0, 9),
        "decimal": chance.randrange(0, 18),
        "postcode": "AB1 2CD",
        "pupil number": chance.choice(["A12345678901A", "UN1"]),
    }.get(column.kind, chance.choice(["Jo Sample", "Maya Example-Ashdown", "7"]))


def tables(chance: random.Random) -> dict[str, bytes]:
    files = {}
    for table in TABLES:
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow([column.name for column in table.columns])
        for _ in range(12):
            values = [any_value(column, chance) for column in table.columns]
            writer.writerow(
                [f"{each:%d/%m/%Y}" if isinstance(each, dt.date) else each for each in values]
            )
        files[f"{table.name}.csv"] = text.getvalue().encode()
    return files


def census(chance: random.Random) -> bytes:
    def leaves(columns):
        return "".join(
            f"<{column.name}>{value}</{column.name}>"
            for column in columns
            if (value := any_value(column, chance)) is not None
        )

    children = ""
    for _ in range(4):
        modules = leaves(REFERRAL.columns)
        for element, table in BY_ELEMENT.items():
            for _ in range(2):
                reviews = f"<Reviews>{leaves(REVIEW.columns)}</Reviews>"
                inside = leaves(table.columns) + reviews * (element == "ChildProtectionPlans")
                modules += f"<{element}>{inside}</{element}>"
        children += (
            f"<Child><ChildIdentifiers>{leaves(CHILD.columns)}</ChildIdentifiers>"
            f"<CINdetails>{modules}</CINdetails></Child>\n"
        )
    header = "<Header><ReferenceDate>2024-03-31</ReferenceDate></Header>"
    return f"<Message>{header}<Children>{children}</Children></Message>".encode()


def workbook(chance: random.Random) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for table in LISTS:
        sheet = book.create_sheet(table.name)
        sheet.append([column.name for column in table.columns])
        for _ in range(6):
            sheet.append([any_value(column, chance) for column in table.columns])
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize("seed", range(12))
def test_any_rows_are_accounted_for_and_again_change_nothing(tmp_path, seed):
    chance = random.Random(seed)
    files = tables(chance) | {"census.xml": census(chance), "lists.xlsx": workbook(chance)}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)

    first = load([str(tmp_path)], by=system_account(), today=dt.date(2026, 11, 22)).to_dict()
    before = everything()
    again = load([str(tmp_path)], by=system_account(), today=dt.date(2026, 11, 22)).to_dict()

    assert adds_up(first)
    assert first["totals"]["loaded"] > 50
    assert len(first["set_aside"]) == first["totals"]["set_aside"]
    after = everything()
    assert {name: after[name] for name in after if after[name] != before[name]} == {}
    assert (again["totals"]["loaded"], again["totals"]["merged"]) == (0, 0)

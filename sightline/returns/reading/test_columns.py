"""No column of any return is dropped: each names the field it fills, and the field exists."""

import csv
import hashlib
import re
from pathlib import Path

import pytest
from django.apps import apps

from ..annex_a.counting import COUNTED
from ..annex_a.tables import LISTS
from ..cin_census.tables import TABLES as CENSUS
from ..ssda903.tables import TABLES as SSDA903
from .codes import code_lists
from .columns import Column, heading

EVERY_COLUMN = [
    pytest.param(table, column, id=f"{table.return_name} {table.name} {column.name}"[:80])
    for table in (*SSDA903, *CENSUS, *LISTS)
    for column in table.columns
]
SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"
needs_shared = pytest.mark.skipif(not SHARED.exists(), reason="shared material not present")


@pytest.mark.parametrize(("table", "column"), EVERY_COLUMN)
def test_every_column_goes_to_a_field_of_the_record_or_says_why_not(table, column):
    assert column.goes_to or column.because
    for each in (*column.goes_to, *column.worked_out_from):
        model, _, field = each.rpartition(".")
        assert apps.get_model(model)._meta.get_field(field)


def test_every_column_that_is_counted_says_what_from():
    tables = {table.name: table for table in LISTS}

    assert {place for place in COUNTED if not tables[place[0]][place[1]].worked_out_from} == set()


@pytest.mark.parametrize(("table", "column"), EVERY_COLUMN)
def test_every_column_of_codes_names_a_code_list(table, column):
    assert not column.codes or column.codes in code_lists()


def test_a_column_of_codes_without_a_list_is_refused():
    with pytest.raises(ValueError, match="names its code list"):
        Column("SEX", "code")
    with pytest.raises(ValueError, match="no kind of column"):
        Column("SEX", "colour")


AS_PUBLISHED = {
    "SSDA903": (SSDA903, 78, "8a4de05b09d4486b"),
    "CIN census": (CENSUS, 52, "29a6fa762bdf64d8"),
    "Annex A": (LISTS, 169, "4f22912190b83f1b"),
}
"""How many columns each form has, and a fingerprint of their names in order, as they were when the
tests below held them against the published forms. Those need the forms at hand; this does not."""


@pytest.mark.parametrize("name", AS_PUBLISHED)
def test_the_columns_and_their_order_are_as_they_were_held_against_the_form(name):
    tables, count, fingerprint = AS_PUBLISHED[name]
    names = [f"{table.name}: {column.name}" for table in tables for column in table.columns]

    assert len(names) == count
    assert hashlib.sha256("\n".join(names).encode()).hexdigest().startswith(fingerprint)


@needs_shared
def test_every_column_of_the_903_guide_is_ours():
    path = SHARED / "ssda903" / "ssda903_columns_and_codes_2025_26.csv"
    ours = {(table.name, column.name) for table in SSDA903 for column in table.columns}
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))

    assert {(row["file"], row["column"]) for row in rows} == ours
    by_name = {table.name: table for table in SSDA903}
    for row in rows:
        column = by_name[row["file"]][row["column"]]
        for code in row["codes"].split():
            if column.codes:
                assert code_lists()[column.codes].understood(code) is not None, (column.name, code)


@needs_shared
@pytest.mark.parametrize("year", range(2021, 2027))
def test_every_element_of_every_census_form_is_ours(year):
    schema = (SHARED / "cin" / "xsd" / f"CIN_schema_{year}.xsd").read_text(encoding="utf-8")
    groups = {
        "Message", "Children", "Child", "ChildIdentifiers", "ChildCharacteristics", "Disabilities",
        "CINdetails", "Assessments", "FactorsIdentifiedAtAssessment", "CINPlanDates", "Section47",
        "ChildProtectionPlans", "Reviews", "Header", "CollectionDetails", "Source",
    }  # fmt: skip
    names = set(re.findall(r'<xs:element name="(\w+)"', schema)) - groups
    ours = {also for table in CENSUS for column in table.columns for also in
            (column.name, *column.also)}  # fmt: skip

    assert names <= ours


@needs_shared
def test_every_column_of_every_annex_a_list_is_ours():
    with (SHARED / "annex_a" / "annex_a_columns.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    by_name = {table.name: table for table in LISTS}

    for row in rows:
        table = by_name[row["list"].replace("list_", "List ")]
        spellings = set().union(*(column.headings for column in table.columns))
        assert heading(row["column"]) in spellings, (table.name, row["column"])
    assert len(rows) == sum(len(table.columns) for table in LISTS)


@needs_shared
def test_what_councils_really_write_is_understood_without_contradicting_the_list():
    """Broad groups are compared: our finer code must belong to the group the council meant."""
    groups = {
        "Gender": {"a": "M", "b": "F"},
        "Initial Category of Abuse": {"a": "NEG", "b": "PHY", "c": "SAB", "d": "EMO", "e": "MUL"},
        "Type of Accommodation": dict(zip("abcdefghijklmnop", "BCDEGHKRSTUVWXZY", strict=True)),
        "Eligibility Category": {
            "a": "relevant", "b": "former relevant", "c": "qualifying", "d": "eligible",
        },
    }  # fmt: skip
    columns = {column.name: column for table in LISTS for column in table.columns}
    wrong, right = [], 0
    with (SHARED / "annex_a" / "annex_a_value_variants.csv").open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            group = groups.get(row["column"], {}).get(row["standard_value"][:1])
            if group and "/" not in row["standard_value"]:
                written = row["variant_as_written_by_local_authorities"]
                code = code_lists()[columns[row["column"]].codes].understood(written)
                right += code == group
                if code not in (None, group):
                    wrong.append((row["column"], written, code, group))
    assert right > 300
    # One council counts three kinds of abuse together as neglect; we say they are several.
    assert [each[2:] for each in wrong] == [("MUL", "NEG")]

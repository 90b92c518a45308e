"""Published tables with invented figures, written as the government writes its own."""

from __future__ import annotations

import csv
import gzip

import pytest

from sightline.core.acting import system_account

from .loading import load

PLACES = [
    ("National", "E92000001", "England", "", "", "", "", ""),
    ("Regional", "E92000001", "England", "E1", "The Example Region", "", "", ""),
    (
        "Local authority",
        "E92000001",
        "England",
        "E1",
        "The Example Region",
        "901",
        "E91",
        "Anyshire",
    ),
    (
        "Local authority",
        "E92000001",
        "England",
        "E1",
        "The Example Region",
        "902",
        "E92",
        "Otherton",
    ),
    (
        "Local authority",
        "E92000001",
        "England",
        "E1",
        "The Example Region",
        "903",
        "E93",
        "Farside",
    ),
]
HEAD = (
    *("time_period", "time_identifier", "geographic_level", "country_code", "country_name"),
    *("region_code", "region_name", "old_la_code", "new_la_code", "la_name"),
)


@pytest.fixture
def table(tmp_path):
    """Write a published table: a row for each place and year, with the cells given for it."""

    def write(name, columns, cells, places=PLACES):
        path = tmp_path / name
        opened = gzip.open if name.endswith(".gz") else open
        with opened(path, "wt", encoding="utf-8-sig", newline="") as file:
            rows = csv.writer(file)
            rows.writerow([*HEAD, *columns])
            for year, values in cells.items():
                for place, value in zip(places, values, strict=True):
                    level, country, name_of, region, region_name, old, new, la = place
                    shown = value if isinstance(value, tuple) else (value,)
                    where = [level, country, name_of, region, region_name, old, new, la]
                    rows.writerow([year, "Reporting year", *where, *shown])
        return path

    return write


@pytest.fixture
def in_need(table):
    """Children in need and the population a year before, for three authorities."""

    def write(name="need.csv", last=("400", "200", "330", "c", "500")):
        columns = ("At31_episodes", "Started_episodes", "awaiting_assessment")
        table(
            "people.csv",
            ("age_group", "population_estimate"),
            {
                2024: [("Children aged 0 to 17 years", n) for n in (10000, 5000, 1000, 1000, 2000)],
            },
        )
        cells = {2025: last, 2024: ("380", "190", "300", "u", "480")}
        return table(
            name,
            columns,
            {year: [(value, "1", "1") for value in row] for year, row in cells.items()},
        )

    return write


@pytest.fixture
def neighbours(tmp_path):
    """A model in which each of the three has the other two for its nearest, and no more."""
    head = ["old_la_code", "la_name", "region_ind", "region_name"]
    head += [part for rank in range(1, 11) for part in (f"SN_{rank}", f"SN_{rank}P")]
    codes = ["901", "902", "903"]
    lines = [",".join(head)]
    for code in codes:
        others = [each for each in codes if each != code]
        cells = [part for other in others for part in (other, "Very close ")]
        lines.append(",".join([code, "A name", "1", "A region", *cells, *[""] * 16]))
    path = tmp_path / "neighbours_2025.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def loaded(tmp_path):
    """Load everything that was written."""

    def read(*paths):
        return load(paths or [tmp_path], by=system_account())

    return read

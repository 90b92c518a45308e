"""Understands the name or number of a local authority, however a council writes it."""

import csv
import functools
import re
from pathlib import Path

from .columns import tidy

FILE = Path(__file__).resolve().parents[3] / "data" / "code_lists" / "authorities.csv"
AROUND = re.compile(
    r"\b(london borough of|london borough|london boro|royal borough of|city and county of|"
    r"county of|the city of|city of|metropolitan borough|metropolitan district|metropolitan|"
    r"county borough|county|borough|district|city|council|councils|local authority|"
    r"childrens services|childrens social care|family support|mbc|mdc|cc|c c|b c|ua|la|the|b)\b"
)
"""What councils put around their names."""


def authority(written: str) -> str | None:
    """The authority (or the country, outside England) that a name, number or code stands for.

    A district council stands for the county whose children's services serve it. None where
    nothing fits, or where two would.
    """
    text = tidy(written)
    for each in (text, text.split(" - ")[0]):
        found = _known().get(_plain(each)) or _known().get(_bare(each))
        if found and len(found) == 1:
            return next(iter(found))
    return None


def number_of(written: str) -> str:
    """The three figures that returns call an authority by; nothing where none fits."""
    name = authority(written)
    with FILE.open(encoding="utf-8", newline="") as file:
        numbers = [row["numbers"] for row in csv.DictReader(file) if row["name"] == name]
    return numbers[0].split(";")[0].strip() if numbers else ""


def _plain(name: str) -> str:
    text = name.lower().replace("&", " and ").replace("'", "")
    return " ".join(re.findall("[a-z0-9]+", text))


def _bare(name: str) -> str:
    return " ".join(AROUND.sub(" ", _plain(name)).split())


@functools.cache
def _known() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            listed = [row["name"], *(row["numbers"] + ";" + row["codes"]).split(";")]
            for each in [*listed, *row["also"].split(";")]:
                for spelling in {_plain(each), _bare(each)} - {""}:
                    found.setdefault(spelling, set()).add(row["name"])
    return found

"""Moves the validators' samples to another year, so that the rules of today bite on them."""

from __future__ import annotations

import calendar
import csv
import re
from pathlib import Path

DAY = re.compile(r"(\d\d)/(\d\d)/(\d{4})")
DAY_OF_XML = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
SEXES = {"1": "M", "2": "F", "0": "U"}


def ssda903(folder: Path, years: int, into: Path) -> Path:
    """The same return, all its days so many years later, and sexes in the letters of today."""
    into.mkdir()
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = [{name: _later(cell, years) for name, cell in row.items()}
                    for row in csv.DictReader(file)]  # fmt: skip
        for row in rows:
            if "SEX" in row:
                row["SEX"] = SEXES.get(row["SEX"], row["SEX"])
        with (into / path.name).open("w", encoding="utf-8", newline="") as file:
            out = csv.DictWriter(file, list(rows[0]))
            out.writeheader()
            out.writerows(rows)
    return into


def _later(cell: str, years: int) -> str:
    day = DAY.fullmatch(cell)
    if not day:
        return cell
    number, month, year = _moved(day.group(1), day.group(2), int(day.group(3)) + years)
    return f"{number}/{month}/{year}"


def _moved(number: str, month: str, year: int) -> tuple[str, str, int]:
    if (number, month) == ("29", "02") and not calendar.isleap(year):
        number = "28"
    return number, month, year


def census(file: Path, year: int, into: Path) -> Path:
    """The same census as one of another year: its days, its header, its sexes by their letters."""
    into.mkdir()
    text = file.read_text(encoding="utf-8")
    was = int(re.findall(r"<Year>(\d{4})</Year>", text)[0])

    def later(day: re.Match[str]) -> str:
        number, month, then = _moved(day.group(3), day.group(2), int(day.group(1)) + year - was)
        return f"{then}-{month}-{number}"

    text = DAY_OF_XML.sub(later, text)
    text = re.sub(r"<Year>.*?</Year>", f"<Year>{year}</Year>", text)
    text = re.sub(
        r"<ReferenceDate>.*?</ReferenceDate>", f"<ReferenceDate>{year}-03-31</ReferenceDate>", text
    )
    text = re.sub(
        r"<GenderCurrent>(.*?)</GenderCurrent>",
        lambda each: f"<Sex>{SEXES.get(each.group(1), each.group(1))}</Sex>",
        text,
    )
    for word, flag in (("false", "0"), ("true", "1")):
        text = text.replace(f"<ReferralNFA>{word}<", f"<ReferralNFA>{flag}<")
    (into / file.name).write_text(text, encoding="utf-8")
    return into

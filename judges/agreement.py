"""Holds our own rules beside the validators', place for place: `python -m judges.agreement`."""

from __future__ import annotations

import argparse
import csv
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from benchmarks import validators
from benchmarks.bench import CannotMeasure
from benchmarks.invented import empty
from benchmarks.loading import CHECKOUT, SAMPLE, sample

from . import cin, homes, moving, ours, telling
from .comparing import said
from .mistakes import HEADER
from .ssda903 import beside_ours, judged

YEARS = (2025, 2026, 2027)
SAMPLE_IS_OF = 2018
"""The collection year of the SSDA903's sample. As it is, all of it is long before the year."""
XML = "fake_903.xml"
CENSUSES = cin.SCHEMAS.parent / "samples"


def ssda903(home: Path, folder: Path, years: Iterable[int], full: bool) -> list[str]:
    """Compare on the validator's sample of the SSDA903, as it is and moved to each year.

    Returns what is not explained."""
    python = validators.environment(folder, validators.SSDA903)
    held, apart = sample(folder), []
    for year in years:
        later = moving.ssda903(held, year - SAMPLE_IS_OF, folder / f"ssda903-{year}")
        with_one_number(later)
        lists = homes.samples(year)
        fitting = [homes.fitting(later, folder / f"homes-{year}.xlsx")]
        for title, files, of_ofsted in (
            ("as it is, with a sample of Ofsted's lists", held, lists),
            ("moved to the year, with a list of homes made for it", later, fitting),
        ):
            ours.know_homes(home, of_ofsted)
            told = judged(python, files, None, year, of_ofsted)
            lines, rest = beside_ours(told, home, files, None)
            title = f"The SSDA903's sample {title}, to 31 March {year}"
            wrong = said(ours.SSDA903, lines, rest, title, full)
            apart += [f"{title}: {each}" for each in wrong]
    return apart


def with_one_number(folder: Path) -> None:
    """Give the second child of a return the pupil number of the first: in the sample none share."""
    file = folder / HEADER
    with file.open(encoding="utf-8", newline="") as held:
        first, second, *rest = csv.DictReader(held)
    second["UPN"] = first["UPN"]
    with file.open("w", encoding="utf-8", newline="") as held:
        out = csv.DictWriter(held, list(first))
        out.writeheader()
        out.writerows((first, second, *rest))


def as_xml(home: Path, folder: Path, year: int, full: bool) -> list[str]:
    """Compare on the validator's sample of the XML form of the SSDA903, in the same way."""
    python = validators.environment(folder, validators.SSDA903)
    alone = folder / "ssda903-xml"
    alone.mkdir()
    shutil.copyfile(CHECKOUT.parent / SAMPLE / XML, alone / XML)
    lines, rest = beside_ours(judged(python, alone, None, year), home, alone, None)
    title = f"The SSDA903's sample in its XML form, to 31 March {year}"
    return [f"{title}: {each}" for each in said(ours.SSDA903, lines, rest, title, full)]


def census(home: Path, folder: Path, years: Iterable[int], full: bool) -> list[str]:
    """Compare on the validator's samples of the census, moved to each year, in the same way."""
    held = sorted(CENSUSES.glob("*.xml"))
    if not held:
        raise CannotMeasure(f"the sample censuses are not at {CENSUSES}")
    python, apart = validators.environment(folder, validators.CIN), []
    for year in years:
        for file in held:
            moved = moving.census(file, year, folder / f"cin-{year}-{file.stem}") / file.name
            told = cin.by_validator(python, moved, year)
            lines, rest = cin.beside_ours(told, home, moved, year)
            title = f"The census {file.name}, moved to 31 March {year}"
            apart += [f"{title}: {each}" for each in said(ours.CIN, lines, rest, title, full)]
    return apart


def main() -> int:
    """Compare on the samples, year by year. Exit status 1 where a disagreement is unexplained."""
    words = argparse.ArgumentParser(prog="python -m judges.agreement", description=__doc__)
    words.add_argument("--years", type=int, nargs="*", default=YEARS)
    words.add_argument("--full", action="store_true", help="Show the rules that agree as well.")
    asked = words.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        try:
            with empty(folder / "home") as home:
                apart = ssda903(home, folder, asked.years, asked.full)
                apart += as_xml(home, folder, max(asked.years), asked.full)
                apart += census(home, folder, asked.years, asked.full)
        except CannotMeasure as why:
            print(f"Not compared: {why}", file=sys.stderr)
            return 1
    return telling.verdict(apart, "All that differs on the samples is explained.")


if __name__ == "__main__":
    sys.exit(main())

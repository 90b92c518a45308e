"""Lets an independent validator judge returns written from an invented authority: `make judge`."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks import validators
from benchmarks.bench import CannotMeasure
from benchmarks.invented import built, kept, sightline

from . import cin, homes, ours, ssda903, telling
from .comparing import said


def main() -> int:
    """Build, write, judge and print. Exit status 1 where any rule found anything.

    The last line says whether all was clean and, where it was not, all that was not."""
    words = argparse.ArgumentParser(prog="python -m judges", description=__doc__)
    words.add_argument("--children", type=int, default=1000)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--years", type=int, nargs="*", default=ssda903.YEARS)
    words.add_argument("--keep", action="store_true", help="Keep the authority for the next time.")
    asked = words.parse_args()
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        try:
            python = validators.environment(folder, validators.SSDA903)
            for year in asked.years:
                ends_on, size = f"{year}-03-31", (asked.children, asked.seed)
                one = kept(*size, ends_on) if asked.keep else built(folder / "home", *size, ends_on)
                with one as home:
                    wrong += _one_year(home, folder, python, year, asked.children)
                shutil.rmtree(folder / "home", ignore_errors=True)
        except CannotMeasure as why:
            print(f"Not judged: {why}", file=sys.stderr)
            return 1
    years = ", ".join(str(year) for year in asked.years)
    return telling.verdict(
        wrong,
        "No errors in the SSDA903 or the CIN census of the years to 31 March"
        f" {years}, the rules that fail or are skipped are the known ones, and every query and"
        f" difference is explained ({asked.children:,} children, seed {asked.seed}).",
    )


def _one_year(home: Path, folder: Path, python: Path, year: int, children: int) -> list[str]:
    """What is wrong with the returns of one year."""
    ours.know_postcodes(home)
    now, before = folder / f"{year}", folder / f"{year}-before"
    for which, out in ((year - 1, before), (year, now)):
        ends_on = f"{which}-03-31"
        sightline(home, "return", "write", "ssda903", "--year-end", ends_on, "--out", str(out))
    lists = [homes.invented(folder / f"homes-{year}.xlsx")]
    ours.know_homes(home, lists)
    told = ssda903.judged(python, now, before, year, lists)
    wrong = ssda903.said(told, children)
    lines, rest = ssda903.beside_ours(told, home, now, before)
    wrong += said(ours.SSDA903, lines, rest, "The same return")
    if year == ssda903.PLANTED_IN:
        planted = folder / "planted"
        wrong += ssda903.mistakes(home, python, now, before, planted, children, lists)
    wrong = [f"SSDA903 to 31 March {year}: {each}" for each in wrong]
    if year in cin.YEARS:
        census = cin.of_home(home, folder, year, children)
        wrong += [f"CIN census to 31 March {year}: {each}" for each in census]
    return wrong


if __name__ == "__main__":
    sys.exit(main())

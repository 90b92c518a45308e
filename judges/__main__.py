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

from . import cin, ours, ssda903
from .comparing import said


def main() -> int:
    """Build, write, judge and print. Exit status 1 where any rule found anything."""
    words = argparse.ArgumentParser(prog="python -m judges", description=__doc__)
    words.add_argument("--children", type=int, default=1000)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--years", type=int, nargs="*", default=ssda903.YEARS)
    words.add_argument("--keep", action="store_true", help="Keep the authority for the next time.")
    asked = words.parse_args()
    clean = True
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        try:
            python = validators.environment(folder, validators.SSDA903)
            for year in asked.years:
                ends_on, size = f"{year}-03-31", (asked.children, asked.seed)
                one = kept(*size, ends_on) if asked.keep else built(folder / "home", *size, ends_on)
                with one as home:
                    clean = _one_year(home, folder, python, year, asked.children) and clean
                shutil.rmtree(folder / "home", ignore_errors=True)
        except CannotMeasure as why:
            print(f"Not judged: {why}", file=sys.stderr)
            return 1
    return 0 if clean else 1


def _one_year(home: Path, folder: Path, python: Path, year: int, children: int) -> bool:
    ours.know_postcodes(home)
    now, before = folder / f"{year}", folder / f"{year}-before"
    for which, out in ((year - 1, before), (year, now)):
        ends_on = f"{which}-03-31"
        sightline(home, "return", "write", "ssda903", "--year-end", ends_on, "--out", str(out))
    told = ssda903.judged(python, now, before, year)
    clean = ssda903.said(told, children)
    lines, rest = ssda903.beside_ours(told, home, now, before)
    clean = said(ours.SSDA903, lines, rest, "The same return") and clean
    if year == ssda903.PLANTED_IN:
        clean = ssda903.mistakes(home, python, now, before, folder / "planted") and clean
    if year in cin.YEARS:
        clean = cin.of_home(home, folder, year, children) and clean
    return clean


if __name__ == "__main__":
    sys.exit(main())

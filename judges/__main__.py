"""Lets an independent validator judge returns written from an invented authority: `make judge`."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks import validators
from benchmarks.bench import CannotMeasure
from benchmarks.invented import built, sightline

from . import cin, ours, ssda903
from .comparing import said


def main() -> int:
    """Build, write, judge and print. Exit status 1 where any rule found anything."""
    words = argparse.ArgumentParser(prog="python -m judges", description=__doc__)
    words.add_argument("--children", type=int, default=1000)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--years", type=int, nargs="*", default=ssda903.YEARS)
    words.add_argument("--python", type=Path, help="Of an environment that holds the validator.")
    asked = words.parse_args()
    clean = True
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        try:
            python = asked.python or validators.environment(folder, validators.SSDA903)
            for year in asked.years:
                clean = _one_year(folder, python, year, asked.children, asked.seed) and clean
        except CannotMeasure as why:
            print(f"Not judged: {why}", file=sys.stderr)
            return 1
    return 0 if clean else 1


def _one_year(folder: Path, python: Path, year: int, children: int, seed: int) -> bool:
    with built(folder / f"home-{year}", children, seed, f"{year}-03-31") as home:
        for which in (year - 1, year):
            out = str(folder / str(which))
            sightline(
                home, "return", "write", "ssda903", "--year-end", f"{which}-03-31", "--out", out
            )
        census = cin.of_home(home, folder, year, children) if year in cin.YEARS else True
    now, before = folder / str(year), folder / str(year - 1)
    told = ssda903.judged(python, now, before, year)
    clean = ssda903.said(told, children)
    lines, rest = ssda903.beside_ours(told, now, before)
    clean = said(ours.SSDA903, lines, rest, "The same return") and clean
    if year == ssda903.PLANTED_IN:
        clean = ssda903.mistakes(python, now, before, folder / "planted") and clean
    for which in (now, before):
        shutil.rmtree(which)
    return clean and census


if __name__ == "__main__":
    sys.exit(main())

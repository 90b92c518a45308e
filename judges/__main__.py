"""Lets an independent validator judge returns written from an invented authority: `make judge`."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.bench import CannotMeasure
from benchmarks.invented import sightline
from benchmarks.loading import VALIDATOR, validator

from . import cin

YEARS = (2025, 2026, 2027)
CRASHES = {2025: {"231", "233"}, 2026: {"231", "233"}, 2027: {"231", "233", "706", "709", "710"}}
"""Rules that fail on any return, whatever is in it: they look for columns that are never there."""

JUDGE = """
import contextlib, glob, io, json, logging, sys
logging.disable(logging.CRITICAL)
from lac_validator.lac_validator import LacValidator
from lac_validator.report import Report
from lac_validator.rules.ruleset_utils import get_year_ruleset
from lac_validator.utils import process_uploaded_files
now, before, year = sys.argv[1:]
with contextlib.redirect_stdout(io.StringIO()):
    rules = get_year_ruleset(year)
    files = process_uploaded_files({
        "This year": sorted(glob.glob(now + "/*.csv")),
        "Prev year": sorted(glob.glob(before + "/*.csv")),
    })
    about = {"collectionYear": year, "localAuthority": "E09000027"}
    told = LacValidator(metadata=about, files=files, registry=rules)
    found = Report(told.ds_results, rules).error_summary
errors = [[str(row["Code"]), int(row["Error Count"])] for _, row in found.iterrows()]
print(json.dumps({"ran": len(told.dones), "skipped": sorted(map(str, told.skips)),
                  "crashed": sorted(map(str, told.fails)), "errors": errors}))
"""


def judged(python: Path, folder: Path, year: int) -> dict:
    """What the validator says of the return of a year, beside that of the year before."""
    words = [str(python), "-W", "ignore", "-c", JUDGE]
    words += [str(folder / str(year)), str(folder / str(year - 1)), str(year)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CannotMeasure(f"the validator did not run: {done.stderr.strip()[-400:]}")
    told: dict = json.loads(done.stdout.strip().splitlines()[-1])
    return told


def main() -> int:
    """Build, write, judge and print. Exit status 1 where any rule found anything."""
    words = argparse.ArgumentParser(prog="python -m judges", description=__doc__)
    words.add_argument("--children", type=int, default=1000)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--years", type=int, nargs="*", default=YEARS[:2])
    asked = words.parse_args()
    clean = True
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        try:
            python = validator(folder)
            for year in asked.years:
                clean = _one_year(folder, python, year, asked.children, asked.seed) and clean
        except CannotMeasure as why:
            print(f"Not judged: {why}", file=sys.stderr)
            return 1
    return 0 if clean else 1


def _one_year(folder: Path, python: Path, year: int, children: int, seed: int) -> bool:
    home = folder / f"home-{year}"
    home.mkdir()
    end = f"{year}-03-31"
    size = ("--children", str(children), "--seed", str(seed), "--year-end", end)
    try:
        sightline(home, "demo", *size, "--no-serve")
        for which in (year - 1, year):
            out = str(folder / str(which))
            sightline(
                home, "return", "write", "ssda903", "--year-end", f"{which}-03-31", "--out", out
            )
        census = cin.of_home(home, folder, year, children) if year in cin.YEARS else True
    finally:
        sightline(home, "stop")
    told = judged(python, folder, year)
    for which in (year - 1, year):
        for file in (folder / str(which)).glob("*"):
            file.unlink()
    return _said(year, children, told) and census


def _said(year: int, children: int, told: dict) -> bool:
    errors = sum(count for _, count in told["errors"])
    print(f"\nSSDA903 to 31 March {year}, anyshire with {children} open children, by {VALIDATOR}")
    print(f"{told['ran']} rules ran, {len(told['skipped'])} were skipped:", *told["skipped"])
    others = sorted(set(told["crashed"]) - CRASHES.get(year, set()))
    print("Crashed, as they always do:", *(set(told["crashed"]) & CRASHES.get(year, set())))
    if others:
        print("Crashed, and should not have:", *others)
    print(f"{errors:,} errors under {len(told['errors'])} rules")
    for code, count in sorted(told["errors"], key=lambda each: -each[1]):
        print(f"  {code:<10} {count:>7,}")
    return not errors and not others


if __name__ == "__main__":
    sys.exit(main())

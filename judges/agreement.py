"""Holds our own rules beside the validator's, row for row: `python -m judges.agreement`."""

from __future__ import annotations

import argparse
import calendar
import csv
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks import validators
from benchmarks.bench import CannotMeasure
from benchmarks.loading import sample

from . import ours
from .ours import Found
from .ssda903 import judged

YEARS = (2025, 2026, 2027)
SAMPLE_IS_OF = 2018
"""The collection year of the sample. As it is, all of it is long before the year asked about."""
DAY = re.compile(r"(\d\d)/(\d\d)/(\d{4})")
SEXES = {"1": "M", "2": "F"}
Where = tuple[str, int]


@dataclass(frozen=True)
class Agreement:
    """How one rule of ours compares: rows both find, rows it alone finds, rows they alone find."""

    code: str
    both: int
    ours_alone: int
    theirs_alone: int
    differs: str

    @property
    def precision(self) -> float:
        """The share of the rows we find that they find; 1 where we find none."""
        ours = self.both + self.ours_alone
        return self.both / ours if ours else 1.0

    @property
    def recall(self) -> float:
        """The share of the rows they find that we find; 1 where they find none."""
        theirs = self.both + self.theirs_alone
        return self.both / theirs if theirs else 1.0


def places(rows: Iterable[Found]) -> dict[str, set[Where]]:
    """The rows found, by rule."""
    found: dict[str, set[Where]] = defaultdict(set)
    for code, table, line, _ in rows:
        found[code].add((table, line))
    return found


def compared(python: Path, folder: Path, year: int) -> tuple[list[Agreement], list[str]]:
    """One line for each rule of ours that the validator ran, and the codes it alone has."""
    told = judged(python, folder, None, year)
    held, mine, theirs = ours.held(year), places(ours.found(folder, None, year)), places(told.rows)
    lines = [
        Agreement(
            code,
            len(mine[code] & theirs[code]),
            len(mine[code] - theirs[code]),
            len(theirs[code] - mine[code]),
            differs,
        )
        for code, differs in held.items()
        if code in told.ran or code in theirs
    ]
    return lines, [code for code, rows in theirs.items() if rows and code not in held]


def said(lines: list[Agreement], unwritten: list[str], year: int, full: bool) -> bool:
    """Print the comparison of a year; whether every disagreement is explained beside its rule."""
    from sightline.returns.checks.ssda903.not_written import NOT_WRITTEN

    fired = [each for each in lines if each.both or each.theirs_alone or each.ours_alone]
    agree = [each for each in fired if not each.ours_alone and not each.theirs_alone]
    print(f"\nSSDA903 to 31 March {year}: {len(lines)} rules of ours that the validator ran too,")
    print(f"of which {len(fired)} found something and {len(agree)} found the same rows.")
    print(f"{'rule':<10}{'both':>8}{'ours':>8}{'theirs':>8}{'precision':>11}{'recall':>8}")
    for each in fired:
        if full or each.ours_alone or each.theirs_alone:
            print(
                f"{each.code:<10}{each.both:>8,}{each.ours_alone:>8,}{each.theirs_alone:>8,}"
                f"{each.precision:>11.3f}{each.recall:>8.3f}  {each.differs}"
            )
    for code in sorted(unwritten):
        print(f"{code:<10} not written: {NOT_WRITTEN.get(code, 'and nobody has said why')}")
    return all(code in NOT_WRITTEN for code in unwritten) and all(
        each.differs for each in fired if each.ours_alone or each.theirs_alone
    )


def moved(folder: Path, years: int, into: Path) -> Path:
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
    number, month, year = day.group(1), day.group(2), int(day.group(3)) + years
    if (number, month) == ("29", "02") and not calendar.isleap(year):
        number = "28"
    return f"{number}/{month}/{year}"


def main() -> int:
    """Compare on the sample, year by year. Exit status 1 where a disagreement is unexplained."""
    words = argparse.ArgumentParser(prog="python -m judges.agreement", description=__doc__)
    words.add_argument("--years", type=int, nargs="*", default=YEARS)
    words.add_argument("--python", type=Path, help="Of an environment that holds the validator.")
    words.add_argument("--full", action="store_true", help="Show the rules that agree as well.")
    asked = words.parse_args()
    explained = True
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        try:
            held = sample(folder)
            python = asked.python or validators.environment(folder, validators.SSDA903)
            for year in asked.years:
                later = moved(held, year - SAMPLE_IS_OF, folder / str(year))
                for title, files in (("as it is", held), ("moved to the year", later)):
                    print(f"\nThe sample {title}", end="")
                    lines, rest = compared(python, files, year)
                    explained = said(lines, rest, year, asked.full) and explained
        except CannotMeasure as why:
            print(f"Not compared: {why}", file=sys.stderr)
            return 1
    return 0 if explained else 1


if __name__ == "__main__":
    sys.exit(main())

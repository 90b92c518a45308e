"""Holds our own rules beside the validator's, row for row: `python -m judges.agreement`."""

from __future__ import annotations

import argparse
import calendar
import csv
import json
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bench import CannotMeasure
from benchmarks.loading import sample, validator

NAME = "ssda903"
YEARS = (2025, 2026, 2027)
SAMPLE_IS_OF = 2018
"""The collection year of the sample. As it is, all of it is long before the year asked about."""
DAY = re.compile(r"(\d\d)/(\d\d)/(\d{4})")
SEXES = {"1": "M", "2": "F"}
JUDGE = """
import contextlib, glob, io, json, logging, sys
logging.disable(logging.CRITICAL)
from lac_validator.lac_validator import LacValidator
from lac_validator.rules.ruleset_utils import get_year_ruleset
from lac_validator.utils import process_uploaded_files
now, before, year = sys.argv[1:]
with contextlib.redirect_stdout(io.StringIO()):
    rules = get_year_ruleset(year)
    given = {"This year": sorted(glob.glob(now + "/*.csv"))}
    if before:
        given["Prev year"] = sorted(glob.glob(before + "/*.csv"))
    about = {"collectionYear": year, "localAuthority": "E09000027"}
    told = LacValidator(metadata=about, files=process_uploaded_files(given), registry=rules)
found = []
for table, rows in told.ds_results.items():
    if table == "metadata":
        continue
    for column in rows.columns:
        if column.startswith("ERR_"):
            wrong = rows.index[rows[column].fillna(False).astype(bool)]
            found += [[column[4:], table, int(number)] for number in wrong]
print(json.dumps({"ran": [str(each) for each in told.dones], "found": found}))
"""
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


def theirs(python: Path, folder: Path, before: Path | None, year: int) -> dict[str, set[Where]]:
    """The rows the validator finds, by rule; every rule it ran has a place."""
    words = [str(python), "-W", "ignore", "-c", JUDGE]
    words += [str(folder), str(before or ""), str(year)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CannotMeasure(f"the validator did not run: {done.stderr.strip()[-400:]}")
    told = json.loads(done.stdout.strip().splitlines()[-1])
    found: dict[str, set[Where]] = {each: set() for each in told["ran"]}
    for code, table, number in told["found"]:
        found.setdefault(code, set()).add((table, number + 2))
    return found


def ours(folder: Path, before: Path | None, year: int) -> dict[str, set[Where]]:
    """The rows our own rules find, by rule."""
    from sightline.returns.checks.book import rules_of
    from sightline.returns.checks.laying_out import from_files
    from sightline.returns.checks.running import check

    last = from_files(NAME, year - 1, before) if before else None
    found: dict[str, set[Where]] = defaultdict(set)
    for each in check(from_files(NAME, year, folder), last, rules_of(NAME)):
        found[each.rule.code].add((each.row.table.name, each.row.number))
    return found


def compared(mine: dict[str, set[Where]], others: dict[str, set[Where]], year: int):
    """One line for each rule of ours that the validator ran, and the codes it alone has."""
    from sightline.returns.checks.book import rules_of

    held = {each.code: each for each in rules_of(NAME) if each.holds(year)}
    lines = [
        Agreement(
            code,
            len(mine.get(code, set()) & others[code]),
            len(mine.get(code, set()) - others[code]),
            len(others[code] - mine.get(code, set())),
            rule.differs,
        )
        for code, rule in held.items()
        if code in others
    ]
    return lines, [code for code, rows in others.items() if rows and code not in held]


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
            python = asked.python or validator(folder)
            for year in asked.years:
                later = moved(held, year - SAMPLE_IS_OF, folder / str(year))
                for title, files in (("as it is", held), ("moved to the year", later)):
                    print(f"\nThe sample {title}", end="")
                    found = theirs(python, files, None, year)
                    lines, rest = compared(ours(files, None, year), found, year)
                    explained = said(lines, rest, year, asked.full) and explained
        except CannotMeasure as why:
            print(f"Not compared: {why}", file=sys.stderr)
            return 1
    return 0 if explained else 1


if __name__ == "__main__":
    import os

    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sightline.settings")
    django.setup()
    sys.exit(main())

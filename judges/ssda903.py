"""What the sector's validator says of an SSDA903 return, and whether that is as it should be."""

from __future__ import annotations

import json
import os
import subprocess
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import django

from benchmarks.bench import CannotMeasure
from benchmarks.loading import VALIDATOR

from .mistakes import ROUNDS
from .planted import Planted, plant, uncaught

YEARS = (2025, 2026, 2027)
CRASHES = {2025: {"231"}, 2026: {"231", "233"}, 2027: {"231", "233", "706", "709", "710"}}
"""Rules that fail on any return, whatever is in it: they look for columns that are never there."""
SKIPS = {"105", "219", "221", "224", "227", "228", "229", "1008"}
"""Rules never tried: 105 is of the return as XML, and the rest need Ofsted's lists of homes."""
PLANTED_IN = 2026

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
children = {}
for table, rows in told.ds_results.items():
    if table == "metadata":
        continue
    for column in rows.columns:
        if column.startswith("ERR_"):
            wrong = rows.loc[rows[column].fillna(False).astype(bool), "CHILD"]
            children.setdefault(column[4:], set()).update(map(str, wrong))
print(json.dumps({"ran": len(told.dones), "skipped": sorted(map(str, told.skips)),
                  "crashed": sorted(map(str, told.fails)), "errors": errors,
                  "children": {code: sorted(each) for code, each in children.items()}}))
"""


@dataclass(frozen=True)
class Verdict:
    """What the validator said: rules that ran, were skipped and crashed, and what each found."""

    year: int
    ran: int
    skipped: frozenset[str]
    crashed: frozenset[str]
    errors: Mapping[str, int]
    children: Mapping[str, set[str]]

    @property
    def clean(self) -> bool:
        """No errors, and just the rules that always do were skipped or crashed."""
        as_known = self.skipped == SKIPS and self.crashed == CRASHES[self.year]
        return as_known and not self.errors


def judged(python: Path, now: Path, before: Path, year: int) -> Verdict:
    """What it says of the return of a year, beside that of the year before.

    Raises CannotMeasure where the validator does not run.
    """
    words = [str(python), "-W", "ignore", "-c", JUDGE, str(now), str(before), str(year)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CannotMeasure(f"the validator did not run: {done.stderr.strip()[-400:]}")
    told = json.loads(done.stdout.strip().splitlines()[-1])
    return Verdict(
        year,
        told["ran"],
        frozenset(told["skipped"]),
        frozenset(told["crashed"]),
        dict(told["errors"]),
        {code: set(each) for code, each in told["children"].items()},
    )


def said(told: Verdict, children: int) -> bool:
    """Print the table of one return; whether it is clean."""
    known = CRASHES[told.year]
    print(f"\nSSDA903 to 31 March {told.year}, anyshire with {children:,} children, by {VALIDATOR}")
    _line("rules ran", told.ran)
    _line("skipped, as known", len(told.skipped & SKIPS), told.skipped & SKIPS)
    _line("crashed, as known", len(told.crashed & known), told.crashed & known)
    for what, codes in (
        ("skipped, not known", told.skipped - SKIPS),
        ("crashed, not known", told.crashed - known),
        ("known, and did not", (SKIPS | known) - told.skipped - told.crashed),
    ):
        if codes:
            _line(what, len(codes), codes)
    _line("errors", sum(told.errors.values()))
    for code, count in sorted(told.errors.items(), key=lambda each: -each[1]):
        print(f"    {code:<12} {count:>7,}")
    return told.clean


def _line(what: str, count: int, codes: frozenset[str] = frozenset()) -> None:
    print(f"  {what:<20} {count:>6,}   {' '.join(sorted(codes))}".rstrip())


def mistakes(python: Path, now: Path, before: Path, out: Path) -> bool:
    """Plant every mistake in the return, and print what the validator and our rules missed of it.

    Whether the validator missed none, and our own rules none that they hold but for those whose
    difference is explained beside the rule.
    """
    theirs: list[tuple[Planted, str]] = []
    mine: list[tuple[Planted, str]] = []
    held, found = _held(), 0
    for number, each in enumerate(ROUNDS):
        folder = out / str(number)
        planted = plant(now, before, folder, each)
        theirs += uncaught(planted, judged(python, folder, before, PLANTED_IN).children)
        ours = [one for one in planted if one.mistake.code in held]
        mine += [
            (one, held[one.mistake.code] or why)
            for one, why in uncaught(ours, _ours(folder, before))
        ]
        found += len(ours)
    print()
    whole = sum(map(len, ROUNDS))
    for who, missed, count in (
        ("the validator", theirs, whole),
        ("our own rules", mine, found),
    ):
        print(
            f"Of {count} mistakes planted whose rules it has, {who} caught {count - len(missed)}."
        )
        for one, why in missed:
            print(f"    {one.mistake.code:<12} {one.mistake.says}: {why}")
    return not theirs and all(held[one.mistake.code] for one, _ in mine)


def _held() -> dict[str, str]:
    """Our own rules of that year by their codes, and how each is said to differ from theirs."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sightline.settings")
    django.setup()
    from sightline.returns.checks.book import rules_of

    return {each.code: each.differs for each in rules_of("ssda903") if each.holds(PLANTED_IN)}


def _ours(folder: Path, before: Path) -> dict[str, set[str]]:
    """The children our own rules find, by rule. Asked once Django is ready."""
    from sightline.returns.checks.book import rules_of
    from sightline.returns.checks.laying_out import from_files
    from sightline.returns.checks.running import check

    last = from_files("ssda903", PLANTED_IN - 1, before)
    found: dict[str, set[str]] = defaultdict(set)
    for each in check(from_files("ssda903", PLANTED_IN, folder), last, rules_of("ssda903")):
        found[each.rule.code].add(each.row["CHILD"])
    return found

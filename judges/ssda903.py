"""What the sector's validator says of an SSDA903 return, and whether that is as it should be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import validators

from . import ours, telling
from .comparing import Agreement, children_of, compared, rows_of
from .mistakes import ROUNDS
from .ours import Found
from .planted import Planted, plant, uncaught

YEARS = (2025, 2026, 2027)
CRASHES = {2025: {"231"}, 2026: {"231", "233"}, 2027: {"231", "233", "706", "709", "710"}}
"""Rules that fail on any return, whatever is in it: they look for columns that are never there."""
SKIPS = {"105"}
"""A rule never tried on files: it is of the return as XML. Those about homes are, with a list."""
PLANTED_IN = 2026

JUDGE = """
import contextlib, glob, io, json, logging, sys
logging.disable(logging.CRITICAL)
from lac_validator.lac_validator import LacValidator
from lac_validator.report import Report
from lac_validator.rules.ruleset_utils import get_year_ruleset
from lac_validator.utils import process_uploaded_files
now, before, year, *homes = sys.argv[1:]
with contextlib.redirect_stdout(io.StringIO()):
    rules = get_year_ruleset(year)
    given = {"This year": sorted(glob.glob(now + "/*.csv")) or glob.glob(now + "/*.xml")}
    if before:
        given["Prev year"] = sorted(glob.glob(before + "/*.csv"))
    for kind, path in zip(("CH lookup", "SCP lookup"), homes):
        given[kind] = [path]
    files = process_uploaded_files(given)
    about = {"collectionYear": year, "localAuthority": "E09000027"}
    told = LacValidator(metadata=about, files=files, registry=rules)
    found = Report(told.ds_results, rules).error_summary
errors = [[str(row["Code"]), int(row["Error Count"])] for _, row in found.iterrows()]
rows = []
for table, all_rows in told.ds_results.items():
    if table == "metadata":
        continue
    for column in all_rows.columns:
        if column.startswith("ERR_"):
            wrong = all_rows.loc[all_rows[column].fillna(False).astype(bool), "CHILD"]
            rows += [[column[4:], table, int(at) + 2, str(child)] for at, child in wrong.items()]
print(json.dumps({"ran": sorted(map(str, told.dones)), "skipped": sorted(map(str, told.skips)),
                  "crashed": sorted(map(str, told.fails)), "errors": errors, "rows": rows}))
"""


@dataclass(frozen=True)
class Verdict:
    """What the validator said: rules that ran, were skipped and crashed, and what each found.

    Its rows are told as our own rules tell theirs.
    """

    year: int
    ran: frozenset[str]
    skipped: frozenset[str]
    crashed: frozenset[str]
    errors: Mapping[str, int]
    rows: Sequence[Found]

    @property
    def wrong(self) -> list[str]:
        """The errors, and the rules that were skipped or crashed and never are, or always are and
        were not. Nothing where all is as it should be."""
        count, found = sum(self.errors.values()), ", ".join(sorted(self.errors))
        told = [f"{telling.counted(count, 'error')} ({found})"] if self.errors else []
        for what, did, known in (
            ("skipped", self.skipped, SKIPS),
            ("crashed", self.crashed, CRASHES[self.year]),
        ):
            if codes := did ^ known:
                told.append(f"not the known rules {what} ({', '.join(sorted(codes))})")
        return told


def judged(
    python: Path, now: Path, before: Path | None, year: int, homes: Sequence[Path] = ()
) -> Verdict:
    """What it says of the return of a year, beside that of the year before, if one is given.

    `homes` are Ofsted's lists: of children's homes and of social care providers, or the one of
    both. Raises CannotMeasure where the validator does not run.
    """
    words = (str(now), str(before or ""), str(year), *map(str, homes))
    told = validators.asked(python, JUDGE, *words)
    return Verdict(
        year,
        frozenset(told["ran"]),
        frozenset(told["skipped"]),
        frozenset(told["crashed"]),
        dict(told["errors"]),
        [(code, table, line, child) for code, table, line, child in told["rows"]],
    )


def beside_ours(
    told: Verdict, home: Path, now: Path, before: Path | None
) -> tuple[list[Agreement], list[str]]:
    """What our own rules find in the same files beside what it said, row for row."""
    mine = rows_of(ours.found(home, now, before, told.year))
    return compared(ours.held(told.year), told.ran, mine, rows_of(told.rows))


def said(told: Verdict, children: int) -> list[str]:
    """Print the table of one return; what is wrong with it."""
    known = CRASHES[told.year]
    telling.heading("SSDA903", told.year, children, validators.SSDA903)
    telling.line("rules ran", len(told.ran))
    telling.line("skipped, as known", len(told.skipped & SKIPS), told.skipped & SKIPS)
    telling.line("crashed, as known", len(told.crashed & known), told.crashed & known)
    for what, codes in (
        ("skipped, not known", told.skipped - SKIPS),
        ("crashed, not known", told.crashed - known),
        ("known, and did not", (SKIPS | known) - told.skipped - told.crashed),
    ):
        if codes:
            telling.line(what, len(codes), codes)
    telling.line("errors", sum(told.errors.values()))
    for code, count in sorted(told.errors.items(), key=lambda each: -each[1]):
        print(f"    {code:<12} {count:>7,}")
    return told.wrong


def mistakes(
    home: Path, python: Path, now: Path, before: Path, out: Path, children: int, homes: list[Path]
) -> list[str]:
    """Plant every mistake in the return, and print what the validator and our rules missed of it.

    Returns what was not planted though there are children enough, and what either missed.
    """
    planted: list[Planted] = []
    theirs: list[tuple[Planted, str]] = []
    mine: list[tuple[Planted, str]] = []
    held = ours.held(PLANTED_IN)
    for number, each in enumerate(ROUNDS):
        folder = out / str(number)
        here = plant(now, before, folder, each)
        by_us = children_of(ours.found(home, folder, before, PLANTED_IN))
        by_them = children_of(judged(python, folder, before, PLANTED_IN, homes).rows)
        theirs += uncaught(here, by_them)
        mine += [
            (one, held[one.mistake.code] or why)
            for one, why in uncaught(here, by_us)
            if one.mistake.code in held
        ]
        planted += here
    print()
    there = [each.mistake.code for each in planted if each.child]
    _tell("the validator", theirs, len(there))
    _tell("our own rules", mine, sum(code in held for code in there))
    left = [each.mistake.code for each in planted if not each.child]
    telling.not_planted(left)
    return telling.of_planted(
        left if children >= telling.ENOUGH else (),
        [one.mistake.code for one, _ in theirs if one.child],
        [one.mistake.code for one, _ in mine if one.child and not held[one.mistake.code]],
    )


def _tell(who: str, missed: Sequence[tuple[Planted, str]], count: int) -> None:
    """Print how many of the mistakes that were planted somebody caught, and what they missed."""
    lines = [(one.mistake.code, f"{one.mistake.says}: {why}") for one, why in missed if one.child]
    telling.caught(who, count, lines)

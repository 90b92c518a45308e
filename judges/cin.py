"""Lets the sector's census validator and its schemas judge the children in need census we wrote."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks import validators
from benchmarks.bench import CannotMeasure
from benchmarks.invented import built, sightline

from . import cin_planted, cin_shaken, ours, telling
from .comparing import Agreement, children_of, compared, said

SCHEMAS = Path(__file__).resolve().parents[2] / "shared/data/cin/xsd"
YEARS = (2025, 2026, 2027)
FILE = "cin_census.xml"

JUDGE = """
import contextlib, importlib, io, json, logging, sys, warnings
import xml.etree.ElementTree as ET
warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
from cin_validator.cin_validator import CinValidator, convert_data, process_data
path, ruleset = sys.argv[1:]
rules = getattr(importlib.import_module("cin_validator.rules." + ruleset), "registry")
said = io.StringIO()
with contextlib.redirect_stdout(said):
    tables = process_data(convert_data(ET.parse(path).getroot()))
    told = CinValidator(tables, rules)
found = {}
for frame in (told.full_issue_df, told.la_rule_issues):
    for _, row in frame.iterrows():
        one = found.setdefault(str(row["rule_code"]), {"places": 0, "children": set()})
        one["places"] += 1
        one["says"] = str(row["rule_description"])
        child = str(row.get("child_id", ""))
        one["children"].add("" if child == "nan" else child)
kinds = {str(rule.code): rule.rule_type.name for rule in rules.values()}
crashed = [line.split(":")[0].split()[-1] for line in said.getvalue().splitlines()
           if line.startswith("Error with rule")]
print(json.dumps({
    "rules": sorted(kinds),
    "crashed": crashed,
    "children": len(tables["ChildIdentifiers"]),
    "found": [{"rule": rule, "query": kinds.get(rule) == "QUERY", "says": one["says"],
               "places": one["places"], "children": sorted(one["children"])}
              for rule, one in sorted(found.items())],
}))
"""


@dataclass(frozen=True)
class Verdict:
    """What the schema and the validator say of one file."""

    children: int
    rules: list[str]
    crashed: list[str]
    found: list[dict[str, Any]]
    schema: list[str] | None = field(default=None)

    def codes(self, query: bool) -> list[str]:
        """The rules that found something: errors, or queries."""
        return [each["rule"] for each in self.found if each["query"] is query]

    def wrong(self) -> list[str]:
        """Errors, queries that are not explained, rules that crashed, faults by the schema."""
        errors, queries = self.codes(query=False), set(self.codes(query=True)) - set(EXPLAINED)
        told = [
            f"{what} ({', '.join(sorted(codes))})"
            for what, codes in (
                ("errors", errors),
                ("queries not explained", queries),
                ("rules that crashed", self.crashed),
            )
            if codes
        ]
        if self.schema:
            told.append(telling.counted(len(self.schema), "fault") + " by the schema")
        return told


def by_validator(python: Path, file: Path, year: int) -> dict[str, Any]:
    """What the validator says of a census. Raises CannotMeasure."""
    ruleset = f"cin{year - 1}_{year % 100:02d}"
    told: dict[str, Any] = validators.asked(python, JUDGE, str(file), ruleset)
    return told


def against_schema(file: Path, year: int) -> list[str] | None:
    """What the schema of the year finds wrong; None where its file is not here.

    Of 2027 there is none: the one before it stands for it.
    """
    from lxml import etree

    schema = SCHEMAS / f"CIN_schema_{min(year, 2026)}.xsd"
    if not schema.exists():
        return None
    safely = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    judge = etree.XMLSchema(etree.parse(str(schema), safely))
    judge.validate(etree.parse(str(file), safely))
    return [f"line {each.line}: {each.message}" for each in judge.error_log]


def of_home(home: Path, folder: Path, year: int, children: int) -> list[str]:
    """Write the census of an invented authority, let it be judged, and say what was found.

    Returns what is wrong: errors, unexplained queries, rules that crashed, faults by the schema.
    """
    out = folder / f"cin-{year}"
    sightline(home, "return", "write", "cin", "--year-end", f"{year}-03-31", "--out", str(out))
    python = validators.environment(folder, validators.CIN)
    by_them = by_validator(python, out / FILE, year)
    told = Verdict(schema=against_schema(out / FILE, year), **by_them)
    telling.heading("CIN census", year, children, validators.CIN)
    telling.line("children in it", told.children)
    telling.line("rules ran", len(told.rules))
    if told.schema is None:
        print("The schema of the year is not here, so the form was not checked.")
    else:
        telling.line("faults by the schema", len(told.schema))
        for fault in told.schema[:5]:
            print(f"    {fault}")
    if told.crashed:
        telling.line("crashed", len(told.crashed), told.crashed)
    errors = told.codes(query=False)
    telling.line("rules with errors", len(errors))
    telling.line("rules with queries", len(told.codes(query=True)))
    for each in told.found:
        kind = "query" if each["query"] else "ERROR"
        why = EXPLAINED.get(each["rule"], "") if each["query"] else ""
        print(f"    {each['rule']:<12} {kind} {len(each['children']):>5} children. {why}".rstrip())
    return [
        *told.wrong(),
        *_apart(by_them, home, folder, python, out / FILE, year),
        *_planted(home, folder, python, out / FILE, year, children),
    ]


def _apart(
    told: dict[str, Any], home: Path, folder: Path, python: Path, file: Path, year: int
) -> list[str]:
    """Where our own rules find another thing in it, or in it shaken, and nobody says why."""
    lines, rest = beside_ours(told, home, file, year)
    as_it_is = said(ours.CIN, lines, rest, "The same census")
    there = folder / f"cin-shaken-{year}"
    return as_it_is + cin_shaken.apart(python, home, file, there, year)


def _planted(
    home: Path, folder: Path, python: Path, sound: Path, year: int, children: int
) -> list[str]:
    """Plant one mistake of each kind, and say which the validator and we ourselves catch.

    Returns what was not planted though there are children enough, what the validator missed that
    it is not known to be blind to, and what our rules hold and missed without a reason beside them.
    """
    there = folder / f"cin-planted-{year}"
    there.mkdir()
    ends_on = dt.date(year, 3, 31)
    planted, left = cin_planted.plant(sound, there / FILE, ends_on)
    theirs = {
        (each["rule"], child)
        for each in by_validator(python, there / FILE, year)["found"]
        for child in each["children"]
    }
    missed = [each for each in planted if each not in theirs]
    why = cin_planted.BLIND
    telling.caught(
        "the validator",
        len(planted),
        [(rule, why.get(rule, f"not said of {child}")) for rule, child in missed],
    )
    telling.not_planted(left)
    held = ours.held(year, ours.CIN)
    mine = children_of(ours.found(home, there, None, year, ours.CIN))
    asked = [(rule, child) for rule, child in planted if rule in held]
    blind = [(rule, child) for rule, child in asked if child not in mine.get(rule, set())]
    telling.caught(
        "our own rules",
        len(asked),
        [(rule, held[rule] or f"not said of {child}") for rule, child in blind],
    )
    return telling.of_planted(
        left if children >= telling.ENOUGH else (),
        [rule for rule, _ in missed if rule not in why],
        [rule for rule, _ in blind if not held[rule]],
    )


def beside_ours(
    told: dict[str, Any], home: Path, file: Path, year: int
) -> tuple[list[Agreement], list[str]]:
    """What our own rules find in the same file beside what it said, child for child."""
    theirs = {each["rule"]: set(each["children"]) for each in told["found"]}
    mine = children_of(ours.found(home, file.parent, None, year, ours.CIN))
    ran = set(told["rules"]) - set(told["crashed"])
    return compared(ours.held(year, ours.CIN), ran, mine, theirs)


EXPLAINED = {
    "8670Q": "Assessments that are late, as some are: over 45 working days and still open.",
    "8675Q": "Conferences that are late, as some are: over 15 working days after the enquiry.",
    "8825Q": "Closed in the first days of the year after an assessment that ended before it.",
    "8569Q": "Referred the working day before the year and decided in it, as the rule's words"
    " allow; the validator counts a day too few.",
    "2991Q": "Enquiries where no one has started the assessment yet, as happens in a few.",
    "2887Q": "A small authority has not every kind of disability.",
}
"""Queries that a true return raises, and why."""


def main() -> int:
    """Build, write, judge and print. Exit status 1 where anything unexplained was found."""
    words = argparse.ArgumentParser(prog="python -m judges.cin", description=__doc__)
    words.add_argument("--children", type=int, default=1000)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--years", type=int, nargs="*", default=YEARS[:2])
    asked = words.parse_args()
    wrong = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for year in asked.years:
            home = folder / f"home-{year}"
            try:
                with built(home, asked.children, asked.seed, f"{year}-03-31"):
                    told = of_home(home, folder, year, asked.children)
                    wrong += [f"CIN census to 31 March {year}: {each}" for each in told]
            except CannotMeasure as why:
                print(f"Not judged: {why}", file=sys.stderr)
                return 1
    return telling.verdict(wrong, "No errors in the census, and every query is explained.")


if __name__ == "__main__":
    sys.exit(main())

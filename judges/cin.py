"""Lets the sector's census validator and its schemas judge the children in need census we wrote."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.bench import CannotMeasure
from benchmarks.invented import sightline

from . import cin_planted

VALIDATOR = "csc-validator-be-cin==0.1.13"
NEEDS = ("numpy<2", "pytest")
"""What it needs beside itself: with a later numpy it installs and cannot be imported."""
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
        one["children"].add(str(row.get("child_id", "")))
kinds = {str(rule.code): rule.rule_type.name for rule in rules.values()}
crashed = [line.split(":")[0].split()[-1] for line in said.getvalue().splitlines()
           if line.startswith("Error with rule")]
print(json.dumps({
    "ran": len(kinds),
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
    ran: int
    crashed: list[str]
    found: list[dict[str, Any]]
    schema: list[str] | None = field(default=None)

    def codes(self, query: bool) -> list[str]:
        """The rules that found something: errors, or queries."""
        return [each["rule"] for each in self.found if each["query"] is query]


def environment(folder: Path) -> Path:
    """The Python of an environment that holds this validator alone. Raises CannotMeasure."""
    place = folder / "cin-validator"
    python = place / "bin" / "python"
    if python.exists():
        return python
    subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
    words = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]
    done = subprocess.run(
        [*words, "install", VALIDATOR, *NEEDS], capture_output=True, text=True, check=False
    )
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no reason was given"])[-1]
        raise CannotMeasure(f"{VALIDATOR} could not be installed: {last}")
    return python


def judged(python: Path, file: Path, year: int) -> Verdict:
    """What the schema of the year and the validator say of a census. Raises CannotMeasure."""
    return Verdict(schema=against_schema(file, year), **by_validator(python, file, year))


def by_validator(python: Path, file: Path, year: int) -> dict[str, Any]:
    """What the validator says of a census. Raises CannotMeasure."""
    ruleset = f"cin{year - 1}_{year % 100:02d}"
    words = [str(python), "-W", "ignore", "-c", JUDGE, str(file), ruleset]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CannotMeasure(f"the validator did not run: {done.stderr.strip()[-400:]}")
    told: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
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


def of_home(home: Path, folder: Path, year: int, children: int) -> bool:
    """Write the census of an invented authority, let it be judged, and say what was found.

    Returns whether nothing was: no error, no rule that crashed, nothing against the schema.
    """
    out = folder / f"cin-{year}"
    sightline(home, "return", "write", "cin", "--year-end", f"{year}-03-31", "--out", str(out))
    told = judged(environment(folder), out / FILE, year)
    print(f"\nCIN census to 31 March {year}, anyshire with {children} children, by {VALIDATOR}")
    print(f"{told.ran} rules ran over {told.children} children in the census")
    if told.schema is None:
        print("The schema of the year is not here, so the form was not checked.")
    else:
        print(f"{len(told.schema)} faults against the schema", *told.schema[:5], sep="\n  ")
    if told.crashed:
        print("Crashed:", *told.crashed)
    errors = told.codes(query=False)
    print(f"{len(errors)} rules found errors, {len(told.codes(query=True))} found queries")
    for each in told.found:
        kind = "query" if each["query"] else "ERROR"
        why = EXPLAINED.get(each["rule"], "") if each["query"] else ""
        print(f"  {each['rule']:<7} {kind} {len(each['children']):>5} children. {why}".rstrip())
    unexplained = set(told.codes(query=True)) - set(EXPLAINED)
    caught = _planted(home, folder, out / FILE, year)
    return caught and not (errors or told.crashed or told.schema or unexplained)


def _planted(home: Path, folder: Path, sound: Path, year: int) -> bool:
    """Plant one mistake of each kind, and say which the validator and we ourselves catch."""
    there = folder / f"cin-planted-{year}"
    there.mkdir()
    ends_on = dt.date(year, 3, 31)
    planted, left = cin_planted.plant(sound, there / FILE, ends_on)
    theirs = {
        (each["rule"], child)
        for each in judged(environment(folder), there / FILE, year).found
        for child in each["children"]
    }
    ours = _ours(home, there, ends_on)
    missed = [each for each in planted if each not in theirs]
    blind = [each for each in missed if each[0] in cin_planted.BLIND]
    print(f"{len(planted)} mistakes planted; the validator caught {len(planted) - len(missed)}")
    for rule, _ in blind:
        print(f"  {rule:<7} missed: {cin_planted.BLIND[rule]}")
    for rule, child in missed:
        if rule not in cin_planted.BLIND:
            print(f"  {rule:<7} MISSED in {child}")
    if left:
        print("  no child to plant it in:", *left)
    if ours is None:
        print("  We have no rules of our own for the census yet.")
        return missed == blind
    ours_missed = sorted(rule for rule, child in planted if (rule, child) not in ours)
    print(f"  Our own rules caught {len(planted) - len(ours_missed)}; missed:", *ours_missed)
    return missed == blind


def _ours(home: Path, folder: Path, ends_on: dt.date) -> set[tuple[str, str]] | None:
    """What our own rules find in a folder, by rule and child; None where we have none."""
    words = [sys.executable, "-c", "from sightline.command_line import main; main()"]
    words += ["return", "check", "cin", "--year-end", str(ends_on), "--from", str(folder)]
    settings = {"SIGHTLINE_HOME": str(home), "DJANGO_SETTINGS_MODULE": "sightline.settings"}
    environment = {**os.environ, **settings}
    environment.pop("SIGHTLINE_DATABASE_URL", None)  # never into a real record
    done = subprocess.run(
        [*words, "--format", "json"], env=environment, capture_output=True, text=True, check=False
    )
    try:
        return {(each["rule"], each["child"]) for each in json.loads(done.stdout)}
    except ValueError:
        return None


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
    clean = True
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for year in asked.years:
            home = folder / f"home-{year}"
            home.mkdir()
            size = ("--children", str(asked.children), "--seed", str(asked.seed))
            try:
                sightline(home, "demo", *size, "--year-end", f"{year}-03-31", "--no-serve")
                clean = of_home(home, folder, year, asked.children) and clean
            except CannotMeasure as why:
                print(f"Not judged: {why}", file=sys.stderr)
                return 1
            finally:
                sightline(home, "stop")
    return 0 if clean else 1


if __name__ == "__main__":
    sys.exit(main())

"""Times loading a sample return beside a validator that only reads and checks the same files."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg

from . import costing, validators
from .bench import Bench, CannotMeasure, Figure, Plan

YEAR = "2026"
SAMPLE = "shared/data/ssda903/fake_data_validator"
CHECKOUT = Path(__file__).resolve().parent.parent
ANOTHER_ANSWER = "placed_for_adoption_errors.csv"
"""A second file of one table, which is not part of the return."""

CHECK = """
import glob, logging, sys
logging.disable(logging.CRITICAL)
from lac_validator.lac_validator import LacValidator
from lac_validator.report import Report
from lac_validator.rules.ruleset_utils import get_year_ruleset
from lac_validator.utils import process_uploaded_files
folder, year = sys.argv[1:]
rules = get_year_ruleset(year)
files = process_uploaded_files({"This year": sorted(glob.glob(folder + "/*.csv"))})
about = {"collectionYear": year, "localAuthority": "E09000027"}
told = LacValidator(metadata=about, files=files, registry=rules)
assert len(Report(told.ds_results, rules).error_summary) > 100
"""
LOAD = """
import json, sys, time
import django
django.setup()
from sightline.command_line.program import end_at_once
from sightline.core.acting import system_account
from sightline.returns.loading import load
end_at_once()
begun = {}
def progress(says, done, whole):
    begun.setdefault(says, time.perf_counter())
    begun[""] = time.perf_counter()
told = load(sys.argv[1:], by=system_account(), progress=progress).to_dict()
clocks = begun[""] - begun.get("Working out what is due", begun[""])
json.dump({"clocks": clocks, **told["totals"]}, sys.stdout)
"""


def sample(folder: Path) -> Path:
    """The twelve files of the sample return in a folder of their own. Raises CannotMeasure."""
    kept = CHECKOUT.parent / SAMPLE
    if not kept.is_dir():
        raise CannotMeasure("the shared material with the sample return is not here.")
    copied = folder / "sample"
    copied.mkdir()
    for path in sorted(kept.glob("*.csv")):
        if path.name != ANOTHER_ANSWER:
            shutil.copyfile(path, copied / path.name)
    return copied


class Databases:
    """A server of our own, and as many databases with empty tables as are asked for."""

    def __init__(self, home: Path) -> None:
        from sightline.core.postgres import embedded

        self.home = home
        home.mkdir()
        self.own = {**os.environ, "SIGHTLINE_HOME": str(home), "PYTHONPATH": str(CHECKOUT)}
        for name in ("SIGHTLINE_DATABASE_URL", "SIGHTLINE_OWNER_DATABASE_URL"):
            self.own.pop(name, None)
        self.own["DJANGO_SETTINGS_MODULE"] = "sightline.settings"
        upgrade = [str(Path(sys.executable).parent / "sightline"), "upgrade"]
        subprocess.run(upgrade, env=self.own, capture_output=True, check=True)
        self.socket = embedded.start(home)

    def fresh(self, name: str) -> dict[str, str]:
        """The environment of a process that finds a new database with empty tables."""
        from sightline.core.postgres.address import APPLICATION, OWNER

        with psycopg.connect(
            host=str(self.socket), dbname="postgres", user=OWNER, autocommit=True
        ) as server:
            server.execute(f"drop database if exists {name} with (force)".encode())
            server.execute(f"create database {name} template {OWNER}".encode())
            server.execute("checkpoint")
        urls = [f"postgresql://{role}@/{name}?host={self.socket}" for role in (APPLICATION, OWNER)]
        both = ("SIGHTLINE_DATABASE_URL", "SIGHTLINE_OWNER_DATABASE_URL")
        return {**self.own, **dict(zip(both, urls, strict=True))}


@contextmanager
def _databases(home: Path) -> Iterator[Databases]:
    from sightline.core.postgres import embedded

    try:
        yield Databases(home)
    finally:
        embedded.stop(home)


def _timed(words: list[str], env: dict[str, str]) -> tuple[float, str]:
    begun = time.perf_counter()
    done = subprocess.run(words, env=env, capture_output=True, text=True, check=False)
    taken = time.perf_counter() - begun
    if done.returncode:
        raise CannotMeasure(f"a run failed: {done.stderr.strip()[-500:]}")
    return taken, done.stdout


def run(plan: Plan) -> list[Figure]:
    """Load into fresh tables, load again, and check, by turns; each a process from its start."""
    taken: dict[str, list[float]] = defaultdict(list)
    with TemporaryDirectory() as temporary, _databases(Path(temporary) / "home") as databases:
        folder = Path(temporary)
        files, python = sample(folder), validators.environment(folder, validators.SSDA903)
        compiled = costing.compiled(folder)
        check = [str(python), "-W", "ignore", "-c", CHECK, str(files), YEAR]
        ours = [sys.executable, "-c", LOAD, str(files)]
        for words in (check, ours):  # once unmeasured: modules are compiled at their first use
            _timed(words, databases.fresh("measured") | compiled)
        for _ in range(plan.runs):
            env = databases.fresh("measured") | compiled
            taken["check"].append(_timed(check, env)[0])
            whole, told = _timed(ours, env)
            clocks = json.loads(told)["clocks"]
            taken["load"].append(whole - clocks)
            taken["whole"].append(whole)
            taken["again"].append(_timed(ours, env)[0])
    return _figures({name: statistics.median(seconds) for name, seconds in taken.items()})


def _figures(seconds: dict[str, float]) -> list[Figure]:
    beside = seconds["check"]
    name = validators.SSDA903.replace("==", " ")
    return [
        Figure(
            "Loading 2,675 children, 12 files, clocks aside",
            seconds["load"],
            "s",
            name,
            beside,
            "no slower",
            seconds["load"] <= beside,
        ),
        Figure("The same, every clock worked out as well", seconds["whole"], "s", name, beside),
        Figure("The same files again, all unchanged", seconds["again"], "s", name, beside),
    ]


BENCH = Bench(
    title="Loading a return",
    run=run,
    says=(
        "The sample return of 2,675 children is loaded into fresh tables: read, matched, written\n"
        "with its history, every row accounted for. The validator reads the same files and checks\n"
        "them against its rules, and keeps nothing. Each is a process from its start to its end;\n"
        "the server is up and the tables are made. After the rows, the load works out every clock\n"
        "of every duty, which no validator does, and that is told apart."
    ),
)

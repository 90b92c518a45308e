"""Writes the children in need census beside the validator that only reads and checks it."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import resource
import statistics
import sys
import time
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

from judges import cin

from . import invented, validators
from .bench import Bench, Figure, Plan

BIG = 10_000
YEAR = 2026
MOST = 250  # megabytes, whatever the size


def run(plan: Plan) -> list[Figure]:
    """Write and judge by turns, each a process from its start; and the memory of the writing."""
    children = BIG if plan.big else invented.CHILDREN
    written: list[float] = []
    checked: list[float] = []
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        python = validators.environment(folder, validators.CIN)
        with _authority(plan, folder / "home") as home:
            for turn in range(1 if plan.big else plan.runs):
                out = folder / f"census-{turn}"
                begun = time.perf_counter()
                told = invented.told(home, "benchmarks.census", "--out", str(out))
                written.append(time.perf_counter() - begun)
                begun = time.perf_counter()
                cin.by_validator(python, out / cin.FILE, YEAR)
                checked.append(time.perf_counter() - begun)
    ours, theirs = statistics.median(written), statistics.median(checked)
    what = f"{told['rows']:,} children written ({children:,} open)"
    name = validators.CIN.replace("==", " ")
    held = told["megabytes"] < MOST
    return [
        Figure(what, ours, "s", name, theirs, "faster than it is checked", ours < theirs),
        Figure("Most memory of the writing", told["megabytes"], "MB",
               aim=f"under {MOST} MB whatever the size", held=held),
    ]  # fmt: skip


def _authority(plan: Plan, home: Path) -> AbstractContextManager[Path]:
    """The one that measurements share, or one of many children in this folder."""
    if plan.big:
        return invented.built(home, BIG, 1, f"{YEAR}-03-31")
    return nullcontext(invented.home())


def main() -> None:
    """Write the census of this home once, and print its rows and the most memory it took."""
    words = argparse.ArgumentParser(prog="python -m benchmarks.census", description=__doc__)
    words.add_argument("--out", required=True, type=Path)
    asked = words.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sightline.settings")
    import django

    django.setup()
    from sightline.core.acting import system_account
    from sightline.returns.writing import books

    made = books.write("cin", dt.date(YEAR, 3, 31), asked.out, by=system_account())
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows = sum(file.rows for file in made.values())
    json.dump({"rows": rows, "megabytes": most}, sys.stdout)


BENCH = Bench(
    title="Writing the children in need census",
    run=run,
    says=(
        "The census of an invented authority is written from its record as XML, and the validator\n"
        "reads and checks that file. Each is a process from its start to its end."
    ),
)

if __name__ == "__main__":
    main()

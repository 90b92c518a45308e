"""Writes and checks the yearly returns beside the validators, which only read and check them."""

from __future__ import annotations

import statistics
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

from judges import cin, ssda903

from . import invented, validators
from .bench import Bench, Figure, Plan
from .costing import Cost, cost

BIG = 10_000
YEAR = 2026
MOST = 600  # megabytes, of a big authority
THEIRS = {"ssda903": validators.SSDA903, "cin": validators.CIN}
MAIN = "from sightline.command_line import main; main()"


def run(plan: Plan) -> list[Figure]:
    """Write and check, and let the validator check, by turns; each is a process of its own."""
    children = BIG if plan.big else invented.CHILDREN
    figures: list[Figure] = []
    with TemporaryDirectory() as temporary, _authority(plan) as home:
        folder = Path(temporary)
        before = folder / "before"
        _write(home, "ssda903", YEAR - 1, before)
        for name, package in THEIRS.items():
            python = validators.environment(folder, package)
            ours, theirs = [], []
            for turn in range(plan.runs):
                out = folder / f"{name}-{turn}"
                ours.append(_write(home, name, YEAR, out))
                theirs.append(_validate(name, python, out, before))
            figures += _figures(name, package, children, ours, theirs)
    return figures


def _write(home: Path, name: str, year: int, out: Path) -> Cost:
    words = ("return", "write", name, "--year-end", f"{year}-03-31", "--out", str(out))
    return cost(["-c", MAIN, *words], around=invented.settings(home))


def _validate(name: str, python: Path, out: Path, before: Path) -> Cost:
    if name == "cin":
        words = [cin.JUDGE, str(out / cin.FILE), f"cin{YEAR - 1}_{YEAR % 100:02d}"]
    else:
        words = [ssda903.JUDGE, str(out), str(before), str(YEAR)]
    return cost(["-W", "ignore", "-c", *words], python=python)


def _figures(
    name: str, package: str, children: int, ours: list[Cost], theirs: list[Cost]
) -> list[Figure]:
    def middle(costs: list[Cost], of: str) -> float:
        return statistics.median(getattr(each, of) for each in costs)

    what, who = f"{name}, {children:,} children", package.replace("==", " ")
    taken, beside = middle(ours, "seconds"), middle(theirs, "seconds")
    most = max(each.megabytes for each in ours)
    return [
        Figure(f"{what}: written and checked", taken, "s", who, beside,
               "faster than they are checked", taken < beside),
        Figure(f"{what}: time of the processor, the database's aside",
               middle(ours, "processor"), "s", who, middle(theirs, "processor")),
        Figure(f"{what}: the most memory", most, "MB", who,
               max(each.megabytes for each in theirs), f"under {MOST} MB", most < MOST),
    ]  # fmt: skip


def _authority(plan: Plan) -> AbstractContextManager[Path]:
    """The one that measurements share, or one of many children that is kept for the next time."""
    if plan.big:
        return invented.kept(BIG, 1, f"{YEAR}-03-31")
    return nullcontext(invented.home())


BENCH = Bench(
    title="Writing and checking the yearly returns",
    run=run,
    says=(
        "Each return of an invented authority is written from its record and checked by our own\n"
        "rules beside last year's, as `sightline return write` does; the validator reads the\n"
        "files that were written and checks them. Each is a process from its start to its end."
    ),
)

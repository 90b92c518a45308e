"""Writes and checks the yearly returns beside the validators, which only read and check them."""

from __future__ import annotations

import datetime as dt
import statistics
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

from judges import cin, ssda903

from . import costing, invented, validators
from .bench import Bench, Figure, Plan
from .costing import Cost

BIG = 10_000
YEAR = 2026
MOST = 600  # megabytes, of a big authority
THEIRS = {"ssda903": validators.SSDA903, "cin": validators.CIN}
SLOW = ("cin",)
"""Returns whose validator takes minutes over a big authority, so that it is run once."""
MAIN = "from sightline.command_line import main; main()"


def run(plan: Plan) -> list[Figure]:
    """Write and check, and let the validator check, by turns; each is a process of its own."""
    children = BIG if plan.big else invented.CHILDREN
    figures: list[Figure] = []
    with TemporaryDirectory() as temporary, _authority(plan) as home:
        folder = Path(temporary)
        around = invented.settings(home) | costing.compiled(folder)
        costing.cost(["-m", "benchmarks.checking_returns"], around=around)
        before = folder / "before"
        _write("ssda903", YEAR - 1, before, around)
        for name, package in THEIRS.items():
            python = validators.environment(folder, package)
            once = plan.big and name in SLOW
            ours, theirs = [], []
            for turn in range(1 if once else plan.runs + 1):
                out = folder / f"{name}-{turn}"
                ours.append(_write(name, YEAR, out, around))
                theirs.append(_validate(name, python, out, before, around))
            first = 0 if once else 1  # the first is not measured: modules are compiled in it
            figures += _figures(name, package, children, ours[first:], theirs[first:])
    return figures


def main() -> None:
    """Sign off last year's return in the authority of SIGHTLINE_HOME, so that there is one."""
    import django

    django.setup()
    from sightline.command_line.database import prepare
    from sightline.core.acting import system_account
    from sightline.core.models import Account
    from sightline.returns.models import FrozenReturn
    from sightline.returns.sign_off import freezing

    prepare()
    ends_on = dt.date(YEAR - 1, 3, 31)
    if any(map(freezing.signed_off, FrozenReturn.objects.filter(year_ends_on=ends_on))):
        return
    people = [
        Account.objects.get_or_create(username=f"signs.{number}", defaults={"roles": ["analyst"]})
        for number in range(freezing.NEEDED)
    ]
    frozen = freezing.freeze("ssda903", ends_on, by=system_account())
    for code, _ in freezing.to_be_said(frozen):
        freezing.explain(by=people[0][0], frozen=frozen, figure=code, why="Invented")
    for person, _ in people:
        freezing.sign(by=person, frozen=frozen, says="So that this year has one to compare with")


def _write(name: str, year: int, out: Path, around: Mapping[str, str]) -> Cost:
    words = ("return", "write", name, "--year-end", f"{year}-03-31", "--out", str(out))
    return costing.cost(["-c", MAIN, *words], around=around)


def _validate(name: str, python: Path, out: Path, before: Path, around: Mapping[str, str]) -> Cost:
    if name == "cin":
        words = [cin.JUDGE, str(out / cin.FILE), f"cin{YEAR - 1}_{YEAR % 100:02d}"]
    else:
        words = [ssda903.JUDGE, str(out), str(before), str(YEAR)]
    return costing.cost(["-W", "ignore", "-c", *words], python=python, around=around)


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
        "rules beside the one signed off last year, as `sightline return write` does; the\n"
        "validator reads the files that were written, and last year's, and checks them. Each is a\n"
        "process from its start to its end."
    ),
)

if __name__ == "__main__":
    main()

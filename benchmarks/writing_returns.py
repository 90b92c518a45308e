"""How long returns take to write for a big authority, and how much memory they take."""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from . import invented
from .bench import Bench, Figure, Plan

BIG, DAY = 10_000, "2026-03-31"
ANNEX_A_MOST = 20  # seconds, of a big authority
KINDS = ("annex-a", "dfe-feed", "ssd")


def run(plan: Plan) -> list[Figure]:
    """Seconds and the most memory for each return, beside as many plain cells as it has rows."""
    if not plan.big:
        return _figures(invented.home(), invented.CHILDREN, big=False)
    with invented.kept(BIG, 1, DAY) as home:
        return _figures(home, BIG, big=True)


def _figures(home: Path, children: int, *, big: bool) -> list[Figure]:
    figures = []
    for name in KINDS:
        one = invented.told(home, "benchmarks.writing_returns", name)
        most = ANNEX_A_MOST if name == "annex-a" and big else None
        figures.append(
            Figure(
                f"{name}, {children:,} children, {one['rows']:,} rows",
                one["seconds"],
                "s",
                "a plain CSV file of as many rows" if one["plain"] else "",
                one["plain"] or None,
                f"under {most} s" if most else "",
                one["seconds"] < most if most else None,
            )
        )
        figures.append(Figure(f"{name}: the most memory it took", one["megabytes"], "MB"))
    return figures


def main() -> None:
    """Write one return of the authority of SIGHTLINE_HOME, and say what it took as JSON."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sightline.settings")
    import django

    django.setup()
    json.dump(_measured(sys.argv[1]), sys.stdout)


def _measured(name: str) -> dict[str, Any]:
    import resource

    from sightline.core.acting import system_account
    from sightline.returns.writing import books

    with tempfile.TemporaryDirectory() as holding:
        begun = time.perf_counter()
        out = Path(holding) / "return"
        made = books.write(name, dt.date.fromisoformat(DAY), out, by=system_account())
        seconds = time.perf_counter() - begun
        rows = sum(file.rows for file in made.values())
        begun = time.perf_counter()
        with (Path(holding) / "plain.csv").open("w") as plain:
            for number in range(rows):
                plain.write(f"{number},a,b,c,d,e,f,g,h,i\n")
        beside = time.perf_counter() - begun
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": seconds, "rows": rows, "plain": beside, "megabytes": most}


BENCH = Bench(
    title="Writing returns",
    run=run,
    says="Each is written whole, in a process of its own, as the record stood on 31 March 2026.",
)

if __name__ == "__main__":
    main()

"""How long returns take to write for a big authority, and how much memory they take."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from .bench import Bench, Figure, Plan
from .big_authority import measured

BIG, SMALL = 10_000, 1_500
ANNEX_A_MOST = 20  # seconds, of a big authority
KINDS = ("annex-a", "dfe-feed", "ssd")


def run(plan: Plan) -> list[Figure]:
    """Seconds and the most memory for each return, beside as many plain cells as it has rows."""
    children = BIG if plan.big else SMALL
    figures = []
    for name in KINDS:
        one = measured(children, "benchmarks.writing_returns", name)
        most = ANNEX_A_MOST if name == "annex-a" and plan.big else None
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

    from django.utils import timezone

    from sightline.core.acting import system_account
    from sightline.returns.writing import books

    with tempfile.TemporaryDirectory() as holding:
        begun = time.perf_counter()
        out = Path(holding) / "return"
        made = books.write(name, timezone.localdate(), out, by=system_account())
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
    says="Each return is written whole, in a process of its own, as the record stands today.",
)

if __name__ == "__main__":
    main()

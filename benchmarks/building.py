"""How long it takes to build an invented authority in an empty record, with its clocks."""

from __future__ import annotations

import resource
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from .bench import Bench, Figure, Plan
from .invented import sightline

BUILDS = (
    ("Norfolk, July 2013", ("--authority", "norfolk-2013-07"), 60, False),
    ("anyshire, 1,000 children", ("--children", "1000", "--year-end", "2026-03-31"), 0, False),
    ("anyshire, 10,000 children", ("--children", "10000", "--year-end", "2026-03-31"), 300, True),
)
"""What is built, how it is asked for, the most seconds wanted, and whether it is a big one."""


def _built(words: tuple[str, ...]) -> tuple[float, float]:
    """Seconds to set an empty record up, and then to build in it."""
    folder = Path(tempfile.mkdtemp(prefix="sightline-building-"))
    try:
        begun = time.perf_counter()
        sightline(folder, "duties", "--as-at", "2013-07-12", "--format", "json")
        ready = time.perf_counter()
        sightline(folder, "demo", *words, "--no-serve")
        return ready - begun, time.perf_counter() - ready
    finally:
        sightline(folder, "stop")
        shutil.rmtree(folder, ignore_errors=True)


def run(plan: Plan) -> list[Figure]:
    """Each authority, beside setting an empty record up at the same time."""
    found = []
    for says, words, most, big in BUILDS:
        if big and not plan.big:
            continue
        taken = [_built(words) for _ in range(1 if big else plan.runs)]
        set_up, built = (statistics.median(each) for each in zip(*taken, strict=True))
        found.append(
            Figure(
                says,
                built,
                "s",
                "setting an empty record up",
                set_up,
                f"under {most} s on a quiet machine" if most else "",
                built < most if most else None,
            )
        )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    found.append(Figure("most memory of any command that built", peak, "MB"))
    return found


BENCH = Bench(
    title="Building an invented authority",
    run=run,
    says="Lives invented, written through the services with their history, and clocks worked out.",
)

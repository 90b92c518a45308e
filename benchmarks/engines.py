"""Measures every duty over many generated children on DuckDB: `python -m benchmarks.engines 10000`.

The children are copies of the lives of one snapshot, each moved by some days and given a number of
its own, so that the mix of events is that of the authority the snapshot was taken from.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import django

from sightline.duties.book import all_duties
from sightline.duties.sets import kept
from sightline.duties.sets.engines.duckdb_engine import DuckDB

DAYS_MOVED = 97
"""A copy is moved by up to so many days, so that no two lives fall on the same days."""


def generate(engine: DuckDB, snapshot: Any, children: int, folder: Path) -> int:
    """Write events of so many children, sorted as a snapshot is. Returns how many events."""
    ask = engine.connection.execute
    held = ask(f"select count(*) from read_parquet('{snapshot.file('children')}')").fetchall()
    copies = -(-children // held[0][0])
    columns = [row[0] for row in ask("describe events").fetchall()]
    changed = {
        "child": "e.child + copy * 10000000 as child",
        "on_day": f"e.on_day - cast(copy % {DAYS_MOVED} as int) as on_day",
        "at_utc": f"e.at_utc - to_days(cast(copy % {DAYS_MOVED} as int)) as at_utc",
    }
    chosen = ", ".join(changed.get(name, f"e.{name}") for name in columns)
    path = folder / "events.parquet"
    ask(
        f"copy (select {chosen} from events e cross join range({copies}) c(copy)"
        f" order by fact, child) to '{path}' (format parquet, compression zstd)"
    ).fetchall()
    engine.read("events", [path])
    return ask("select count(*) from events").fetchall()[0][0]


def measure(engine: DuckDB, children: int, events: int) -> dict[str, Any]:
    """Work out every clock of every duty, and set the time against that of a plain scan."""
    ask = engine.connection.execute
    columns = [row[0] for row in ask("describe events").fetchall()]
    begun = time.perf_counter()
    ask(f"select {', '.join(f'max({name})' for name in columns)} from events").fetchall()
    scan = time.perf_counter() - begun
    begun = time.perf_counter()
    engine.prepare()
    clocks, slowest = 0, (0.0, "")
    for code in all_duties():
        started = time.perf_counter()
        clocks += ask(_whole(code)).fetchall()[0][0]
        slowest = max(slowest, (time.perf_counter() - started, code))
    seconds = time.perf_counter() - begun
    return {
        "children": children,
        "duties": len(all_duties()),
        "events": events,
        "clocks": clocks,
        "seconds": round(seconds, 2),
        "clocks_a_second": round(clocks / seconds),
        "scan_seconds": round(scan, 3),
        "times_a_scan": round(seconds / scan, 1),
        "times_a_scan_for_each_duty": round(seconds / scan / len(all_duties()), 2),
        "slowest": {"duty": slowest[1], "seconds": round(slowest[0], 2)},
        "peak_memory_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def _whole(code: str) -> str:
    """Every column of every clock has to be made, or DuckDB would leave out what nobody reads."""
    return f"select count(*), bit_xor(hash(c)) from ({kept.of_duty(code, 'duckdb')}) c"


def main() -> None:
    """Measure each size asked for, and print what was found as JSON."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("children", type=int, nargs="+")
    words.add_argument("--snapshot", type=Path, required=True)
    words.add_argument("--threads", type=int, default=2)
    words.add_argument("--memory", default="4GB")
    asked = words.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sightline.settings")
    django.setup()
    from sightline.duties.sets.answers import TABLES, opened

    snapshot = opened(asked.snapshot)
    for children in asked.children:
        with TemporaryDirectory() as folder:
            engine = DuckDB(asked.threads, asked.memory)
            for table in TABLES:
                engine.read(table, [snapshot.file(table)])
            events = generate(engine, snapshot, children, Path(folder))
            json.dump(measure(engine, children, events), sys.stdout)
            print(flush=True)
            engine.close()


if __name__ == "__main__":
    main()

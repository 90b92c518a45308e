"""Measures every duty over many generated children, from Parquet, on DuckDB.

The children are copies of the lives of one snapshot, each moved by some days and given a number of
its own, so that the mix of events is that of the authority the snapshot was taken from.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import django

from . import invented
from .bench import Bench, Figure, Plan

DAYS_MOVED = 97
"""A copy is moved by up to so many days, so that no two lives fall on the same days."""

SIZES, BIG = (10_000, 100_000), 1_000_000
MEMORY = "6GB"
"""What DuckDB may hold at once; it puts the rest on disk."""

WHOLE = {
    "duckdb": "select count(*), bit_xor(hash(c)) from ({query}) c",
    "spark": "select count(*), bit_xor(xxhash64(*)) from ({query}) c",
}
"""Every column of every clock has to be made, or an engine would leave out what nobody reads."""
AT_ONCE = {"duckdb": 1, "spark": 2}
"""DuckDB gives each duty both threads; Spark plans one on one thread while it runs another."""


def run(plan: Plan) -> list[Figure]:
    """One size after another, each in a process of its own."""
    sizes = [*SIZES, *([BIG] if plan.big else [])]
    return compared([measured("duckdb", size) for size in sizes])


def measured(engine: str, children: int) -> dict[str, Any]:
    """What an engine did with so many children, who are made for it and then thrown away."""
    snapshot = str(invented.snapshot())
    with TemporaryDirectory(prefix="sightline-bench-") as folder:
        made = invented.told(
            invented.home(), "benchmarks.engines", "make", snapshot, folder, str(children)
        )
        found = invented.told(
            invented.home(), "benchmarks.engines", "measure", snapshot, folder, engine
        )
    return {"children": children, **made, **found}


def compared(found: list[dict[str, Any]]) -> list[Figure]:
    """Each size beside a plain scan, and its growth beside that of the one before."""
    out = []
    for at, one in enumerate(found):
        children = f"{one['children']:,} children"
        scan: dict[str, Any] = {"beside": "a plain scan", "beside_value": one["scan"]}
        each = one["seconds"] / one["duties"]
        out += [
            Figure(f"{one['duties']} duties, {children}", one["seconds"], "s", **scan),
            Figure(f"Each of them, {children}", each, "s", **scan),
            Figure(f"Clocks made, {children}", one["clocks"] / one["seconds"], "a second"),
            Figure(f"Most memory held, {children}", one["memory"], "MiB"),
        ]
        if at:
            before = found[at - 1]
            times = one["children"] / before["children"]
            growth = one["seconds"] / before["seconds"]
            what = f"Time from {before['children']:,} to {children}"
            aim, held = "no worse than linear", growth <= times
            out.append(Figure(what, growth, "times", "children", times, aim=aim, held=held))
    return out


BENCH = Bench(
    title="Every duty from Parquet, on DuckDB",
    run=run,
    says=(
        "Every column of every clock is made. The plain scan reads every column of the same events"
        " once; a duty reads those of its own facts. Each size is run once, in a process of its"
        " own, on two threads."
    ),
)


def make(snapshot: Path, folder: Path, children: int) -> dict[str, Any]:
    """Write events of so many children in one file, fact by fact, as a snapshot has them."""
    from sightline.duties.sets.answers import opened

    engine, given = started("duckdb", folder), opened(snapshot)
    ask = engine.connection.execute
    engine.read("events", [given.file("events")])
    held = ask(f"select count(*) from read_parquet('{given.file('children')}')").fetchall()
    copies = -(-children // held[0][0])
    columns = [row[0] for row in ask("describe events").fetchall()]
    changed = {
        "child": "e.child + copy * 10000000 as child",
        "on_day": f"e.on_day - cast(copy % {DAYS_MOVED} as int) as on_day",
        "at_utc": f"e.at_utc - to_days(cast(copy % {DAYS_MOVED} as int)) as at_utc",
    }
    chosen = ", ".join(changed.get(name, f"e.{name}") for name in columns)
    facts = [row[0] for row in ask("select distinct fact from events order by 1").fetchall()]
    parts = [folder / f"{number:03}.parquet" for number in range(len(facts))]
    for fact, part in zip(facts, parts, strict=True):
        ask(
            f"copy (select {chosen} from range({copies}) c(copy) cross join events e"
            f" where e.fact = $fact) to '{part}' (format parquet)",
            {"fact": fact},
        ).fetchall()
    # One file in order of fact, as a snapshot is: a duty then reads the rows of its own facts only.
    listed = ", ".join(f"'{part}'" for part in parts)
    events = ask(
        f"copy (select * from read_parquet([{listed}]))"
        f" to '{folder / 'events.parquet'}' (format parquet, compression zstd)"
    ).fetchall()[0][0]
    for part in parts:
        part.unlink()
    return {"events": events}


def measure(snapshot: Path, folder: Path, engine: str) -> dict[str, Any]:
    """Work out every clock of every duty, and set the time against that of a plain scan."""
    from sightline.duties.book import whole_book
    from sightline.duties.sets.answers import TABLES, opened

    working, given = started(engine, folder), opened(snapshot)
    for table in TABLES:
        working.read(table, [given.file(table)])
    working.read("events", [folder / "events.parquet"])
    columns = working.rows("describe events")
    begun = time.perf_counter()
    working.rows(f"select {', '.join(f'max({row[0]})' for row in columns)} from events")
    scan = time.perf_counter() - begun
    begun = time.perf_counter()
    working.prepare()
    with ThreadPoolExecutor(AT_ONCE[engine]) as threads:
        found = list(threads.map(partial(_worked_out, working, engine), whole_book()))
    seconds = time.perf_counter() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {
        "duties": len(whole_book()),
        "clocks": sum(clocks for _, clocks, _ in found),
        "seconds": seconds,
        "scan": scan,
        "slowest": max(found)[2],
        "memory": memory,
    }


def _worked_out(working: Any, engine: str, code: str) -> tuple[float, int, str]:
    """How long one duty took, how many clocks it gave, and which it was."""
    from sightline.duties.sets import kept

    since = time.perf_counter()
    query = kept.of_duty(code, engine)
    clocks = working.rows(WHOLE[engine].format(query=query))[0][0]
    taken = time.perf_counter() - since
    print(f"{taken:8.2f} s  {code}", file=sys.stderr)
    return taken, clocks, code


def started(engine: str, folder: Path) -> Any:
    """An engine on two threads of this machine, that may put on disk what it cannot hold."""
    if engine == "duckdb":
        from sightline.duties.sets.engines.duckdb_engine import DuckDB

        duckdb = DuckDB(2, MEMORY)
        duckdb.connection.execute(f"set temp_directory = '{folder / 'spilt'}'").fetchall()
        return duckdb
    from sightline.duties.sets.engines.spark_engine import Spark

    return Spark({"spark.local.dir": str(folder / "spilt"), "spark.driver.memory": "4g"})


if __name__ == "__main__":
    django.setup()
    ask, where, into, *rest = sys.argv[1:]
    way = {"make": lambda size: make(Path(where), Path(into), int(size))}
    way["measure"] = lambda engine: measure(Path(where), Path(into), engine)
    json.dump(way[ask](*rest), sys.stdout)

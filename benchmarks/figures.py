"""Measures the indicators: all on a day, a year of months, a scorecard, the clocks rebuilt.

It is done over the Norfolk of July 2013, an invented authority of over a thousand children.
"""

from __future__ import annotations

import atexit
import json
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from . import invented
from .bench import Bench, Figure, Plan

AUTHORITY, DAY = "norfolk-2013-07", "2013-07-12"


@cache
def norfolk() -> Path:
    """A folder of its own with Norfolk in it, which goes when the measuring ends."""
    folder = Path(tempfile.mkdtemp(prefix="sightline-norfolk-"))
    atexit.register(_away, folder)
    invented.sightline(folder, "demo", "--authority", AUTHORITY, "--no-serve")
    return folder


def _away(folder: Path) -> None:
    invented.sightline(folder, "stop")
    shutil.rmtree(folder, ignore_errors=True)


def run(plan: Plan) -> list[Figure]:
    """Each is set beside a plain scan of the same facts by DuckDB, from a snapshot."""
    folder = norfolk()
    snapshot = folder / "snapshot"
    invented.sightline(folder, "snapshot", "--out", str(snapshot), "--authority", AUTHORITY)
    found = invented.told(folder, "benchmarks.figures", str(plan.runs), str(snapshot))
    count, scan = found["indicators"], {"unit": "s", "beside": "a plain scan by DuckDB"}
    scan |= {"beside_value": found["scan"]}
    page, sign_in = found["scorecard"] * 1000, found["sign-in"] * 1000
    return [
        Figure(
            f"All {count} indicators on one day",
            found["day"],
            **scan,
            aim="under 5 s",
            held=found["day"] < 5,
        ),
        Figure(f"All {count} on one day, by team", found["by team"], **scan),
        Figure(f"All {count} on one day, by DuckDB from the snapshot", found["duckdb"], **scan),
        Figure(
            f"All {count} on twelve days, a month apart",
            found["year"],
            **scan,
            aim="under 60 s",
            held=found["year"] < 60,
        ),
        Figure(
            "A scorecard's page",
            page,
            "ms",
            "the sign-in page",
            sign_in,
            aim="under 500 ms",
            held=page < 500,
        ),
        Figure(f"All {found['clocks']:,} clocks rebuilt", found["rebuild"], **scan),
    ]


BENCH = Bench(
    title="Indicators and scorecards",
    run=run,
    says="The scan reads every column of the same events from Parquet, no more.",
)


def measure(runs: int, snapshot: Path) -> dict[str, Any]:
    """Everything in seconds; the record must be that of Norfolk."""
    import datetime as dt

    import django

    django.setup()
    from sightline.duties import store
    from sightline.duties.models import Clock
    from sightline.indicators.book import all_indicators
    from sightline.indicators.engines import DuckDB
    from sightline.indicators.figures import counting, work_out
    from sightline.indicators.scorecards import keeping

    day = dt.date.fromisoformat(DAY)

    def year() -> None:
        with counting() as counted:
            for each in keeping.month_ends(day, 12):
                counted.figures(all_indicators().values(), each, to_date=True)

    found = {
        "indicators": len(all_indicators()),
        "day": median(runs, lambda: work_out(as_at=day)),
        "by team": median(runs, lambda: work_out(as_at=day, by="team")),
        "duckdb": median(runs, lambda: work_out(as_at=day, engine=DuckDB(snapshot))),
        "year": median(1, year),
        "scan": median(runs, lambda: _scan(snapshot)),
        "rebuild": median(runs, lambda: _rebuild(store)),
        "clocks": Clock.objects.count(),
    }
    keeping.keep(day, months=13)
    return found | _pages(runs)


def _rebuild(store: Any) -> None:
    from sightline.duties.models import Clock

    Clock.objects.all().delete()
    store.rebuild()


def _scan(snapshot: Path) -> None:
    import duckdb

    events = str(snapshot / "events.parquet")
    asked = duckdb.connect()
    columns = [
        row[0] for row in asked.execute("describe from read_parquet(?)", [events]).fetchall()
    ]
    chosen = ", ".join(f'max("{name}")' for name in columns)
    asked.execute(f"select {chosen} from read_parquet(?)", [events]).fetchall()
    asked.close()


def _pages(runs: int) -> dict[str, float]:
    """The time of a scorecard for a director, and of a page that shows nothing."""
    from django.conf import settings
    from django.test import Client

    from sightline.core.models import Account

    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    client = Client()
    client.force_login(Account.objects.filter(roles__contains=["director"]).first())

    def open_(address: str, **asked: str) -> None:
        assert client.get(address, asked).status_code == 200

    open_("/performance", board="corporate-parenting")  # the first builds what all share
    empty = Client()
    return {
        "scorecard": median(
            max(runs, 5), lambda: open_("/performance", board="corporate-parenting")
        ),
        "sign-in": median(max(runs, 5), lambda: empty.get("/sign-in")),
    }


def median(runs: int, way: Callable[[], object]) -> float:
    """The median seconds of so many runs."""
    taken = []
    for _ in range(runs):
        begun = time.perf_counter()
        way()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


if __name__ == "__main__":
    json.dump(measure(int(sys.argv[1]), Path(sys.argv[2])), sys.stdout)

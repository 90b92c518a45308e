"""Measures the working out of every indicator: at a date, over months, and on a snapshot."""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

from . import invented
from .bench import Bench, Figure, Plan, medians


def run(plan: Plan) -> list[Figure]:
    """In the record of an invented authority, and over a snapshot of it in DuckDB."""
    words = (str(plan.runs), str(invented.snapshot()))
    found = invented.told(invented.home(), "benchmarks.figures_worked_out", *words)
    plain = {"unit": "seconds", "beside": "one count of the clocks", "beside_value": found["plain"]}
    what = f"{found['indicators']} indicators of {invented.CHILDREN:,} children"
    return [
        Figure(
            f"{what}, at one date",
            found["one date"],
            **plain,
            aim="under 5 s",
            held=found["one date"] < 5,
        ),
        Figure(f"{what}, by team", found["by team"], **plain),
        Figure(
            f"{what}, at twelve months' ends",
            found["a year"],
            **plain,
            aim="under 60 s",
            held=found["a year"] < 60,
        ),
        Figure(f"{what}, at one date, in DuckDB over a snapshot", found["snapshot"], **plain),
    ]


BENCH = Bench(
    title="Figures worked out",
    run=run,
    says="Each run publishes its tables anew. The plain count groups every clock by its duty.",
)


def measure(runs: int, folder: Path) -> dict[str, Any]:
    """Everything in seconds; the record must be that of an invented authority."""
    import django

    django.setup()
    from django.db import connection

    from sightline.command_line.database import prepare
    from sightline.core.calendar import add_months
    from sightline.indicators.engines import DuckDB
    from sightline.indicators.figures import chosen, counting, work_out

    prepare()
    day = dt.date.fromisoformat(invented.AS_AT)

    def plain() -> None:
        with connection.cursor() as cursor:
            cursor.execute("select duty, count(*) from duties_clock group by duty")
            cursor.fetchall()

    def a_year() -> None:
        with counting() as run:
            for back in range(12):
                run.figures(chosen(None), add_months(-back, day))

    taken = medians(
        runs,
        {
            "plain": plain,
            "one date": lambda: work_out(as_at=day),
            "by team": lambda: work_out(as_at=day, by="team"),
            "snapshot": lambda: work_out(as_at=day, engine=DuckDB(folder)),
        },
    )
    return {
        **taken,
        **medians(1, {"a year": a_year}),
        "indicators": len({one.code for one in chosen(None)}),
    }


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]), Path(sys.argv[2]))))

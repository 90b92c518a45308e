"""Measures the rebuild of all clocks in PostgreSQL, and the refreshing of one child's."""

from __future__ import annotations

import json
import random
import statistics
import sys
import time
from typing import Any

from . import invented
from .bench import Bench, Figure, Plan

CHILDREN, REFRESHED = 10_000, 100


def run(plan: Plan) -> list[Figure]:
    """In the record of an invented authority, copied inside the database till it is big enough."""
    found = invented.told(invented.home(), "benchmarks.kept_clocks", str(plan.runs))
    clocks, children = found["clocks"], found["children"]
    plain = {"unit": "seconds", "beside": "a plain copy", "beside_value": found["copy"]}
    one = {"unit": "ms", "beside": "a plain copy", "beside_value": found["copy of one"] * 1000}
    return [
        Figure(
            f"All {clocks:,} clocks of {children:,} children, from none",
            found["from none"],
            **plain,
            aim="under 30 s",
            held=found["from none"] < 30,
        ),
        Figure("The same again, with nothing to change", found["again"], **plain),
        Figure(
            f"One child refreshed, median of {REFRESHED}",
            found["refresh"] * 1000,
            **one,
            aim="under 20 ms",
            held=found["refresh"] < 0.02,
        ),
        Figure("One child refreshed, nine of ten within", found["refresh, most"] * 1000, **one),
        Figure("One child by the queries of the rebuild", found["in sets"] * 1000, **one),
    ]


BENCH = Bench(
    title="Clocks kept in PostgreSQL",
    run=run,
    says="The plain copy inserts the same rows into a table with the same indexes, no more.",
)


def measure(runs: int) -> dict[str, Any]:
    """Everything in seconds; the record must be that of an invented authority."""
    import django

    django.setup()
    from django.db import connection

    from sightline.core.postgres.roles import be_owner

    be_owner()  # to copy the record, and for a table to compare with
    _multiply()
    with connection.cursor() as cursor:
        cursor.execute("create table measured (like duties_clock including all)")
        found = _of_all(cursor, runs) | _of_one(cursor)
        cursor.execute("drop table measured")
    return found


def _multiply() -> None:
    from django.db import connection, transaction

    from .big_authority import multiply

    with transaction.atomic():
        for _ in multiply(CHILDREN // invented.CHILDREN, staff=1):
            pass
    with connection.cursor() as cursor:
        cursor.execute("analyze")


def _of_all(cursor: Any, runs: int) -> dict[str, Any]:
    from sightline.duties import store

    taken: dict[str, list[float]] = {"from none": [], "again": [], "copy": []}
    for _ in range(runs):
        cursor.execute("truncate duties_clock, measured")
        taken["from none"].append(_seconds(store.rebuild))
        taken["again"].append(_seconds(store.rebuild))
        taken["copy"].append(
            _seconds(cursor.execute, "insert into measured select * from duties_clock")
        )
    cursor.execute("select count(*) from duties_clock")
    found = {name: statistics.median(seconds) for name, seconds in taken.items()}
    return {"clocks": cursor.fetchone()[0], **found}


def _of_one(cursor: Any) -> dict[str, Any]:
    from sightline.duties import store
    from sightline.record.people.models import Child

    numbers = list(Child.objects.order_by("pk").values_list("pk", flat=True))
    some = random.Random(7).sample(numbers, REFRESHED)
    cursor.execute("analyze duties_clock")
    cursor.execute("truncate measured")
    store.refresh(some[0])
    each = [_seconds(store.refresh, number) for number in some]
    in_sets = _in_sets(some[:5])
    one = "insert into measured select * from duties_clock where child_id = %s"
    copied = [_seconds(cursor.execute, one, [number]) for number in some]
    return {
        "children": len(numbers),
        "refresh": statistics.median(each),
        "refresh, most": statistics.quantiles(each, n=10)[-1],
        "in sets": in_sets,
        "copy of one": statistics.median(copied),
    }


def _in_sets(children: list[int]) -> float:
    """One child at a time by the way that all are rebuilt, with everything published already."""
    from django.db import connection, transaction

    from sightline.duties import store
    from sightline.duties.book import all_duties
    from sightline.duties.sets.renewal import Renewal

    renewal = Renewal(connection, list(all_duties().values()), store.FIELDS)
    taken = []
    for number in children:
        with transaction.atomic():
            taken.append(_seconds(renewal.between, number, number))
    renewal.close()
    return statistics.median(taken)


def _seconds(way: Any, *words: Any) -> float:
    begun = time.perf_counter()
    way(*words)
    return time.perf_counter() - begun


if __name__ == "__main__":
    json.dump(measure(int(sys.argv[1])), sys.stdout)

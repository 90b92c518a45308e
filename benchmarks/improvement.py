"""Measures the live tests of all that the five published reports asked for: 79 areas on one day.

It is done over the Norfolk of July 2013, as the indicators are, with the other four reports' areas
taken up beside its own; nothing of that stays in its record.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from . import figures, invented
from .bench import Bench, Figure, Plan
from .figures import DAY

AREAS = 79
SECONDS_MOST, QUERIES_MOST, KEPT_QUERIES_MOST, PLAN_MOST = 30, 400, 12, 500


def run(plan: Plan) -> list[Figure]:
    """Each is set beside every indicator on the same day, or beside the page that shows nothing."""
    found = invented.told(figures.norfolk(), "benchmarks.improvement", str(plan.runs))
    beside = {"beside": "every indicator on that day", "beside_value": found["indicators"]}
    empty = {"beside": "the sign-in page", "beside_value": found["sign-in"]}
    what = f"{found['areas']} areas, {found['tests']} live tests on {found['children']:,} children"
    return [
        Figure(
            f"{what}, worked out for one day",
            found["worked out"],
            "s",
            **beside,
            aim=f"under {SECONDS_MOST} s",
            held=found["worked out"] < SECONDS_MOST,
        ),
        _asked("The same: questions to the database", found["worked out queries"], QUERIES_MOST),
        Figure("The same, of which the answers are kept", found["kept"], "ms", **empty),
        _asked("The same, kept: questions", found["kept queries"], KEPT_QUERIES_MOST),
        Figure(
            "The page of the improvement plan",
            found["plan"],
            "ms",
            **empty,
            aim=f"under {PLAN_MOST} ms",
            held=found["plan"] < PLAN_MOST,
        ),
    ]


def _asked(what: str, count: int, most: int) -> Figure:
    return Figure(what, count, "", aim=f"at most {most}", held=count <= most)


BENCH = Bench(
    title="What inspections asked for",
    run=run,
    says="Live tests count the record anew; what is kept of a day is only read.",
)


def measure(runs: int) -> dict[str, Any]:
    """Everything; the record must be that of Norfolk, and is as it was afterwards."""
    import django

    django.setup()
    from django.db import transaction

    with transaction.atomic():
        found = _measured(runs)
        transaction.set_rollback(True)
    return found


def _measured(runs: int) -> dict[str, Any]:
    import datetime as dt

    from sightline.core.acting import system_account
    from sightline.indicators.figures import work_out
    from sightline.inspection.improvement import keeping, status
    from sightline.inspection.improvement.models import ProofPoint
    from sightline.inspection.improvement.reports import all_reports
    from sightline.record.people.models import Child
    from sightline.synthetic import asking

    day = dt.date.fromisoformat(DAY)
    for authority in {report.authority for report in all_reports()} - {figures.AUTHORITY}:
        asking.take_up(by=system_account(), authority=authority, improved=False)
    held = status.areas_of()
    if len(held) != AREAS:
        raise SystemExit(f"{len(held)} areas are taken up here, not {AREAS}.")
    ProofPoint.objects.all().delete()
    found = {
        "areas": len(held),
        "tests": len(status.tests_of(held)),
        "children": Child.objects.count(),
        "worked out": figures.median(runs, lambda: status.statuses(day)),
        "worked out queries": _queries(lambda: status.statuses(day)),
        "indicators": figures.median(runs, lambda: work_out(as_at=day)),
    }
    keeping.keep(day)
    return found | {
        "kept": 1000 * figures.median(max(runs, 5), lambda: status.statuses(day, work=False)),
        "kept queries": _queries(lambda: status.statuses(day, work=False)),
        **_pages(runs),
    }


def _queries(way: Any) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        way()
    return len(asked)


def _pages(runs: int) -> dict[str, float]:
    """The time of the plan for a director, and of a page that shows nothing, in milliseconds."""
    from django.test import Client

    from sightline.core.models import Account

    client, stranger = (Client(headers={"host": "localhost"}) for _ in range(2))
    client.force_login(Account.objects.filter(roles__contains=["director"]).first())

    def plan() -> None:
        assert client.get("/improvement", {"as-at": DAY}).status_code == 200

    plan()
    return {
        "plan": 1000 * figures.median(max(runs, 5), plan),
        "sign-in": 1000 * figures.median(max(runs, 5), lambda: stranger.get("/sign-in")),
    }


if __name__ == "__main__":
    json.dump(measure(int(sys.argv[1])), sys.stdout)

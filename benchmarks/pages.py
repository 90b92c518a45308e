"""How long the server takes over the pages people open most, and how often it asks the database."""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from .bench import Bench, Figure, Plan
from .big_authority import measured

BIG, SMALL = 15_000, 1_500
EMPTY = "/sign-in"
CHILD_MOST, REGISTER_MOST, FIND_MOST, QUERIES_MOST = 100, 300, 300, 15  # milliseconds; questions
READY_MOST = 300  # milliseconds
ROUNDS = 5
"""Each page is opened so many times in a run, by turns with the empty one."""


def run(plan: Plan) -> list[Figure]:
    """Median server time of each page beside that of an empty one, and its questions."""
    children = BIG if plan.big else SMALL
    found = measured(children, "benchmarks.pages", str(plan.runs * ROUNDS))
    figures = []
    for one in found:
        most = one["most"]
        figures.append(
            Figure(
                f"{one['page']}, {children:,} children",
                one["ms"],
                "ms",
                "an empty page",
                one["empty_ms"],
                f"under {most} ms" if most else "",
                one["ms"] < most if most else None,
            )
        )
        few = one["page"].startswith("A child")
        figures.append(
            Figure(
                f"{one['page']}: questions to the database",
                one["queries"],
                "",
                aim=f"at most {QUERIES_MOST}" if few else "",
                held=one["queries"] <= QUERIES_MOST if few else None,
            )
        )
    return figures


def main() -> None:
    """Measure in the authority of SIGHTLINE_HOME, and say what was found as JSON."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sightline.settings")
    import django

    django.setup()
    json.dump([_measured(*each, int(sys.argv[1])) for each in _pages()], sys.stdout)


def _pages() -> list[tuple[str, Any, str, int]]:
    """Each page: its name, who opens it, its address, and the most milliseconds it may take."""
    from django.db.models import Count

    from sightline.core.models import Account
    from sightline.duties.models import Clock
    from sightline.record.workforce.reach import team_children

    _keep_figures()

    def first(role: str) -> Account:
        return Account.objects.filter(roles=[role]).order_by("pk")[0]

    counted = Clock.objects.values("child").annotate(clocks=Count("pk")).order_by("clocks", "child")
    longest, shortest = counted.last()["child"], counted[0]["child"]
    director, manager, worker = map(first, ("director", "team manager", "social worker"))
    theirs = team_children(manager).order_by("child_id")[0]
    return [
        ("A child with the longest history", director, f"/children/{longest}", CHILD_MOST),
        ("A child with the shortest", director, f"/children/{shortest}", CHILD_MOST),
        ("A child, opened by a team manager", manager, f"/children/{theirs}", CHILD_MOST),
        ("The clocks of the longest history", director, f"/children/{longest}/clocks", 0),
        ("The story, with everything", director, f"/children/{longest}/story?show=everything", 0),
        ("The whole record", director, f"/children/{longest}/record", 0),
        ("My work, a social worker's", worker, "/work", 0),
        ("My work, a team's", manager, "/work?show=team", 0),
        ("Finding a child by name", director, "/children?q=Mya+Exampel", FIND_MOST),
        ("The register, the whole authority", director, "/duties", REGISTER_MOST),
        ("The register, a team's", manager, "/duties", REGISTER_MOST),
        ("The register, a day two years ago", director, f"/duties?as-at={_long_ago()}", 0),
        ("The children behind a number", director, _busiest(), 0),
        ("Readiness, with figures kept", director, "/inspections/readiness", READY_MOST),
    ]


def _keep_figures() -> None:
    """Keep the figures of the day, as a nightly run does; readiness reads them and counts none."""
    from sightline.indicators.scorecards import keeping
    from sightline.web.as_at import usual_day

    if usual_day() not in keeping.kept_days():
        keeping.keep(usual_day(), months=2)


def _long_ago() -> str:
    import datetime as dt

    from sightline.web.as_at import usual_day

    return (usual_day() - dt.timedelta(days=730)).isoformat()


def _busiest() -> str:
    """The number of the register with most behind it: clocks of one duty that are late now."""
    from django.db.models import Count

    from sightline.duties.models import Clock
    from sightline.web.as_at import usual_day

    late = Clock.objects.overdue(usual_day()).values("duty").annotate(clocks=Count("pk"))
    return f"/duties/{late.order_by('-clocks')[0]['duty']}/owed-now"


def _measured(page: str, who: Any, address: str, most: int, rounds: int) -> dict[str, Any]:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    signed_in, stranger = (Client(headers={"host": "localhost"}) for _ in range(2))
    signed_in.force_login(who)

    def opened() -> None:
        if signed_in.get(address).status_code != 200:
            raise SystemExit(f"{address} did not open.")

    opened()
    taken = [(_timed(opened), _timed(lambda: stranger.get(EMPTY))) for _ in range(rounds)]
    with CaptureQueriesContext(connection) as queries:
        opened()
    return {
        "page": page,
        "most": most,
        "ms": round(statistics.median(ours for ours, _ in taken), 1),
        "empty_ms": round(statistics.median(empty for _, empty in taken), 1),
        "queries": len(queries),
    }


def _timed(way: Callable[[], object]) -> float:
    begun = time.perf_counter()
    way()
    return (time.perf_counter() - begun) * 1000


BENCH = Bench(
    title="Pages",
    run=run,
    says=(
        "Server time of pages in an authority of so many children with ten years of recording,"
        " without the network. The empty page is that for signing in."
    ),
)

if __name__ == "__main__":
    main()

"""Fifty people at work at once: `python -m benchmarks.many_workers` in the home of an authority.

The site is started as `make demo` starts it and asked over this machine's own loopback. Everyone
signs in by the page, as people do, before anything is measured, because the hash of a password is
slow by design. Then each opens what people in their role open, and stops to read between pages.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import threading
import time
from collections import defaultdict
from typing import Any

from .bench import Bench, CannotMeasure, Figure, Plan
from .big_authority import measured
from .people_at_work import THINKING, Person, Sample

BIG, SMALL = 15_000, 1_500
MOST = 500  # milliseconds
PEOPLE = 50
ROLES = {
    "social worker": 30,
    "team manager": 10,
    "personal adviser": 4,
    "reviewing officer": 3,
    "service manager": 1,
    "director": 1,
    "analyst": 1,
}
"""Of fifty people at their desks, how many do which work."""


def run(plan: Plan) -> list[Figure]:
    """Half a minute of fifty people, or two minutes over a big authority."""
    children, seconds = (BIG, 120) if plan.big else (SMALL, 30)
    found = measured(children, "benchmarks.many_workers", "--json", "--seconds", str(seconds))
    every = found["pages"].pop("every page")
    if not every["requests"]:
        raise CannotMeasure("Nobody opened a page.")
    what = f"{found['people']} people, {children:,} children"
    empty = found["empty_ms"]
    figures = [
        Figure(f"{what}: 95 in 100 pages within", every["p95"], "ms", "an empty page alone", empty,
               f"under {MOST} ms", every["p95"] < MOST),
        Figure(f"{what}: errors", every["errors"], "", aim="none", held=every["errors"] == 0),
        Figure(f"{what}: pages a second", every["requests"] / found["seconds"], ""),
        Figure(f"{what}: half of pages within", every["p50"], "ms", "an empty page alone", empty),
        Figure(f"{what}: 99 in 100 within", every["p99"], "ms", "an empty page alone", empty),
    ]  # fmt: skip
    for name, page in found["pages"].items():
        figures.append(
            Figure(f"95 in 100 of {name} ({page['requests']} opened) within", page["p95"], "ms")
        )
    return figures


def main() -> None:
    """Serve, sign everyone in, let them work, and say page by page how long they waited."""
    words = argparse.ArgumentParser(prog="python -m benchmarks.many_workers", description=__doc__)
    words.add_argument("--seconds", type=int, default=60)
    words.add_argument("--people", type=int, default=PEOPLE)
    words.add_argument("--json", action="store_true")
    asked = words.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sightline.settings")
    import django

    django.setup()
    from sightline.web import serving

    accounts = _accounts(asked.people)
    port = serving.free_port(18400)
    server = serving.start(port, demonstration=True)
    try:
        found = _at_work(port, accounts, asked.seconds)
    finally:
        server.terminate()
        server.wait(timeout=30)
    json.dump(found, sys.stdout) if asked.json else _print(found)


def _accounts(people: int) -> list[tuple[str, str]]:
    """So many people's sign-in names and roles, those with the most children first."""
    from sightline.core.models import Account

    chosen: list[tuple[str, str]] = []
    for role, of_fifty in ROLES.items():
        number = max(1, round(of_fifty * people / PEOPLE))
        # Those made for measuring hold many children; a demonstration has one of each role.
        names = Account.objects.filter(roles=[role]).order_by("-username")
        chosen += [(name, role) for name in names.values_list("username", flat=True)[:number]]
    if len(chosen) < people:
        raise SystemExit(f"Only {len(chosen)} people can sign in here, not {people}.")
    return chosen[:people]


def _at_work(port: int, accounts: list[tuple[str, str]], seconds: int) -> dict[str, Any]:
    from sightline.synthetic.sign_ins import password

    people = [Person(port, name, role, number) for number, (name, role) in enumerate(accounts)]
    _until_it_answers(people[0])
    for person in people:
        person.sign_in(password())
    empty = sorted(people[0].timed_empty() for _ in range(20))[10] * 1000
    over = threading.Event()
    threads = [threading.Thread(target=each.work, args=(over,), daemon=True) for each in people]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    time.sleep(seconds)
    over.set()
    for thread in threads:
        thread.join(timeout=60)
    samples = [sample for person in people for sample in person.samples]
    return {
        "people": len(people),
        "seconds": time.perf_counter() - begun,
        "thinking": THINKING,
        "empty_ms": round(empty, 1),
        "pages": _told(samples),
    }


def _until_it_answers(person: Person) -> None:
    for _ in range(300):
        try:
            person.timed_empty()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("The site never answered.")


def _told(samples: list[Sample]) -> dict[str, dict[str, float]]:
    by_page: dict[str, list[Sample]] = defaultdict(list)
    for sample in samples:
        by_page[sample.page].append(sample)
        by_page["every page"].append(sample)
    return {page: _percentiles(held) for page, held in sorted(by_page.items())}


def _percentiles(held: list[Sample]) -> dict[str, float]:
    waits = sorted(sample.seconds * 1000 for sample in held)

    def within(share: float) -> float:
        return round(waits[min(len(waits) - 1, int(share * len(waits)))], 1)

    return {
        "requests": len(held),
        "errors": sum(1 for sample in held if sample.error),
        "p50": within(0.5),
        "p95": within(0.95),
        "p99": within(0.99),
    }


def _print(found: dict[str, Any]) -> None:
    low, high = found["thinking"]
    print(f"{found['people']} people for {found['seconds']:.0f} s, {low:g} to {high:g} s between"
          f" pages; an empty page alone takes {found['empty_ms']} ms")  # fmt: skip
    print(f"{'page':28}{'requests':>9}{'errors':>8}{'p50':>8}{'p95':>8}{'p99':>8}  (ms)")
    for page, one in found["pages"].items():
        figures = "".join(f"{one[name]:>8}" for name in ("errors", "p50", "p95", "p99"))
        print(f"{page:28}{one['requests']:>9}{figures}")


BENCH = Bench(
    title="Fifty people at once",
    run=run,
    says=(
        "The site served as `make demo` serves it, asked over the loopback by fifty people in a"
        " process of their own: 30 social workers, 10 team managers, advisers, reviewing officers"
        " and leads. Each opens what their role opens, with 2 to 6 seconds between pages, and some"
        " ask to open a record outside their reach. Signing in is done before, by the page."
        " Styles and scripts are not fetched again, as browsers keep them."
    ),
)

if __name__ == "__main__":
    main()

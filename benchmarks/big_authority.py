"""Makes a big authority: `python -m benchmarks.big_authority`, 15,000 children and ten years.

Some lives are invented and written as a demonstration's are; the database then copies them, each
copy with numbers, names, birthdays and workers of its own. The clocks are worked out in earnest.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .bench import CannotMeasure

KEPT = Path(__file__).resolve().parent.parent / ".sightline-bench"
"""Where big authorities are kept once made, unless SIGHTLINE_BENCH_HOME says."""

STEP = 1_000_000
"""Copies are numbered this far apart, so that a row of a copy points at rows of the same copy."""
STAFF = ("workforce.Team", "workforce.Worker", "workforce.Registration")
SHARED = (
    *("placements.Home", "placements.Carer", "adoption.Adopter"),
    *("area.AreaFigure", "area.PostcodePlace"),
    *("governance.InspectionReport", "governance.AreaForImprovement"),
    *("front_door.Agency", "front_door.AgencyMember"),
)
"""Tables that the copies share: the same homes, carers and inspections are there for all."""
SIGN_INS = 120
CHANGED = {
    ("people.Child", "la_child_id"): "t.la_child_id || 'C' || c",
    ("people.Child", "born_on"): "t.born_on - c",
    ("people.Child", "upn"): "''",
    ("people.Child", "nhs_number"): "''",
    ("people.ChildName", "forename"): "other.forename",
    ("protection.Allegation", "reference"): "t.reference || '-' || c",
    ("workforce.Team", "name"): "t.name || ' ' || c + 1",
    ("workforce.Worker", "name"): "t.name || ' the ' || c + 1 || 'th'",
    ("workforce.Worker", "code"): "t.code || '-' || c",
    ("workforce.Worker", "account_id"): "null",
}
"""What a copy has of its own. `t` is the row copied and `c` the number of the copy, from one."""


def folder() -> Path:
    """Where big authorities are kept."""
    return Path(os.environ.get("SIGHTLINE_BENCH_HOME") or KEPT)


def ready(children: int) -> Path:
    """The home of an authority of so many children; made at first use, which takes minutes."""
    home = folder() / f"children-{children}"
    if not (home / "ready").exists():
        home.mkdir(parents=True, exist_ok=True)
        words = ("--children", str(children), "--lives", str(min(1_500, children // 10)))
        _in(home, "benchmarks.big_authority", *words)
        (home / "ready").touch()
    return home


def measured(children: int, module: str, *words: str) -> Any:
    """What a measurement says (JSON) that runs in a process of its own over such an authority."""
    return json.loads(_in(ready(children), module, *words))


def _in(folder: Path, module: str, *words: str) -> str:
    around = {name: value for name, value in os.environ.items() if name != "SIGHTLINE_DATABASE_URL"}
    done = subprocess.run(
        [sys.executable, "-m", module, *words],
        env={**around, "SIGHTLINE_HOME": str(folder)},
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        raise CannotMeasure(f"{module} ended with {done.returncode}; it says why above.")
    return done.stdout


def main() -> None:
    """Build in the record of SIGHTLINE_HOME, or go on with so many lives that are there already."""
    words = argparse.ArgumentParser(prog="python -m benchmarks.big_authority", description=__doc__)
    words.add_argument("--children", type=int, default=15_000)
    words.add_argument("--lives", type=int, default=1_500, help="invented; the rest are copies")
    words.add_argument("--years", type=int, default=10, help="of live recording")
    words.add_argument("--staff", type=int, default=5, help="sets of teams for all the copies")
    asked = words.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sightline.settings")
    import django

    django.setup()
    from sightline.command_line.database import prepare

    prepare()
    make(asked.children, asked.lives, asked.years, asked.staff)


def make(children: int, lives: int, years: int, staff: int) -> None:
    """Invent so many lives, copy them until there are as many children, and work out the clocks."""
    from django.db import transaction

    from sightline.core.postgres.roles import as_owner
    from sightline.duties import store
    from sightline.record.people.models import Child
    from sightline.synthetic import building

    begun = time.perf_counter()

    def say(what: str) -> None:
        print(f"{time.perf_counter() - begun:6.0f} s  {what}", file=sys.stderr, flush=True)

    if building.held() is None:
        invent(lives, years, say)
    if Child.objects.count() != lives:
        raise SystemExit(f"The record does not hold {lives:,} children to copy.")
    copies = -(-children // lives)
    with as_owner():
        with transaction.atomic():
            for label, rows in multiply(copies, min(staff, copies)):
                if rows > 10_000:
                    say(f"copied {rows:,} rows of {label}")
        tidy("analyze")
    say("working out what each child is owed")
    rebuilt = store.rebuild()
    sign_ins(SIGN_INS)
    with as_owner():
        tidy("vacuum analyze")
    say(f"{rebuilt.children:,} children, {rebuilt.clocks:,} clocks")


def tidy(how: str) -> None:
    """Let the database see how much there is of what, as it does by itself in time."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(how)


def invent(lives: int, years: int, say: Any) -> None:
    """Build a demonstration whose recording began so many years ago."""
    from unittest import mock

    from sightline.core.calendar import LONDON
    from sightline.synthetic import building
    from sightline.synthetic.authorities import all_authorities
    from sightline.synthetic.invent import lives as inventing

    @contextmanager
    def progress(what: str, total: int) -> Iterator[Any]:
        say(f"{what.lower()}: {total:,}")
        yield lambda done: None

    with (
        mock.patch.object(inventing, "YEARS_RECORDED", years),
        mock.patch.object(building.store, "rebuild", lambda done: None),
    ):
        building.build(
            all_authorities()["anyshire"],
            children=lives,
            seed=building.USUAL_SEED,
            as_at=dt.datetime.now(tz=LONDON).date(),
            progress=progress,
        )


def multiply(copies: int, staff: int) -> Iterator[tuple[str, int]]:
    """Copy every table of the record. Yields each table and how many rows were added."""
    from django.apps import apps
    from django.db import connection

    models = [
        model
        for model in apps.get_models()
        if model.__module__.startswith("sightline.record.")
        and not hasattr(model, "pgh_tracked_model")
        and model._meta.label not in SHARED
    ]
    with connection.cursor() as cursor:
        # Copies are right because what they copy is: neither checked again nor put into history,
        # which no page measured here reads. Only the embedded server's own account may say so.
        cursor.execute("select rolsuper from pg_roles where rolname = current_user")
        if cursor.fetchone() == (True,):
            cursor.execute("set local session_replication_role = replica")
        for model in models:
            table, label = model._meta.db_table, model._meta.label
            cursor.execute(f'select coalesce(max(id), 0) from "{table}"')
            if cursor.fetchone()[0] >= STEP:
                raise SystemExit(f"{table} holds too many rows to be copied.")
            cursor.execute(_copying(model, staff if label in STAFF else copies, staff))
            yield label, cursor.rowcount
            cursor.execute(
                f"select setval(pg_get_serial_sequence('\"{table}\"', 'id'),"
                f' (select max(id) + 1 from "{table}"))'
            )


def _copying(model: Any, times: int, staff: int) -> str:
    """The statement that adds copies 1 to `times` of every row of a table."""
    meta = model._meta
    columns = {field.column: _copied(field, meta.label, staff) for field in meta.local_fields}
    rows = f'"{meta.db_table}" t'
    also = ""
    if meta.label == "people.ChildName":
        # Forenames are dealt out again, so that copies of one child are not called alike.
        numbered = (
            "(select *, row_number() over (order by id) - 1 as place, count(*) over () as held"
            f' from "{meta.db_table}")'
        )
        rows = f"{numbered} t"
        also = f" join {numbered} other on other.place = (t.place + c * 131) % t.held"
    names = ", ".join(f'"{name}"' for name in columns)
    return (
        f'insert into "{meta.db_table}" ({names}) select {", ".join(columns.values())}'
        f" from {rows} cross join generate_series(1, {times - 1}) c{also}"
    )


def _copied(field: Any, label: str, staff: int) -> str:
    """What a column holds in copy `c`: the same, or the number that its own copy has."""
    if (label, field.column) in CHANGED:
        return CHANGED[label, field.column]
    if field.primary_key or field.column == "about_id":  # which names a row of the same copy
        return f"t.id + c * {STEP}" if field.primary_key else f"t.about_id + c * {STEP}"
    points_at = field.related_model._meta.label if field.is_relation else ""
    if points_at in STAFF and label not in STAFF:
        return f't."{field.column}" + (c % {staff}) * {STEP}'
    if points_at in SHARED or not points_at or points_at.startswith("core."):
        return f't."{field.column}"'
    return f't."{field.column}" + c * {STEP}'


def sign_ins(count: int) -> None:
    """Let so many of the people with the most children sign in, with the demonstration's password.

    All have one hash of it, because making each anew is slow by design.
    """
    from django.contrib.auth.hashers import make_password
    from django.db.models import Count, Q

    from sightline.core.models import Account
    from sightline.record.workforce.models import Worker
    from sightline.synthetic.sign_ins import password

    encoded = make_password(password())
    held = Count("allocations", filter=Q(allocations__ended_on=None))
    roles = {
        "Social worker": "social worker",
        "Team manager": "team manager",
        "Personal adviser": "personal adviser",
        "Independent reviewing officer": "reviewing officer",
    }
    for title, role in roles.items():
        free = Worker.objects.filter(account=None, ended_on=None, job_title=title)
        for worker in free.annotate(held=held).order_by("-held", "pk")[: count // len(roles)]:
            worker.account = Account.objects.create(
                username=f"many.{worker.pk}", name=worker.name, roles=[role], password=encoded
            )
            worker.save(update_fields=["account"])


if __name__ == "__main__":
    main()

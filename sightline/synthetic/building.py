"""Builds an invented authority in an empty record, whole or not at all, and knows it again."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass, replace

from django.apps import apps
from django.db import connection, transaction
from django.utils import timezone

from sightline.core.acting import deed, note, system_account
from sightline.core.models import Account, Note
from sightline.core.refusal import Refused
from sightline.core.stating import Source
from sightline.duties import store
from sightline.record.area import postcodes
from sightline.record.care import measuring
from sightline.record.placements import listed
from sightline.record.placements.models import ListedHome
from sightline.returns import covering

from . import asking, sign_ins
from .authorities import Authority, all_authorities
from .improved import improve
from .invent.returned.listed import Listed
from .invent.rows import Ref, World
from .knowing import carries
from .writing import write

SOURCE = "Invented authority"
BUILT = "invented authority built"
USUAL_SEED = 1
CHILD = "people.Child"
STAFF = {"workforce.Team", "workforce.Worker"}
"""What rows of a later part may point at: who works here."""
LOCK = 0x0DE30  # any number of ours: two starts must not build at once
Steps = Callable[[int], None]
Progress = Callable[[str, int], AbstractContextManager[Steps]]


@contextmanager
def _no_progress(says: str, total: int) -> Iterator[Steps]:
    yield lambda steps: None


@dataclass(frozen=True)
class Demonstration:
    """Which invented authority a record holds, and what it was made from."""

    authority: str
    children: int
    seed: int
    as_at: str
    improved: bool = False

    def __str__(self) -> str:
        title = all_authorities()[self.authority].title
        if self.improved:
            title += ", and what was put right since"
        day = dt.date.fromisoformat(self.as_at)
        return f"{title}: {self.children} children as at {day.day} {day:%B %Y} (seed {self.seed})"


def held() -> Demonstration | None:
    """The demonstration this record holds. Raises Refused where it holds anything else."""
    built = Note.objects.filter(did=BUILT).order_by("pk").first()
    if built is not None:
        return Demonstration(**json.loads(built.why))
    if what := _holds():
        raise Refused(
            f"This record already holds {what}, so nothing invented was added to it. Set"
            " SIGHTLINE_HOME to another folder (or SIGHTLINE_DATABASE_URL to an empty database)"
            " to see the demonstration."
        )
    return None


def _holds() -> str:
    """What is in the record, in a word or two; blank when it is empty."""
    accounts = Account.objects.exclude(username=system_account().username)
    if accounts.exists():
        return "accounts of people"
    for config in apps.get_app_configs():
        if config.name.startswith("sightline.record."):
            for model in config.get_models():
                if not hasattr(model, "pgh_tracked_model") and model.objects.exists():
                    return str(model._meta.verbose_name_plural)
    return ""


def build(
    authority: Authority,
    *,
    children: int,
    seed: int,
    as_at: dt.date,
    improved: bool = False,
    progress: Progress = _no_progress,
) -> Demonstration:
    """Build the authority in an empty record, in one transaction, with its clocks.

    One that is `improved` goes on from there until its own later day, doing what was asked.

    `progress` is opened with what is being done and how many steps that is, and told of steps.
    Raises Refused where the record is not empty; an interruption leaves it as it was.
    """
    if improved and authority.improved_until is None:
        raise Refused(
            f"{authority.title} has no published inspection whose findings could be put right."
            " Choose an authority that is made after a report."
        )
    by = system_account()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("select pg_advisory_xact_lock(%s)", [LOCK])
        if there := held():
            raise Refused(f"This record already holds {there}.")
        made = _write(authority, (children, seed, as_at), by, progress, improved)
        asking.take_up(by=by, authority=authority.name, improved=improved)
        asking.attach(by=by)
        with progress("Working out what each child is owed", made) as done:
            store.rebuild(done)
        if authority.afterwards is not None and as_at == timezone.localdate():
            authority.afterwards()
        last = authority.improved_until if improved else as_at
        assert last is not None
        asked = Demonstration(authority.name, made, seed, last.isoformat(), improved)
        note(by=by, did=BUILT, why=json.dumps(asdict(asked)))
    return asked


def _write(
    authority: Authority,
    asked: tuple[int, int, dt.date],
    by: Account,
    progress: Progress,
    improved: bool,
) -> int:
    """The lives, the sign-ins and what is covered. Returns how many children there are."""
    source = Source(name=SOURCE, as_at=asked[2], origin="recorded live")
    numbers: dict[Ref, int] = {}
    children: dict[str, int] = {}
    with (
        deed(by=by, why="An invented authority was built"),
        progress("Writing lives", asked[0]) as done,
    ):
        for world in authority.parts(*asked):
            write(world, by=by, source=source, numbers=numbers)
            found = {ref.key: pk for ref, pk in numbers.items() if ref.table == CHILD}
            done(len(found))
            children |= found
            if not improved:
                world.let_go()
                numbers = {ref: pk for ref, pk in numbers.items() if ref.table in STAFF}
        if authority.postcodes:
            postcodes.hold(by=by, places=authority.postcodes)
        if authority.homes:
            listed.hold(by=by, homes=[_as_listed(each) for each in authority.homes])
        measuring.measure(by=by)
        with connection.cursor() as cursor:
            # Without it PostgreSQL still takes every table for an empty one, and joins them so.
            cursor.execute("analyze")
        sign_ins.open_sign_ins(by=by, source=source)
        sign_ins.open_front_door(by=by, source=source)
        sign_ins.give_sample(by=by, children=children)
        sign_ins.name_readers(by=by)
        covering.declare(by=by, source=SOURCE, carries=carries(world))
        if improved:
            _put_right(authority, world, asked[1], by, numbers)
    return len(children)


def _as_listed(home: Listed) -> ListedHome:
    return ListedHome(
        urn=home.urn,
        postcode=postcodes.bare(home.place.postcode),
        name=f"Example {home.urn}",
        kind=home.kind,
        status="Active",
        placement_codes=list(home.placements),
        provider_codes=[home.provider],
        listed_in="the invented list",
    )


def _put_right(
    authority: Authority, world: World, seed: int, by: Account, numbers: dict[Ref, int]
) -> None:
    """What was done after the inspection, and what has been recorded only since then."""
    last = authority.improved_until
    assert last is not None
    covered = {each.fact for each in carries(world)}
    world.written = {table: len(rows) for table, rows in world.rows.items()}
    after = improve(world, seed=seed, asked_on=asking.last_asked(authority.name), until=last)
    source = Source(name=SOURCE, as_at=last, origin="recorded live")
    write(world, by=by, source=source, numbers=numbers)
    new = [replace(each, since=after.began) for each in carries(world) if each.fact not in covered]
    covering.declare(by=by, source=SOURCE, carries=new)

"""The rebuild, which works in sets, keeps to the row what refreshing each child by itself keeps."""

from __future__ import annotations

import datetime as dt
import random

import pytest
from django.db import connection

from sightline.duties import store
from sightline.duties.language import Role
from sightline.duties.models import Clock, ServiceClock
from sightline.record.people.models import Child
from sightline.record.protection.models import ProtectionPlan
from sightline.record.workforce.models import Allocation, Team, Worker
from sightline.synthetic import building
from sightline.synthetic.authorities import all_authorities

AS_AT = dt.date(2026, 11, 22)
JUNE = dt.date(2013, 6, 3)


def kept():
    return sorted(map(repr, Clock.objects.values_list(*store.FIELDS)))


def refreshed():
    """What refreshing every child has to change."""
    total = store.Rebuilt()
    for child in Child.objects.values_list("pk", flat=True):
        total += store.refresh(child)
    return total


def invent(children):
    building.build(all_authorities()["anyshire"], children=children, seed=3, as_at=AS_AT)


def test_clocks_kept_by_a_rebuild_are_those_that_refreshing_keeps(db):
    invent(80)
    rebuilt = kept()
    owned = Clock.objects.exclude(owner_on_due=None)
    assert len(rebuilt) > 1500 and owned.exclude(owner_now=None).exists()
    assert refreshed().changed == 0

    Clock.objects.all().delete()
    first = refreshed()

    assert first.added == first.clocks == len(rebuilt)
    assert kept() == rebuilt


def test_a_rebuild_puts_right_what_was_damaged_and_writes_nothing_else(
    transactional_db, monkeypatch
):
    """By batches on two connections, as it is done at night."""
    invent(30)
    monkeypatch.setattr(store, "BATCH", 4)
    right, numbers = kept(), dict(Clock.objects.values_list("pk", "duty"))
    some = random.Random(5).sample(sorted(numbers), 60)
    Clock.objects.filter(pk__in=some[:20]).delete()
    Clock.objects.filter(pk__in=some[20:40]).update(known_until=dt.date(2001, 1, 1))
    Clock.objects.filter(pk__in=some[40:]).update(
        not_valid=[["2001-01-01", "a", "b"]], owner_now=None
    )
    done = []

    corrected = store.rebuild(progress=done.append)

    others = ServiceClock.objects.count()
    assert (corrected.children, corrected.clocks) == (30, len(right) + others)
    assert (corrected.added, corrected.removed) == (60, 40)
    assert sum(done) == 30 and len(done) == 8
    assert kept() == right
    stay = set(Clock.objects.values_list("pk", flat=True))
    assert stay >= set(numbers) - set(some)
    assert store.rebuild().changed == 0
    assert set(Clock.objects.values_list("pk", flat=True)) == stay


def test_what_fails_on_one_connection_is_told(transactional_db, monkeypatch):
    invent(12)
    monkeypatch.setattr(store, "BATCH", 3)
    right = kept()
    whole = store.Renewal.between

    def fails(self, first, last):
        counts = whole(self, first, last)
        if first == Child.objects.order_by("pk")[6].pk:
            raise RuntimeError("in the middle")
        return counts

    Clock.objects.update(allowance="wrong")
    with monkeypatch.context() as broken:
        broken.setattr(store.Renewal, "between", fails)
        with pytest.raises(RuntimeError, match="in the middle"):
            store.rebuild()
    assert Clock.objects.filter(allowance="wrong").exists()
    store.rebuild()
    assert kept() == right


def test_nothing_that_was_published_is_left_behind(db):
    invent(5)
    store.rebuild()
    with connection.cursor() as cursor:
        cursor.execute("select relname from pg_class where relnamespace = pg_my_temp_schema()")
        assert cursor.fetchall() == []
        cursor.execute("show enable_nestloop")
        assert cursor.fetchone() == ("on",)


def test_whoever_held_the_role_is_found_alike(db):
    """People who come and go, two at once, and a manager known only through the team."""
    chance = random.Random(11)
    workers = [Worker.objects.create(name=f"Sample-{number} Example") for number in range(5)]
    teams = [Team.objects.create(name=f"Sample {one.pk}", manager=one) for one in workers[:2]]
    teams.append(Team.objects.create(name="Sample without a manager"))
    for number in range(40):
        child = Child.objects.create(known_as=f"Sample-{number}", born_on=dt.date(2005, 2, 1))
        ProtectionPlan.objects.create(child=child, began_on=JUNE)
        _allocate(child, workers, teams, chance)
    assert store.rebuild().clocks > 200
    owners = set(Clock.objects.values_list("owner_on_due", "owner_now"))
    assert len(owners) > 10
    assert refreshed().changed == 0


def _allocate(child, workers, teams, chance):
    day = JUNE - dt.timedelta(days=5)
    for turn in range(chance.randrange(5), 0, -1):  # one social worker after another
        until = day + dt.timedelta(days=chance.randrange(12))
        Allocation.objects.create(
            child=child,
            role=Role.SOCIAL_WORKER.value,
            worker=chance.choice([*workers, None]),
            team=chance.choice([*teams, None]),
            ended_on=until if turn > 1 or chance.random() < 0.5 else None,
            **({"began_on": day} if chance.random() < 0.8 else {"known_on": day}),
        )
        day = until + dt.timedelta(days=chance.randrange(3))
    for _ in range(chance.randrange(4)):  # team managers named for the child, perhaps two at once
        began = JUNE + dt.timedelta(days=chance.randrange(-1, 2))
        Allocation.objects.create(
            child=child,
            role=Role.TEAM_MANAGER.value,
            worker=chance.choice([*workers, None, None]),
            began_on=began,
            ended_on=chance.choice([None, None, began, began + dt.timedelta(days=30)]),
        )

"""A load that is killed leaves nothing behind, and two loads at once do not meet."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time

import psycopg
import pytest
from django.apps import apps
from django.db import connection, models
from psycopg import sql

pytestmark = pytest.mark.django_db
CHILDREN = 250
LOADS = """import sys, django
django.setup()
from sightline.core.acting import system_account
from sightline.returns.loading import load
load(sys.argv[1:], by=system_account())
"""
KILLS = 5
UNLIKE = ("AutoField", "BigAutoField", "DateTimeField", "ForeignKey", "OneToOneField")
"""Numbers and instants, which differ between two loads of the same files."""


@pytest.fixture
def files(tmp_path):
    """A return of some size, so that a load takes long enough to be killed in the middle."""
    header = ["CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"]
    episodes = [
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,"
        "HOME_POST,PL_POST,URN"
    ]
    reviews = ["CHILD,DOB,REVIEW,REVIEW_CODE"]
    for child in range(1, CHILDREN + 1):
        header.append(f"{child},M,01/02/2012,WBRI,,,")
        episodes.append(f"{child},0{child % 9 + 1}/06/2023,S,C2,N1,U6,PR1,,,,,,")
        reviews += [f"{child},01/02/2012,{day}/09/2023,PN1" for day in (10, 20)]
    for name, lines in (("h", header), ("e", episodes), ("r", reviews)):
        (tmp_path / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(tmp_path)


@pytest.fixture
def databases(django_db_setup, django_db_blocker):
    """Make empty databases, each a copy of the tests' own, and drop them afterwards."""
    with django_db_blocker.unblock():
        whole = connection.get_connection_params()
        connection.close()
    server = {key: whole[key] for key in ("host", "port", "user", "password") if key in whole}
    made: list[str] = []
    with psycopg.connect(dbname="postgres", autocommit=True, **server) as admin:

        def make(ending: str) -> dict:
            name = f"{whole['dbname']}_{ending}"
            admin.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            admin.execute(f'CREATE DATABASE "{name}" TEMPLATE "{whole["dbname"]}"')
            made.append(name)
            return server | {"dbname": name}

        yield make
        for name in made:
            admin.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def begin(database: dict, files: str) -> subprocess.Popen:
    """Start a load in a process of its own."""
    rest = "&".join(f"{key}={value}" for key, value in database.items() if key != "dbname")
    address = f"postgresql:///{database['dbname']}?{rest}"
    return subprocess.Popen(
        [sys.executable, "-c", LOADS, files],
        env=os.environ
        | {"SIGHTLINE_DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "sightline.settings"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def ends_well(load: subprocess.Popen) -> None:
    said, errors = load.communicate(timeout=180)
    assert load.returncode == 0, (said, errors)


def record(database: dict) -> dict[str, list]:
    """Every row of the record and of the loads, but for numbers and instants."""
    found = {}
    with psycopg.connect(**database) as opened:
        for model in apps.get_models():
            if not model.__module__.startswith(("sightline.record.", "sightline.returns.")):
                continue
            columns = [
                sql.SQL("{}::text").format(sql.Identifier(field.column))
                for field in model._meta.concrete_fields
                if field.get_internal_type() not in UNLIKE
                and not isinstance(field, models.ManyToManyField)
            ]
            if columns and not model._meta.label.lower().endswith("event"):
                asked = sql.SQL("SELECT {} FROM {}").format(
                    sql.SQL(", ").join(columns), sql.Identifier(model._meta.db_table)
                )
                found[model._meta.label] = sorted(map(str, opened.execute(asked).fetchall()))
    return found


def changed(expected: dict[str, list], held: dict[str, list]) -> list[str]:
    """The tables of the record that differ; the logs of loads may."""
    return [
        name
        for name in expected
        if not name.startswith("returns.") and held[name] != expected[name]
    ]


def test_a_load_killed_at_any_point_and_run_again_leaves_the_same_record(databases, files):
    undisturbed, disturbed = databases("whole"), databases("killed")
    began = time.monotonic()
    ends_well(begin(undisturbed, files))
    takes = time.monotonic() - began
    nothing = record(disturbed)

    by_chance = random.Random(3)
    killed = 0
    for _ in range(KILLS):
        load = begin(disturbed, files)
        time.sleep(takes * by_chance.uniform(0.35, 0.9))
        if load.poll() is None:
            os.killpg(load.pid, signal.SIGKILL)
            killed += 1
        load.communicate(timeout=60)
        if load.returncode != 0:
            assert record(disturbed) == nothing, "A killed load left something behind."
    ends_well(begin(disturbed, files))

    assert killed >= 2
    expected, held = record(undisturbed), record(disturbed)
    assert len(expected["people.Child"]) == CHILDREN
    assert changed(expected, held) == []


def test_two_loads_at_once_give_the_record_of_one(databases, files):
    one, both = databases("one"), databases("both")
    ends_well(begin(one, files))

    for load in [begin(both, files), begin(both, files)]:
        ends_well(load)

    expected, held = record(one), record(both)
    assert changed(expected, held) == []
    assert len(held["returns.Load"]) == 2

"""Work done in processes that can be killed, each on a database of its own, and what is left."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

import psycopg
from django.apps import apps
from django.db import connection
from psycopg import sql

from tests.databases import address, as_application

MOST_TRIES = 40
PATIENCE = 180  # seconds
UNLIKE = ("AutoField", "BigAutoField", "DateTimeField", "ForeignKey", "OneToOneField")
"""Numbers and instants, which differ between two loads of the same files."""

NUMBERED = {("duties.clock", "about")}
"""Columns of words that hold the number of a record."""

KEPT = ("sightline.record.", "sightline.returns.", "sightline.duties.")
READY = "Ready"
WORKSHOP = r"""
import os, re, signal, sys, django
django.setup()
from django.db.backends.signals import connection_created
from django.dispatch import receiver
from sightline.core.acting import system_account
from sightline.duties import store
from sightline.returns.loading import load
store.all_duties()

store.BATCH = 20
written = until = 0
WRITES = re.compile(r"\s*(insert into|update|delete from) (?!pg_temp)", re.IGNORECASE)

def counted(execute, statement, *rest):
    global written
    answer = execute(statement, *rest)
    if WRITES.match(str(statement)):
        written += 1
        if written == until:
            os.kill(os.getpid(), signal.SIGKILL)
    return answer

@receiver(connection_created)
def count(sender, connection, **rest):
    connection.execute_wrappers.append(counted)

def work(words):
    global until
    where, until, *words = words
    until = int(until)
    if words[0] == "load":
        load(words[1:], by=system_account())
    else:
        store.rebuild()
    open(where, "w").write(str(written))

print("Ready", flush=True)
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        try:
            work(line.split())
        except BaseException:
            import traceback
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    print(child, flush=True)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
"""A process that is ready to work and does each piece in a copy of itself, which may be killed.

It can be told to kill itself, as dead as by kill -9, after so many statements that write.
"""


@dataclass
class Workshop:
    """A process that loads or rebuilds in copies of itself, on one database."""

    process: subprocess.Popen
    folder: str

    @property
    def _count(self) -> str:
        return f"{self.folder}/written"

    @property
    def written(self) -> int:
        """How many statements the last piece of work wrote with."""
        with open(self._count) as file:
            return int(file.read())

    def begin(self, *words: str, until: int = 0) -> int:
        """Begin a piece of work; says the number of the process that does it.

        `until` is after how many statements that write it kills itself; nought for never.
        """
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(" ".join((self._count, str(until), *words)) + "\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def ended(self) -> int:
        """Wait for the work under way; its exit status, or less than nought for a signal."""
        assert self.process.stdout
        return int(self.process.stdout.readline())

    def do(self, *words: str) -> float:
        """Do a piece of work from beginning to end; says how many seconds it took."""
        began = time.monotonic()
        self.begin(*words)
        assert self.ended() == 0
        return time.monotonic() - began


@contextmanager
def workshop(database: dict) -> Iterator[Workshop]:
    """A workshop on this database, closed afterwards."""
    folder = tempfile.TemporaryDirectory(prefix="sightline-")
    process = subprocess.Popen(
        [sys.executable, "-c", WORKSHOP],
        env=os.environ
        | {"SIGHTLINE_DATABASE_URL": address(as_application(database)),
           "DJANGO_SETTINGS_MODULE": "sightline.settings"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )  # fmt: skip
    try:
        assert process.stdout
        assert process.stdout.readline().strip() == READY
        yield Workshop(process, folder.name)
    finally:
        assert process.stdin
        process.stdin.close()
        process.wait(timeout=PATIENCE)
        process.stdout.close()
        folder.cleanup()


def kill_at_random(
    on: Workshop,
    work: tuple[str, ...],
    takes: float,
    times: int,
    between: Callable[[], None],
) -> None:
    """Begin the work again and again, and kill it dead at a random point, so many times.

    Every second time the point is a moment, and else the end of one of the statements that it
    writes with. `takes` is how long it takes undisturbed, and it is the last thing that `on` did;
    `between` looks at what each killing left.
    """
    by_chance, killed, writes = random.Random(3), 0, on.written
    for _ in range(MOST_TRIES):
        if killed % 2:
            on.begin(*work, until=by_chance.randint(1, writes))
        else:
            number = on.begin(*work)
            time.sleep(takes * by_chance.uniform(0.02, 0.95))
            with suppress(ProcessLookupError):  # where it has ended already
                os.kill(number, signal.SIGKILL)
        status = on.ended()
        assert status in (0, -signal.SIGKILL)
        between()
        killed += status == -signal.SIGKILL
        if killed == times:
            return
    raise AssertionError(f"Only {killed} of {MOST_TRIES} were still at work when they were killed.")


@contextmanager
def databases() -> Iterator[Callable[..., dict]]:
    """Make databases, each a copy of the tests' own or of another, and drop them afterwards."""
    whole = connection.get_connection_params()
    connection.close()
    server = {key: whole[key] for key in ("host", "port", "user", "password") if key in whole}
    made: list[str] = []
    with psycopg.connect(dbname="postgres", autocommit=True, **server) as admin:

        def make(ending: str, like: dict | None = None) -> dict:
            name = f"{whole['dbname']}_{ending}"
            pattern = like["dbname"] if like else whole["dbname"]
            admin.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            admin.execute(f'CREATE DATABASE "{name}" TEMPLATE "{pattern}"')
            made.append(name)
            return server | {"dbname": name}

        yield make
        for name in made:
            admin.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def alone(database: dict) -> None:
    """Wait until the server has noticed that whoever was killed is gone, and undone their work."""
    asked = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()"
    give_up_at = time.monotonic() + PATIENCE
    with psycopg.connect(**database, autocommit=True) as opened:
        while opened.execute(asked, [database["dbname"]]).fetchone() != (0,):
            assert time.monotonic() < give_up_at, "A killed process is still at work."
            time.sleep(0.02)


def record(database: dict) -> dict[str, list]:
    """Every row of the record, of the loads and of the clocks, but for numbers and instants.

    A child is told by the authority's own id, because numbers go on after an undone load.
    """
    found = {}
    with psycopg.connect(**database) as opened:
        for model in apps.get_models():
            if not model.__module__.startswith(KEPT) or model._meta.proxy:
                continue
            asked = _question(model)
            if asked is not None:
                found[model._meta.label] = sorted(map(str, opened.execute(asked).fetchall()))
    return found


def _question(model) -> sql.Composed | None:
    label = model._meta.label.lower()
    fields = model._meta.concrete_fields
    columns = [
        sql.SQL("held.{}::text").format(sql.Identifier(field.column))
        for field in fields
        if field.get_internal_type() not in UNLIKE and (label, field.name) not in NUMBERED
    ]
    if not columns or label.endswith("event"):
        return None
    child = next((f for f in fields if f.name == "child" and f.is_relation), None)
    joined = sql.SQL("")
    if child is not None:
        columns.append(sql.SQL("child.la_child_id"))
        joined = sql.SQL("LEFT JOIN people_child AS child ON child.id = held.{}").format(
            sql.Identifier(child.column)
        )
    return sql.SQL("SELECT {} FROM {} AS held {}").format(
        sql.SQL(", ").join(columns), sql.Identifier(model._meta.db_table), joined
    )


def changed(expected: dict[str, list], held: dict[str, list]) -> list[str]:
    """The tables that differ."""
    return [name for name in expected if held[name] != expected[name]]

"""Starts and stops a small private PostgreSQL server, for trials, demonstrations and tests.

It listens on a socket that only its own folder's owner can reach, never on the network, and
changes nothing outside the folder it was given (docs/decisions/set-up/0002). A council's own
records belong on a real server, named by SIGHTLINE_DATABASE_URL.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import secrets
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from .address import APPLICATION, OWNER
from .binaries import NoDatabase, ServerAccount, binaries, server_account

NAME = OWNER  # of the database, and of the role that owns it
LONGEST_SOCKET_FOLDER = 107 - len("/.s.PGSQL.5432")  # bytes; the system's limit on a socket's path
OURS = {"secret-key", "lock"}  # what a home may hold at first use
PATIENCE = 20  # seconds in which the remains of a killed server may still be going away

CONFIGURATION = """
# Written by Sightline when this folder was made.
listen_addresses = ''
unix_socket_permissions = 0700
max_connections = 100
shared_buffers = 256MB
work_mem = 16MB
maintenance_work_mem = 128MB
jit = off
# Containers often have little shared memory, which parallel plans would run out of.
max_parallel_workers_per_gather = 0
max_parallel_maintenance_workers = 0
"""


def start(home: Path) -> Path:
    """Make sure the server of this home is up, and return the folder of its socket.

    Safe to call from several processes at once and again at any time. Raises NoDatabase.
    """
    home = home.resolve()
    with _alone(home):
        account = server_account()
        data = _data_folder(home, account)
        socket = _socket_folder(data, account)
        if not is_up(data, socket):
            _make(data, account)
            _launch(data, socket, account)
        _make_database(socket)
    return socket


def stop(home: Path) -> bool:
    """Stop the server of this home, if it is up; says whether it was. The rows stay."""
    home = home.resolve()
    with _alone(home):
        account = server_account()
        data = _data_folder(home, account)
        if not is_up(data, _socket_folder(data, account)):
            return False
        _run(account, "pg_ctl", "-w", "-m", "fast", "-D", data, "stop")
        return True


def data_folder(home: Path) -> Path:
    """Where the rows of this home are, or will be."""
    return _data_folder(home.resolve(), server_account())


def is_up(data: Path, socket: Path) -> bool:
    """Ask the socket, for a process number in a file may have passed to another program."""
    try:
        with _session(socket, "postgres") as session:
            answer = session.execute("show data_directory").fetchone()
    except psycopg.OperationalError as why:
        return "connection slots" in str(why) or "too many clients" in str(why)
    return answer is not None and Path(answer[0]) == data


def _session(socket: Path, database: str) -> psycopg.Connection[tuple[str, ...]]:
    return psycopg.connect(
        host=str(socket), port=5432, user=NAME, dbname=database, autocommit=True, connect_timeout=5
    )


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """One process at a time may start or stop the server of a home."""
    with (home / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


# Where things go


def _data_folder(home: Path, account: ServerAccount | None) -> Path:
    """Where the rows are: inside the home, or where the server's account can get to it.

    As root, a home that is new is opened to the server's group for passing through, nothing more.
    When even that would not do, because a folder above it is closed, the rows go to a private
    folder of the server's account under /var/tmp, and the home keeps a note of which.
    """
    inside, kept = home / "postgres", home / "postgres-folder"
    if account is None or inside.exists():
        return inside
    if kept.exists():
        return Path(kept.read_text(encoding="utf-8").strip())
    if account.can_reach(home):
        return inside
    before = home.stat()
    if {path.name for path in home.iterdir()} <= OURS and before.st_uid == os.geteuid():
        os.chown(home, -1, account.gid)
        home.chmod(stat.S_IMODE(before.st_mode) & 0o707 | 0o010)
        if account.can_reach(home):
            return inside
        os.chown(home, -1, before.st_gid)
        home.chmod(stat.S_IMODE(before.st_mode))
    # A number drawn at random, so that a later home at the same path never meets these rows.
    elsewhere = account.folder() / f"rows-{secrets.token_hex(8)}"
    kept.write_text(f"{elsewhere}\n", encoding="utf-8")
    return elsewhere


def _socket_folder(data: Path, account: ServerAccount | None) -> Path:
    """The data folder, or a short private folder when its path is too long for a socket."""
    if len(os.fsencode(data)) <= LONGEST_SOCKET_FOLDER:
        return data
    name = hashlib.sha256(os.fsencode(data)).hexdigest()[:16]
    if account:
        short, owner = account.folder() / f"socket-{name}", account.uid
    else:
        short, owner = Path(_short_folder()) / f"sightline-{os.getuid()}-{name}", os.getuid()
    _private(short, account)
    if short.lstat().st_uid != owner or not stat.S_ISDIR(short.lstat().st_mode):
        raise NoDatabase(f"{short} belongs to somebody else. Set SIGHTLINE_HOME to a shorter path.")
    return short


def _short_folder() -> str:
    given = tempfile.gettempdir()
    return given if len(given) < LONGEST_SOCKET_FOLDER - 50 else "/tmp"


def _private(folder: Path, account: ServerAccount | None) -> None:
    """Make a folder that only the server's account can open; one that is there is left be."""
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        return
    if account:
        os.chown(folder, account.uid, account.gid)


# Starting


def _make(data: Path, account: ServerAccount | None) -> None:
    """Lay out an empty server in the data folder, unless one is there."""
    _private(data, account)
    if (data / "PG_VERSION").exists():
        return
    try:
        _lay_out(data, account)
    except NoDatabase as why:
        raise NoDatabase(_no_room(str(why), data) or str(why)) from None
    with (data / "postgresql.conf").open("a", encoding="utf-8") as file:
        file.write(CONFIGURATION)


def _lay_out(data: Path, account: ServerAccount | None) -> None:
    _run(
        account,
        "initdb",
        "-D",
        data,
        "-U",
        NAME,
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--auth-local=trust",
        "--auth-host=reject",
        "--data-checksums",
        "--no-instructions",
    )


def _launch(data: Path, socket: Path, account: ServerAccount | None) -> None:
    """Start the server; after a crash, wait a little for what is left of the old one to go."""
    options = f"-k '{socket}'"
    if os.environ.get("SIGHTLINE_PG_FSYNC") == "off":  # tests only: rows may not survive the power
        options += " -c fsync=off -c full_page_writes=off"
    crashed = (data / "postmaster.pid").exists()
    give_up_at = time.monotonic() + (PATIENCE if crashed else 0)
    while True:
        _forget_stale_process(data)
        try:
            return _run(
                account,
                "pg_ctl",
                "-w",
                "-t",
                "60",
                "-D",
                data,
                "-l",
                data / "server.log",
                "-o",
                options,
                "start",
            )
        except NoDatabase as why:
            if time.monotonic() > give_up_at:
                log = _end_of_log(data)
                raise NoDatabase(_no_room(log, data) or f"{why}\n{log}") from None
            time.sleep(0.5)


def _forget_stale_process(data: Path) -> None:
    """Drop the note of a server that died, when its number now belongs to another program.

    PostgreSQL would refuse to start beside any live process of that number, as happens after a
    container restarts. The other program is never touched. Without /proc, PostgreSQL decides.
    """
    note = data / "postmaster.pid"
    try:
        number = int(note.read_text(encoding="utf-8").split()[0])
        works_in = Path(os.readlink(f"/proc/{number}/cwd"))
    except (OSError, ValueError, IndexError):
        return
    if works_in != data:
        note.unlink(missing_ok=True)


def _end_of_log(data: Path) -> str:
    log = data / "server.log"
    return log.read_text(encoding="utf-8", errors="replace")[-2000:] if log.exists() else ""


def _no_room(said: str, data: Path) -> str:
    """What to say where the server could not start because the disk is full; else nothing."""
    if "No space left on device" not in said:
        return ""
    return (
        f"There is no room left on the disk that holds the database ({data}). Make room, then do"
        " the same again: it starts by itself, and holds all that was finished before."
    )


def _make_database(socket: Path) -> None:
    """The database and the role that works with it, each unless it is there."""
    with _session(socket, "postgres") as session:
        there = session.execute("select from pg_database where datname = %s", [NAME]).fetchone()
        if there is None:
            session.execute(f"create database {NAME}")
        there = session.execute("select from pg_roles where rolname = %s", [APPLICATION]).fetchone()
        if there is None:
            session.execute(f"create role {APPLICATION} login")
            # So that tables made before this role was are at least read, and seen to be behind.
            session.execute(f"grant pg_read_all_data to {APPLICATION}")


def _run(account: ServerAccount | None, program: str, *words: str | Path) -> None:
    """Run one of the server's programs, as the server's account. Raises NoDatabase."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    done = subprocess.run(
        [str(binaries() / program), *map(str, words)],
        env={**clean, "LC_ALL": "C"},
        cwd="/",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        check=False,
        **(account.rights() if account else {}),
    )
    if done.returncode:
        raise NoDatabase(f"{program} could not do its work:\n{done.stdout.strip()}")


def main() -> None:
    """Start or stop the server of a home: `python -m sightline.core.postgres.embedded start DIR`.

    `start` prints the folder of the socket, which is the `host` of a postgresql:// address.
    """
    deed, home = sys.argv[1], Path(sys.argv[2])
    if deed == "start":
        print(start(home))
    elif deed == "stop":
        stop(home)
    else:
        sys.exit("Say start or stop, and the folder.")


if __name__ == "__main__":
    main()

"""Serves the site on this machine, with gunicorn, on a port that is free."""

import datetime as dt
import os
import signal
import socket
import subprocess
import sys

from sightline.core.calendar import LONDON

HOST = "127.0.0.1"
FIRST_PORT = 8000
PORTS_TRIED = 50
ANY_PORT = 0
THREADS = 4
"""In each process. More only wait for one another: a process runs one at a time in Python."""
MOST_WORKERS = 8
NIGHT_AT = 2
"""The hour from which the night's work is done: nearly nobody records, and the day has changed."""
COMMAND = "from sightline.command_line import main; main()"
LOOK_EVERY = 60
"""Seconds between looks at the clock."""


def free_port(first: int = FIRST_PORT) -> int:
    """The first port from here that nothing is using; any free one when many are taken."""
    for port in range(first, first + PORTS_TRIED):
        if _is_free(port):
            return port
    with socket.socket() as found:
        found.bind((HOST, ANY_PORT))
        return int(found.getsockname()[1])


def _is_free(port: int) -> bool:
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((HOST, port))
        except OSError:
            return False
    return True


def address(port: int) -> str:
    """Where people find the site."""
    return f"http://{HOST}:{port}/"


def workers() -> int:
    """How many processes serve: one more than the cores, as some always wait for the database.

    Measured with fifty people at once (`make bench NAMES=many_workers`). Each thread keeps its
    connection to the database, so there are at most 32 of those.
    """
    return min(MOST_WORKERS, (os.cpu_count() or 1) + 1)


def start(port: int, *, demonstration: bool = False) -> subprocess.Popen:
    """Start the server and return its process, whose `terminate` stops it.

    A process of its own, so that settings are read after the front end has been built.
    """
    surroundings = {**os.environ, "DJANGO_SETTINGS_MODULE": "sightline.settings"}
    if demonstration:
        surroundings["SIGHTLINE_DEMONSTRATION"] = "1"
    return subprocess.Popen(
        [
            sys.executable,
            "-m",
            "gunicorn",
            "sightline.web.wsgi",
            f"--bind={HOST}:{port}",
            "--worker-class=gthread",
            f"--workers={workers()}",
            f"--threads={THREADS}",
            "--timeout=600",
            "--graceful-timeout=3",  # a browser that holds its connection open must not hold us
            "--log-level=warning",
            "--no-control-socket",
        ],
        env=surroundings,
    )


def serve(port: int | None = None, *, demonstration: bool = False) -> int:
    """Serve until interrupted or told to end. Returns the server's exit code."""
    server = start(port or free_port(), demonstration=demonstration)
    signal.signal(signal.SIGTERM, _interrupted)
    try:
        return _watched(server)
    except KeyboardInterrupt:
        server.terminate()
        try:
            server.wait(timeout=30)
        except subprocess.TimeoutExpired:
            server.kill()
        return 0


def _watched(server: subprocess.Popen) -> int:
    """Wait until the server ends, and have the night's work done each night meanwhile."""
    last, work = _now(), None
    while True:
        try:
            return server.wait(timeout=LOOK_EVERY)
        except subprocess.TimeoutExpired:
            now = _now()
        if night_between(last, now) and (work is None or work.poll() is not None):
            work = subprocess.Popen(
                [sys.executable, "-c", COMMAND, "night"],
                env={**os.environ, "DJANGO_SETTINGS_MODULE": "sightline.settings"},
                stdout=subprocess.DEVNULL,
            )
        last = now


def night_between(last: dt.datetime, now: dt.datetime) -> bool:
    """Whether the hour of the night's work came after the one moment and by the other."""
    tonight = now.replace(hour=NIGHT_AT, minute=0, second=0, microsecond=0)
    return last < tonight <= now


def _now() -> dt.datetime:
    return dt.datetime.now(tz=LONDON)


def _interrupted(number, frame) -> None:
    """Being told to end is like Ctrl-C: the server must not be left running without us."""
    raise KeyboardInterrupt

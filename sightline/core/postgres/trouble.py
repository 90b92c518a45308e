"""Says in plain words why the database, or the disk beneath it, could not do what was asked."""

from __future__ import annotations

import errno
import shutil

import psycopg
from django.db import InterfaceError, OperationalError, connection

from ..home import home
from . import embedded

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
DISK_FULL = "53100"
STOPPED = ("57P0", "08")
"""How the codes begin of a server that is going down, and of a connection that is lost."""

LOST = ("server closed the connection", "connection is lost", "connection is closed")
LEAST_ROOM = 32 * 1024 * 1024  # bytes: what PostgreSQL wants to go on writing its own log
AGAIN = "Nothing is left by halves, and what is already there is not done twice."
NO_ROOM = (
    "There is no room left on the disk that holds the database, so this was not done. Make room,"
    f" then do the same again. {AGAIN}"
)


def in_words(why: BaseException) -> str | None:
    """What to tell a person, or None where it is neither the database nor the disk."""
    if isinstance(why, OSError) and why.errno in FULL:
        where = f" to write {why.filename}" if why.filename else " to write the answer"
        return (
            f"There is no room left on the disk{where}. Make room, then do the same again. {AGAIN}"
        )
    if not isinstance(why, OperationalError | InterfaceError | psycopg.OperationalError):
        return None
    code, said = _code(why), str(why).strip()
    if code == DISK_FULL or "No space left on device" in said:
        return NO_ROOM
    if code.startswith(STOPPED) or any(each in said for each in LOST):
        if _is_full():
            return NO_ROOM
        return (
            "The database stopped before this was done. See that it is up (the one that Sightline"
            f" keeps starts by itself), then do the same again. {AGAIN}"
        )
    return f"The database does not answer: {said}"


def _code(why: BaseException) -> str:
    """PostgreSQL's own code for what went wrong, where it said one."""
    inner = why if isinstance(why, psycopg.Error) else why.__cause__
    return (inner.sqlstate or "") if isinstance(inner, psycopg.Error) else ""


def _is_full() -> bool:
    """Whether the embedded server has no room to go on; nobody can say of a council's own."""
    if connection.settings_dict["ENGINE"] != "sightline.core.postgres":
        return False
    return shutil.disk_usage(embedded.data_folder(home())).free < LEAST_ROOM

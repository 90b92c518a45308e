"""A load under way: the files sent, a thread that reads them, and how far it has got.

How far it has got is kept in a file, so that any process of the site can say.
"""

import json
import logging
import os
import secrets
import shutil
import threading
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePath

from django.core.files.uploadedfile import UploadedFile
from django.db import close_old_connections, connection

from sightline.core.acting import Refused
from sightline.core.home import home
from sightline.core.models import Account
from sightline.core.postgres.binaries import NoDatabase
from sightline.core.postgres.trouble import in_words
from sightline.returns import loading

_untold: dict[str, "Running"] = {}
"""How loads of this process ended, where the disk had no room to say so."""

KEPT_FOR = 7 * 24 * 60 * 60  # seconds
OURS_TO_MEND = (
    "The load could not be finished, so nothing was changed. The fault is ours and has been"
    " written to the service's log: tell whoever looks after it, with the time."
)


@dataclass(frozen=True)
class Running:
    """How far one load has got, or how it ended."""

    key: str
    account_id: int
    pid: int
    says: str = "Waiting to begin"
    done: int = 0
    whole: int = 0
    load_id: int | None = None
    refused: str = ""

    @property
    def percent(self) -> int | None:
        """How far the present step is; None where nobody can say."""
        return min(100, round(100 * self.done / self.whole)) if self.whole else None


def start(*, by: Account, files: Iterable[UploadedFile], at_once: bool = False) -> str:
    """Keep the files in a private folder and begin to load them. Returns the key to ask by.

    Raises Refused where the disk has no room for them.
    """
    _forget_old()
    key = secrets.token_urlsafe(18)
    sent = _folder(key) / "sent"
    try:
        sent.mkdir(parents=True, mode=0o700)
        for number, file in enumerate(files):
            _keep(file, sent, number)
        _write(Running(key, by.pk, os.getpid()))
    except OSError as why:
        shutil.rmtree(_folder(key), ignore_errors=True)
        raise Refused(in_words(why) or f"The files could not be kept: {why.strerror}.") from why
    if at_once:
        _run(key, by, close=False)
    else:
        threading.Thread(target=_run, args=(key, by), name=f"load-{key}", daemon=True).start()
    return key


def ask(key: str) -> Running | None:
    """How far this load has got; None where there is no such load.

    A load whose process has gone is told as refused: its transaction went with it.
    """
    if key in _untold:
        return _untold[key]
    try:
        told = Running(**json.loads((_folder(key) / "progress.json").read_text()))
    except (OSError, ValueError, TypeError):
        return None
    over = told.load_id is not None or told.refused
    if not over and not _alive(told.pid):
        return Running(key, told.account_id, told.pid, refused=OURS_TO_MEND)
    return told


def _forget_old() -> None:
    """Clear away what is left of loads begun more than a week ago."""
    for folder in (home() / "loads").glob("*"):
        if time.time() - folder.stat().st_mtime > KEPT_FOR:
            shutil.rmtree(folder, ignore_errors=True)


def _run(key: str, by: Account, close: bool = True) -> None:
    """Load the files and forget them. A refusal or a fault is told in a sentence."""
    close_old_connections() if close else None
    told = {"key": key, "account_id": by.pk, "pid": os.getpid()}
    folder = _folder(key)

    def progress(says: str, done: int, whole: int) -> None:
        name = says.replace(f"{folder / 'sent'}{os.sep}", "")
        with suppress(OSError):  # how far it is, is worth less than the load
            _write(Running(**told, says=name, done=done, whole=whole))

    def end(ending: Running) -> None:
        try:
            _write(ending)
        except OSError:
            _untold[key] = ending

    try:
        result = loading.load([str(folder / "sent")], by, progress)
        end(Running(**told, says="Done", load_id=result.load_id))
    except (Refused, NoDatabase) as no:
        end(Running(**told, refused=str(no)))
    except Exception as why:
        logging.getLogger("django").exception("A load could not be finished")
        end(Running(**told, refused=in_words(why) or OURS_TO_MEND))
    finally:
        shutil.rmtree(folder / "sent", ignore_errors=True)
        if close:
            connection.close()


def _keep(file: UploadedFile, folder: Path, number: int) -> None:
    """Write one file under the last part of its name alone; a name used twice is numbered."""
    name = PurePath(str(file.name).replace("\\", "/")).name.lstrip(".") or f"file-{number}"
    place = folder / name
    if place.exists():
        place = folder / f"{number}-{name}"
    with place.open("wb") as to:
        for part in file.chunks():
            to.write(part)


def _folder(key: str) -> Path:
    safe = "".join(letter for letter in key if letter.isalnum() or letter in "-_")
    return home() / "loads" / safe


def _write(told: Running) -> None:
    """Replace the file whole, so that nobody reads half of it."""
    place = _folder(told.key) / "progress.json"
    fresh = place.with_suffix(".new")
    fresh.write_text(json.dumps(told.__dict__))
    fresh.replace(place)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def shown_name(name: str, paths: Iterable[str]) -> str:
    """A file's name without the folder it was kept in."""
    for path in paths:
        if name.startswith(path + os.sep):
            return name[len(path) + 1 :]
    return PurePath(name).name if os.sep in name else name

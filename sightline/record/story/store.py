"""Keeps the bytes of documents: each file once, by the hash of what it holds, whole or not at all.

The files lie outside anything the site serves, in the folder `documents` of this installation's
home, or where SIGHTLINE_DOCUMENTS says. A file is written aside, made safe on the disk, and only
then given its name; the row that tells of it comes after. Whatever is killed in between leaves at
most a file that nobody points at, which `sweep` takes away.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sightline.core.home import home
from sightline.core.refusal import Refused

MEGABYTE = 1024 * 1024
ABANDONED_AFTER = 24 * 60 * 60
"""Seconds after which a file that was half received, or that no row points at, is taken away."""


@dataclass(frozen=True)
class Received:
    """A file that was received whole, and lies aside until it is kept."""

    aside: Path
    hash: str
    bytes: int
    head: bytes
    tail: bytes


def folder() -> Path:
    """Where the files are: SIGHTLINE_DOCUMENTS, or `documents` in the home; closed to others."""
    given = os.environ.get("SIGHTLINE_DOCUMENTS")
    place = Path(given).expanduser().absolute() if given else home() / "documents"
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return place


def most_bytes() -> int:
    """How large a document may be: SIGHTLINE_DOCUMENT_MEGABYTES, 25 unless set."""
    return int(os.environ.get("SIGHTLINE_DOCUMENT_MEGABYTES") or 25) * MEGABYTE


@contextmanager
def received(parts: Iterable[bytes]) -> Iterator[Received]:
    """Write what arrives aside, and hand it over whole; what is not kept is gone afterwards.

    Raises Refused where it is empty, larger than may be, or the disk has no room.
    """
    arriving = folder() / "arriving"
    arriving.mkdir(mode=0o700, exist_ok=True)
    aside = arriving / secrets.token_hex(16)
    try:
        yield _write(aside, parts)
    except OSError as why:
        raise Refused(
            f"The file could not be kept: {why.strerror}. Nothing was changed. Tell whoever looks"
            " after the service."
        ) from why
    finally:
        aside.unlink(missing_ok=True)


def _write(aside: Path, parts: Iterable[bytes]) -> Received:
    most, hashed, size = most_bytes(), hashlib.sha256(), 0
    with open(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        for part in parts:
            size += len(part)
            if size > most:
                raise Refused(
                    f"The file is larger than {most // MEGABYTE} MB. Send it in parts, or as a"
                    " smaller scan."
                )
            hashed.update(part)
            file.write(part)
        file.flush()
        os.fsync(file.fileno())
    if not size:
        raise Refused("The file is empty. Open it to see whether it was saved, and choose again.")
    with aside.open("rb") as file:
        head = file.read(4096)
        file.seek(max(0, size - 2048))
        tail = file.read()
    return Received(aside, hashed.hexdigest(), size, head, tail)


def keep(one: Received) -> Path:
    """Give the file its lasting name; the same bytes are kept once."""
    place = place_of(one.hash)
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):  # the very same bytes are here already
        os.link(one.aside, place)
    os.utime(place)
    for each in (place.parent, place.parent.parent):
        _settle(each)
    return place


def _settle(directory: Path) -> None:
    """Have the disk hold the names in a folder too, not only the files."""
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def place_of(hashed: str) -> Path:
    """Where the file of this hash lies. Raises ValueError for what is no hash."""
    if len(hashed) != 64 or not set(hashed) <= set("0123456789abcdef"):
        raise ValueError("This is not the hash of a file.")
    return folder() / hashed[:2] / hashed


def read(hashed: str) -> bytes:
    """The bytes of a kept file, proved to be those that were kept.

    Raises Refused where the file is missing or is no longer what it was.
    """
    try:
        held = place_of(hashed).read_bytes()
    except OSError:
        held = b""
    if hashlib.sha256(held).hexdigest() != hashed:
        raise Refused(
            "The file of this document is missing or damaged, so it is not given out. Tell whoever"
            " looks after the service, who can bring it back from a copy."
        )
    return held


def lying() -> Iterator[str]:
    """The hash of every file that is kept."""
    for place in sorted(folder().glob("[0-9a-f][0-9a-f]/*")):
        yield place.name


def sweep(pointed_at: set[str], now: float | None = None) -> int:
    """Take away files that nobody points at and that were half received, once they are a day old.

    Returns how many went.
    """
    before = (time.time() if now is None else now) - ABANDONED_AFTER
    loose = [folder() / name[:2] / name for name in lying() if name not in pointed_at]
    gone = 0
    for place in [*loose, *(folder() / "arriving").glob("*")]:
        with suppress(FileNotFoundError):
            if place.stat().st_mtime < before:
                place.unlink()
                gone += 1
    return gone

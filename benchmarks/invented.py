"""An invented authority in a folder of its own, for the measurements of one run to share."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from . import big_authority

CHILDREN, AS_AT = 1000, "2026-11-22"


@cache
def home() -> Path:
    """The folder of an authority of so many children; it goes when the measuring ends."""
    folder = Path(tempfile.mkdtemp(prefix="sightline-bench-"))
    atexit.register(_away, folder)
    words = ("demo", "--children", str(CHILDREN), "--year-end", AS_AT, "--no-serve")
    sightline(folder, *words)
    return folder


@cache
def snapshot() -> Path:
    """A snapshot of it."""
    folder = home() / "snapshot"
    sightline(home(), "snapshot", "--out", str(folder), "--authority", "Anyshire")
    return folder


@contextmanager
def built(home: Path, children: int, seed: int, ends_on: str) -> Iterator[Path]:
    """An authority of so many children in a folder of its own; afterwards its database stops."""
    home.mkdir()
    try:
        _build(home, children, seed, ends_on)
        yield home
    finally:
        sightline(home, "stop")


@contextmanager
def empty(home: Path) -> Iterator[Path]:
    """A folder for a record with nothing in it; afterwards its database stops."""
    home.mkdir()
    try:
        yield home
    finally:
        sightline(home, "stop")


@contextmanager
def kept(children: int, seed: int, ends_on: str) -> Iterator[Path]:
    """The same, made at first use and then kept where big authorities are."""
    home = big_authority.folder() / f"anyshire-{children}-{seed}-{ends_on}"
    try:
        if not (home / "ready").exists():
            shutil.rmtree(home, ignore_errors=True)
            home.mkdir(parents=True)
            _build(home, children, seed, ends_on)
            (home / "ready").touch()
        yield home
    finally:
        sightline(home, "stop")


def _build(home: Path, children: int, seed: int, ends_on: str) -> None:
    size = ("--children", str(children), "--seed", str(seed), "--year-end", ends_on)
    sightline(home, "demo", *size, "--no-serve")


def _away(folder: Path) -> None:
    sightline(folder, "stop")
    shutil.rmtree(folder, ignore_errors=True)


def sightline(folder: Path, *words: str) -> str:
    """Say something to the command line about the authority of this folder."""
    return _run(folder, "-c", "from sightline.command_line import main; main()", *words)


def told(folder: Path, module: str, *words: str) -> Any:
    """What a module of ours prints as JSON, run by itself so that its memory is its own."""
    return json.loads(_run(folder, "-m", module, *words))


def settings(folder: Path) -> dict[str, str]:
    """The environment of a process that is to work on the authority of this folder."""
    ours = {"SIGHTLINE_HOME": str(folder), "DJANGO_SETTINGS_MODULE": "sightline.settings"}
    around = {**os.environ, **ours}
    around.pop("SIGHTLINE_DATABASE_URL", None)  # never into a real record
    return around


def _run(folder: Path, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, *words],
        env=settings(folder),
        cwd=Path(__file__).resolve().parent.parent,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout

"""The private folder where this installation keeps its own things: database, secret key."""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Callable
from pathlib import Path


def home() -> Path:
    """The folder named by SIGHTLINE_HOME, or `.sightline` in the current folder.

    It is made, closed to everyone else, when it is not there yet.
    """
    folder = Path(os.environ.get("SIGHTLINE_HOME") or ".sightline").expanduser().absolute()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def secret_key() -> str:
    """The key that signs sessions: SIGHTLINE_SECRET_KEY, else one made once and kept in home."""
    if given := os.environ.get("SIGHTLINE_SECRET_KEY"):
        return given
    return kept("secret-key", lambda: secrets.token_urlsafe(48))


def kept(name: str, make: Callable[[], str]) -> str:
    """A line of text that is made once, kept privately in home, and the same ever after."""
    file = home() / name
    if not file.exists():
        _write_once(file, make())
    return file.read_text(encoding="utf-8").strip()


def _write_once(path: Path, text: str) -> None:
    """Write a private file whole, or leave the one another process wrote a moment before."""
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text + "\n")
        os.link(draft, path)  # unlike a rename, this never replaces a file that is there
    except FileExistsError:
        pass
    finally:
        os.unlink(draft)

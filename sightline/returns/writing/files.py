"""Puts the files of a return in a folder: all of them, or none."""

from __future__ import annotations

import io
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from sightline.core import spreadsheet
from sightline.core.refusal import Refused, WrongUse


def as_csv(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """A table as the sector's validators read one: UTF-8 without a mark, a heading row.

    No code, day or number that a return takes begins as a formula does, so the guard against them
    changes no row that would pass; our own reader takes it off again.
    """
    text = io.StringIO(newline="")
    spreadsheet.write(text, columns, ([row[name] for name in columns] for row in rows))
    return text.getvalue().encode("utf-8")


def put(out: Path, files: Mapping[str, bytes | Iterable[bytes]]) -> None:
    """Write these files in `out`, a new folder or one that holds no other file. Raises Refused.

    They are written beside it first and moved in together at the end, so that a disk that fills
    or a run that is stopped leaves no half of a return behind.
    """
    if out.exists() and not out.is_dir():
        raise WrongUse(f"{out} is a file. Give the name of a folder with --out.")
    others = sorted(set(_names(out)) - set(files))
    if others:
        raise WrongUse(
            f"{out} holds {others[0]}, which is no part of this return. Give an empty folder, or"
            " one that is not there yet, so that nothing else is sent with it."
        )
    try:
        out.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=".writing-", dir=out.parent))
    except OSError as why:
        raise WrongUse(f"{out} cannot be made: {why.strerror}. Give another with --out.") from why
    try:
        for name, content in files.items():
            with (beside / name).open("wb") as file:
                file.writelines([content] if isinstance(content, bytes) else content)
                file.flush()
                os.fsync(file.fileno())
        for name in files:
            (beside / name).replace(out / name)
    except OSError as why:
        raise Refused(
            f"Nothing was written in {out}: {why.strerror}. Make room and try again."
        ) from why
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _names(out: Path) -> list[str]:
    return [each.name for each in out.iterdir()] if out.is_dir() else []

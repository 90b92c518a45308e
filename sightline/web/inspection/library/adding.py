"""Files sent to the library: each is read, and kept or refused by itself."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from django.core.files.uploadedfile import UploadedFile

from sightline.core.models import Account
from sightline.inspection.library.models import PublishedReport
from sightline.inspection.library.services import keep_read
from sightline.inspection.reading import ReadReport, read_many

MOST_FILES = 100
MOST_BYTES = 200 * 1024 * 1024


@dataclass(frozen=True)
class Added:
    """What became of one file."""

    name: str
    read: ReadReport
    report: PublishedReport | None
    new: bool


def wrong_with(files: Sequence[UploadedFile]) -> str:
    """Why these cannot be taken, in a sentence; blank when they can."""
    if not files:
        return "Choose at least one file"
    if len(files) > MOST_FILES:
        return f"Send at most {MOST_FILES} files at once"
    if sum(file.size or 0 for file in files) > MOST_BYTES:
        return "The files are more than 200 MB together. Send them in parts."
    return ""


def add(*, by: Account, files: Sequence[UploadedFile]) -> list[Added]:
    """Read every file and keep what could be read. Raises Refused where this person may not."""
    with tempfile.TemporaryDirectory(prefix="sightline-reports-") as folder:
        paths = [_written(Path(folder), number, file) for number, file in enumerate(files)]
        made = []
        for file, path, read in zip(files, paths, read_many(paths, processes=1), strict=True):
            kept = keep_read(by=by, read=read, path=path, name=_name(file))
            made.append(Added(_name(file), read, kept and kept.report, bool(kept and kept.new)))
    return made


def _written(folder: Path, number: int, file: UploadedFile) -> Path:
    path = folder / str(number)
    with path.open("wb") as to:
        for part in file.chunks():
            to.write(part)
    return path


def _name(file: UploadedFile) -> str:
    """The last part of the name it was sent under."""
    return PurePath(str(file.name).replace("\\", "/")).name or "a file without a name"

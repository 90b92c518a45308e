"""Opens what an analyst points at: files, folders and zips, guarding against harmful ones."""

import io
import os
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

LARGEST_FILE = 512 * 1024 * 1024
LARGEST_UNPACKED = 1024 * 1024 * 1024
MOST_FILES = 5000
MOST_TIMES_SMALLER = 200
SMALL_ENOUGH = 10 * 1024 * 1024
DEEPEST = 3
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    KeyError,
    OSError,
)
"""What the library raises over a zip that is not whole."""


@dataclass(frozen=True)
class Opened:
    """One file, as given and as bytes; or the plain sentence that says why it could not be read."""

    name: str
    content: bytes = b""
    refused: str = ""


def opened(paths: list[str]) -> Iterator[Opened]:
    """Every file under the paths given, in a steady order. Nothing is ever written to disk."""
    for given in paths:
        path = Path(given)
        if path.is_dir():
            yield from _folder(given, path)
        elif path.exists():
            yield from _file(given, path)
        else:
            yield Opened(given, refused="There is no such file or folder. Check the path.")


def _folder(given: str, path: Path) -> Iterator[Opened]:
    found = False
    closed: list[OSError] = []
    for folder, folders, names in os.walk(path, onerror=closed.append):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(names):
            if name.startswith((".", "~$")):
                continue
            found = True
            inside = Path(folder) / name
            yield from _file(str(Path(given) / inside.relative_to(path)), inside)
    for each in closed:
        yield Opened(
            str(each.filename), refused="The folder cannot be opened. Ask for access to it."
        )
    if not found and not closed:
        yield Opened(given, refused="The folder holds no files. Check that it is the right one.")


def _file(name: str, path: Path) -> Iterator[Opened]:
    try:
        if path.stat().st_size > LARGEST_FILE:
            yield Opened(name, refused="The file is larger than 512 MB. Split it and try again.")
            return
        content = path.read_bytes()
    except PermissionError:
        yield Opened(
            name, refused="The file cannot be opened. Close it elsewhere, or ask for access to it."
        )
        return
    except OSError as why:
        yield Opened(name, refused=f"The file cannot be read: {why.strerror}.")
        return
    yield from unpacked(name, content)


def unpacked(name: str, content: bytes, depth: int = 0) -> Iterator[Opened]:
    """The file itself, or what is inside it when it is a zip."""
    if not content.strip():
        yield Opened(name, refused="The file is empty. Export it again, or leave it out.")
    elif content[:4] == b"PK\x03\x04" and not is_workbook(content):
        yield from _zip(name, content, depth)
    else:
        yield Opened(name, content)


def is_workbook(content: bytes) -> bool:
    """Whether a zip is an Excel workbook, judged by what is inside it."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "[Content_Types].xml" in archive.namelist()
    except DAMAGED:
        return False


def harmful(archive: zipfile.ZipFile) -> str:
    """Why this archive must not be unpacked, or nothing when it is safe."""
    entries = archive.infolist()
    if len(entries) > MOST_FILES:
        return f"The zip holds more than {MOST_FILES} files. Send the return's own files alone."
    whole = sum(each.file_size for each in entries)
    packed = sum(each.compress_size for each in entries) or 1
    if whole > LARGEST_UNPACKED or (whole > SMALL_ENOUGH and whole / packed > MOST_TIMES_SMALLER):
        return (
            "The zip would unpack to far more than it should, so it was left unopened. Make a new"
            " zip of the return's own files."
        )
    for each in entries:
        path = PurePosixPath(each.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
            return (
                f"The zip holds a path that leaves it ({each.filename}), so it was left unopened."
                " Make a new zip of the return's own folder."
            )
    if any(each.flag_bits & 1 for each in entries):
        return "The zip is locked with a password. Take the password off and try again."
    return ""


def _zip(name: str, content: bytes, depth: int) -> Iterator[Opened]:
    if depth >= DEEPEST:
        yield Opened(
            name,
            refused="Zips inside zips inside zips are not opened. Unpack it, and load the files.",
        )
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if why := harmful(archive):
                yield Opened(name, refused=why)
                return
            inside = sorted(
                (each for each in archive.infolist() if _wanted(each)), key=lambda e: e.filename
            )
            if not inside:
                yield Opened(
                    name, refused="The zip holds no files. Make it again with the return in it."
                )
            for each in inside:
                yield from unpacked(f"{name}/{each.filename}", archive.read(each), depth + 1)
    except DAMAGED:
        yield Opened(name, refused="The zip is damaged. Make it again and try once more.")


def _wanted(entry: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(entry.filename.replace("\\", "/")).parts
    hidden = any(part.startswith((".", "~$", "__MACOSX")) for part in parts)
    return not entry.is_dir() and not hidden

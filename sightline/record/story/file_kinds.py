"""Which kinds of file may be kept, and whether the bytes of one are what its name says they are."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from sightline.core.refusal import Refused

from .store import Received

MOST_UNPACKED = 400 * 1024 * 1024
"""Bytes: what a Word or Excel file may come to once it is unpacked."""


@dataclass(frozen=True)
class FileKind:
    """A kind of file: what people call it, how it is named, and what proves it."""

    called: str
    endings: tuple[str, ...]
    media_type: str
    is_it: Callable[[Received], bool]


def _pdf(one: Received) -> bool:
    return one.head.startswith(b"%PDF-") and b"%%EOF" in one.tail


def _jpeg(one: Received) -> bool:
    return one.head.startswith(b"\xff\xd8\xff") and b"\xff\xd9" in one.tail[-64:]


def _png(one: Received) -> bool:
    begins = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
    return one.head.startswith(begins) and b"IEND" in one.tail[-64:]


def _text(one: Received) -> bool:
    try:
        words = one.aside.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return False
    odd = re.search(r"[\x00-\x08\x0b\x0e-\x1f]", words)
    return odd is None and not re.match(r"\s*<(!doctype|html|\?xml|svg|script)", words.lower())


def _office(part: str) -> Callable[[Received], bool]:
    """A packed file of the given first part, with no program inside it."""

    def is_it(one: Received) -> bool:
        try:
            with zipfile.ZipFile(one.aside) as packed:
                inside = packed.infolist()
                names = {each.filename for each in inside}
        except (zipfile.BadZipFile, OSError, ValueError):
            return False
        if {"[Content_Types].xml", part} - names:
            return False
        if any("vbaproject" in name.lower() or name.lower().endswith(".bin") for name in names):
            raise Refused(
                "The file has a program (a macro) inside it. Save it as an ordinary document"
                " without macros, or as a PDF, and choose that."
            )
        return sum(each.file_size for each in inside) <= MOST_UNPACKED

    return is_it


KINDS = (
    FileKind("PDF", ("pdf",), "application/pdf", _pdf),
    FileKind(
        "Word document",
        ("docx",),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _office("word/document.xml"),
    ),
    FileKind(
        "Excel workbook",
        ("xlsx",),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _office("xl/workbook.xml"),
    ),
    FileKind("JPEG picture", ("jpg", "jpeg"), "image/jpeg", _jpeg),
    FileKind("PNG picture", ("png",), "image/png", _png),
    FileKind("plain text", ("txt",), "text/plain; charset=utf-8", _text),
)
BY_ENDING = {ending: kind for kind in KINDS for ending in kind.endings}
ACCEPTED = ",".join(f".{ending}" for ending in BY_ENDING)
"""As a browser is told which files to offer."""
LONGEST_NAME = 150


def checked_name(name: str) -> str:
    """The name of a file as it may be kept. Raises Refused for a path, or what is no name."""
    if re.search(r'[/\\:*?"<>|\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]', name):
        raise Refused(
            "The name of the file holds a path or signs that no name can have. Rename the file"
            " with letters and numbers, and choose it again."
        )
    if not name.strip(" .") or name.startswith("."):
        raise Refused("The file has no name. Give it one that says what it is.")
    if len(name) > LONGEST_NAME:
        raise Refused(f"The name of the file is longer than {LONGEST_NAME} letters. Shorten it.")
    return name.strip()


def kind_of(name: str) -> FileKind:
    """The kind a name stands for. Raises Refused where it may not be kept."""
    kind = BY_ENDING.get(PurePath(name).suffix.lower().removeprefix("."))
    if kind is None:
        raise Refused(
            "Files of this kind cannot be kept. Save it as a PDF, a Word document (.docx), an Excel"
            " workbook (.xlsx), a JPEG or PNG picture or plain text, and choose that."
        )
    return kind


def proved(name: str, one: Received) -> FileKind:
    """The kind a received file is by its name, proved by its bytes. Raises Refused."""
    kind = kind_of(name)
    if not kind.is_it(one):
        raise Refused(
            f"The file is called a {kind.called} but is not one inside, or is damaged. Open it,"
            " save it again under the right name, and choose it again."
        )
    return kind

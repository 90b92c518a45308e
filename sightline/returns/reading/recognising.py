"""Knows what kind of return a file is by what is in it, and reads its rows."""

import hashlib
import zlib
from dataclasses import dataclass, field

from ..annex_a import reading as annex_a
from ..cin_census import reading as cin_census
from ..ssda903 import reading as ssda903
from . import mended
from .columns import ReadRow
from .markup import NotMarkup, parsed
from .opening import Opened, is_workbook
from .refusing import NotReadable
from .workbooks import OLD_OR_LOCKED, OLD_WORKBOOK

QUICKLY = 1


@dataclass
class ReadFile:
    """One file that was recognised and read, or the sentence that says why it was refused."""

    name: str
    digest: str
    kind: str = ""
    tables: tuple[str, ...] = ()
    rows: list[ReadRow] = field(default_factory=list)
    about: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    refused: str = ""
    kept: bytes = b""
    """The file itself, made smaller, where next year's return is compared with it."""


def read(file: Opened) -> ReadFile:
    """Recognise one file by its content and read every row of it. Raises nothing."""
    digest = hashlib.sha256(file.content).hexdigest()
    if file.refused:
        return ReadFile(file.name, digest, refused=file.refused)
    try:
        return _read(file, digest)
    except NotReadable as why:
        return ReadFile(file.name, digest, refused=str(why))


def _read(file: Opened, digest: str) -> ReadFile:
    content = file.content
    if content[:4] == OLD_WORKBOOK:
        raise NotReadable(OLD_OR_LOCKED)
    if content[:2] == b"PK":
        if not is_workbook(content):
            raise NotReadable("The file is damaged: it says it is a zip or workbook and is not.")
        found = annex_a.workbook(file.name, content)
    elif content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<" or b"<\x00" in content[:6]:
        found = _markup(file.name, content)
    elif mended.is_ours(content):
        found = mended.table(file.name, content)
    else:
        found = {**ssda903.table(file.name, content), "kept": zlib.compress(content, QUICKLY)}
    return ReadFile(file.name, digest, **found)


def _markup(name: str, content: bytes) -> dict:
    try:
        root = parsed(content)
    except NotMarkup as why:
        raise NotReadable(str(why)) from None
    for kind in (cin_census, ssda903):
        if kind.is_ours(root):
            return kind.document(name, root)
    raise NotReadable(
        f"The file is XML that starts with <{root.tag}>, which is no return we know:"
        " a children in need census starts with <Message>, an SSDA903 with <EXPSSDA903>."
    )

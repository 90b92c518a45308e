"""The deeds that put a document on a child's file, give it out, and take away what nobody holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account
from sightline.record.people.models import Child

from . import store
from .file_kinds import BY_ENDING, checked_name, proved
from .models import Document
from .parts import WHOLE, may_read_part

STORE_LOCK = 0x5167_0001
"""Held shared while a file is kept and its rows are written, and alone while files are swept."""


@dataclass(frozen=True)
class File:
    """A file as it is sent: the name it has, and its bytes in parts."""

    name: str
    parts: Iterable[bytes]


def add_document(
    *,
    by: Account,
    children: Sequence[Child],
    file: File,
    title: str,
    dated_on: dt.date,
    kind: str = "",
    came_from: str = "",
) -> list[Document]:
    """Keep one file on the file of each of these children; the bytes are kept once.

    Raises Refused where it may not be kept, is not what its name says, or is there already.
    """
    for child in children:
        allow(by, "record.write", child.pk)
    if not children:
        raise Refused("Choose the child whose file it goes on.")
    _sound(title, dated_on)
    name = checked_name(file.name)
    with store.received(file.parts) as one:
        ending = _ending(name)
        proved(name, one)
        for child in children:
            _not_there_yet(child, one.hash)
        try:
            with deed(by=by, why=f"Document added: {title}"):
                _hold_the_store()
                store.keep(one)
                return [
                    _row(by, child, one, name, ending, title, dated_on, kind, came_from)
                    for child in children
                ]
        except IntegrityError as twice:
            raise Refused("This very file is on the child's file already.") from twice


def _row(by, child, one, name, ending, title, dated_on, kind, came_from) -> Document:
    made = Document.objects.create(
        child=child,
        title=title.strip(),
        kind=kind,
        dated_on=dated_on,
        came_from=came_from.strip(),
        file_name=name,
        file_type=ending,
        file_bytes=one.bytes,
        file_hash=one.hash,
        recorded_by=by,
    )
    note(by=by, did="document added", child_id=child.pk, about=made, why=title.strip())
    return made


def keep_made(
    *, by: Account, child: Child, name: str, data: bytes, title: str, kind: str, dated_on: dt.date
) -> Document:
    """Keep a paper that the service itself made, inside the deed that is under way.

    The same paper kept before is the same document.
    """
    allow(by, "record.write", child.pk)
    with store.received([data]) as one:
        proved(name, one)
        _hold_the_store()
        store.keep(one)
        held = _held(child, one.hash)
        return held or _row(by, child, one, name, _ending(name), title, dated_on, kind, "")


def bytes_of(*, by: Account, document: Document) -> bytes:
    """The bytes of a document, for a person who may read it; that they had it is written down.

    Raises Refused where it is kept to named readers, or its file is not what it was.
    """
    allow(by, "children.open", document.child_id)
    if not may_read_part(by, document, WHOLE):
        raise Refused("This document is kept to named readers. Ask whoever added it.")
    if not document.file_hash:
        raise Refused("Only the title of this document was told to us. We do not hold its file.")
    held = store.read(document.file_hash)
    note(by=by, did="document downloaded", child_id=document.child_id, about=document)
    return held


def media_type(document: Document) -> str:
    """What a browser is told the file is: never anything that it would run."""
    return BY_ENDING[document.file_type].media_type


def withdraw_document(*, by: Account, document: Document, why: str) -> None:
    """Mark a document as added in error. Its bytes stay, as every change does. Raises Refused."""
    allow(by, "record.write", document.child_id)
    if len(why.split()) < 3:
        raise Refused("Say in a sentence why it should not be on this file.")
    if document.status == Document.Status.ENTERED_IN_ERROR:
        raise Refused("This document is marked as added in error already.")
    with deed(by=by, why=why):
        document.status = Document.Status.ENTERED_IN_ERROR
        document.save(update_fields=["status"])
        note(by=by, did="document withdrawn", child_id=document.child_id, about=document, why=why)


@dataclass(frozen=True)
class Checked:
    """How rows and files agree: how many of each, and which do not."""

    documents: int
    files: int
    missing: tuple[int, ...]
    swept: int


def check_store(*, by: Account) -> Checked:
    """Prove every kept file against its row, and take away what nobody points at."""
    allow(by, "record.write")
    with transaction.atomic():
        _hold_the_store(alone=True)
        held = list(Document.objects.exclude(file_hash="").values_list("pk", "file_hash"))
        swept = store.sweep({hashed for _, hashed in held})
        missing = tuple(pk for pk, hashed in held if not _whole(hashed))
        if swept:
            note(by=by, did="files swept", why=f"{swept} that no document points at")
    return Checked(len(held), sum(1 for _ in store.lying()), missing, swept)


def _whole(hashed: str) -> bool:
    try:
        store.read(hashed)
    except Refused:
        return False
    return True


def _hold_the_store(alone: bool = False) -> None:
    """Keep a sweep and a keeping apart until this transaction ends."""
    how = "pg_advisory_xact_lock" if alone else "pg_advisory_xact_lock_shared"
    with connection.cursor() as cursor:
        cursor.execute(f"select {how}(%s)", [STORE_LOCK])


def _held(child: Child, hashed: str) -> Document | None:
    found = Document.objects.filter(child=child, file_hash=hashed)
    return found.exclude(status=Document.Status.ENTERED_IN_ERROR).first()


def _not_there_yet(child: Child, hashed: str) -> None:
    """Raises Refused where this child's file holds the very same bytes."""
    if held := _held(child, hashed):
        raise Refused(
            f"This very file is on {child.called}’s file already, as “{held.title}”, added on"
            f" {timezone.localtime(held.recorded_at):%-d %B %Y}. Nothing was added."
        )


def _sound(title: str, dated_on: dt.date) -> None:
    if not title.strip():
        raise Refused("Say what the document is, so that others can find it.")
    if dated_on > timezone.localdate():
        raise Refused("The day on the document has not come yet. Enter the day it was written.")


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower()

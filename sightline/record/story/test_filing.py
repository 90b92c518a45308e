"""A document goes on the file whole or not at all, and is what its name says."""

import datetime as dt
import io
import os
import signal
import subprocess
import sys
import threading
import time
import zipfile

import pytest
from django.db import connection

from sightline.core.acting import Refused
from sightline.core.models import Account, Note
from sightline.record.people.models import Child

from . import correcting, filing, store
from .models import Document, RestrictedPart
from .parts import WHOLE

pytestmark = pytest.mark.django_db
DAY = dt.date(2024, 3, 1)
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n"
JPEG = b"\xff\xd8\xff\xe0" + b"x" * 200 + b"\xff\xd9"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"x" * 90 + b"\x00\x00\x00\x00IEND\xaeB`\x82"


def packed(*names):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name in ("[Content_Types].xml", *names):
            made.writestr(name, "<x/>")
    return held.getvalue()


def add(by, *children, name="report.pdf", data=PDF, title="Health visitor's report", **more):
    return filing.add_document(
        by=by, children=children, file=filing.File(name, [data[:10], data[10:]]),
        title=title, dated_on=more.pop("dated_on", DAY), **more,
    )  # fmt: skip


def left(folder):
    return [each for each in folder.rglob("*") if each.is_file()] if folder.exists() else []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("report.pdf", PDF),
        ("Report.PDF", PDF),
        ("letter.docx", packed("word/document.xml")),
        ("figures.xlsx", packed("xl/workbook.xml")),
        ("drawing.jpg", JPEG),
        ("drawing.png", PNG),
        ("note.txt", "Tomasz said: “I’ll come.”\n".encode()),
    ],
)
def test_what_its_name_says_it_is_is_kept_and_given_out_the_same(manager, wren, name, data):
    [made] = add(manager, wren, name=name, data=data)

    assert (made.file_name, made.file_bytes) == (name, len(data))
    assert filing.bytes_of(by=manager, document=made) == data
    assert oct(store.place_of(made.file_hash).stat().st_mode & 0o777) == "0o600"
    assert Note.objects.filter(did="document downloaded", child_id=wren.pk).count() == 1


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("report.pdf", b"", "empty"),
        ("report.pdf", b"<html><script>alert(1)</script></html>", "not one inside"),
        ("report.pdf", PDF[:20], "not one inside"),
        ("report.docx", PDF, "not one inside"),
        ("report.docx", packed("xl/workbook.xml"), "not one inside"),
        ("report.docx", packed("word/document.xml", "word/vbaProject.bin"), "macro"),
        ("photo.jpg", PNG, "not one inside"),
        ("note.txt", b"MZ\x00\x01", "not one inside"),
        ("note.txt", b"<!DOCTYPE html><p>", "not one inside"),
        ("page.html", b"<p>", "cannot be kept"),
        ("tool.exe", b"MZ", "cannot be kept"),
        ("report", PDF, "cannot be kept"),
        ("../../etc/report.pdf", PDF, "path"),
        ("C:\\files\\report.pdf", PDF, "path"),
        ("report\x00.pdf", PDF, "path"),
        ("fdp\u202etxt.pdf", PDF, "path"),
        (".pdf", PDF, "no name"),
        ("x" * 160 + ".pdf", PDF, "longer than"),
    ],
)
def test_what_may_not_be_kept_is_refused_and_leaves_nothing(
    manager, wren, own_store, name, data, says
):
    with pytest.raises(Refused, match=says):
        add(manager, wren, name=name, data=data)

    assert not Document.objects.exists()
    assert left(own_store) == []


def test_a_file_that_is_too_large_is_refused_before_it_is_all_received(
    manager, wren, own_store, monkeypatch
):
    monkeypatch.setenv("SIGHTLINE_DOCUMENT_MEGABYTES", "1")
    asked = []

    def parts():
        for number in range(64):
            asked.append(number)
            yield PDF + b" " * store.MEGABYTE

    with pytest.raises(Refused, match="larger than 1 MB"):
        filing.add_document(
            by=manager, children=[wren], file=filing.File("a.pdf", parts()), title="A", dated_on=DAY
        )

    assert len(asked) == 1
    assert left(own_store) == []


def test_the_same_file_goes_once_on_a_childs_file_and_is_kept_once_for_all(
    manager, wren, robin, own_store
):
    add(manager, wren)
    with pytest.raises(Refused, match="on Wren’s file already, as “Health visitor's report”"):
        add(manager, wren, name="again.pdf", title="The same")
    add(manager, robin)

    assert Document.objects.count() == 2
    assert len(left(own_store)) == 1


def test_brothers_and_sisters_are_all_given_it_or_none(manager, wren, robin):
    add(manager, robin)
    with pytest.raises(Refused, match="Robin"):
        add(manager, wren, robin)

    assert Document.objects.filter(child=wren).count() == 0


def test_who_may_not_write_or_reach_is_refused(wren, make=Account.objects.create_user):
    analyst = make("ana", name="Ana Madeup", roles=["analyst"])
    worker = make("wil", name="Wil Madeup", roles=["social worker"])

    for who, says in ((analyst, "do not let you"), (worker, "outside the children you work with")):
        with pytest.raises(Refused, match=says):
            add(who, wren)
    assert not Document.objects.exists()


def test_a_document_kept_to_named_readers_is_given_to_nobody_else(manager, reader, wren):
    [made] = add(manager, wren)
    correcting.keep_back(
        by=manager, record=made, field=WHOLE, passage="", because="police", readers=[]
    )

    assert filing.bytes_of(by=manager, document=made) == PDF
    with pytest.raises(Refused, match="kept to named readers"):
        filing.bytes_of(by=reader, document=made)
    correcting.give_back(
        by=manager, part=RestrictedPart.objects.get(), why="The enquiry is over now."
    )
    assert filing.bytes_of(by=reader, document=made) == PDF


def test_a_file_that_was_changed_on_the_disk_is_not_given_out(manager, wren):
    [made] = add(manager, wren)
    place = store.place_of(made.file_hash)
    os.chmod(place, 0o600)
    place.write_bytes(PDF + b"tampered")

    with pytest.raises(Refused, match="missing or damaged"):
        filing.bytes_of(by=manager, document=made)
    assert filing.check_store(by=manager).missing == (made.pk,)


def test_what_fails_between_the_file_and_the_row_leaves_no_row_and_a_file_that_is_swept(
    manager, wren, own_store, monkeypatch
):
    def killed(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(filing, "_row", killed)
        add(manager, wren)

    assert not Document.objects.exists()
    assert len(left(own_store)) == 1
    assert filing.check_store(by=manager).swept == 0, "it may be about to get its row"
    old = time.time() - 2 * store.ABANDONED_AFTER
    os.utime(left(own_store)[0], (old, old))
    assert filing.check_store(by=manager).swept == 1
    assert left(own_store) == []


RECEIVE = """
import os, signal, sys
from sightline.record.story import store
def parts():
    yield b"%PDF-1.7 the first half"
    if sys.argv[1] == "halfway":
        os.kill(os.getpid(), signal.SIGKILL)
with store.received(parts()) as one:
    if sys.argv[1] == "received":
        os.kill(os.getpid(), signal.SIGKILL)
    store.keep(one)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize(("when", "kept"), [("halfway", 0), ("received", 0), ("kept", 1)])
def test_a_process_that_is_killed_leaves_no_half_of_a_file_under_its_name(own_store, when, kept):
    ended = subprocess.run([sys.executable, "-c", RECEIVE, when], check=False)

    assert ended.returncode == -signal.SIGKILL
    assert len(list(store.lying())) == kept
    for name in store.lying():
        assert store.read(name) == b"%PDF-1.7 the first half"
    aside = list((own_store / "arriving").glob("*"))
    assert len(aside) == 1
    assert store.sweep(set(store.lying()), time.time() + 2 * store.ABANDONED_AFTER) == 1


def test_a_file_that_a_row_points_at_is_never_swept(manager, wren):
    [made] = add(manager, wren)

    assert store.sweep({made.file_hash}, time.time() + 9 * store.ABANDONED_AFTER) == 0
    assert filing.bytes_of(by=manager, document=made) == PDF


def test_a_document_that_was_withdrawn_can_be_added_again(manager, wren):
    [made] = add(manager, wren)
    with pytest.raises(Refused, match="Say in a sentence"):
        filing.withdraw_document(by=manager, document=made, why="wrong")
    filing.withdraw_document(by=manager, document=made, why="It is about another family.")

    add(manager, wren)
    assert Document.objects.filter(status="entered in error").count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_same_file_sent_twice_at_once_is_one_document():
    by = Account.objects.create_user("moira2", name="Moira Madeup", roles=["service manager"])
    wren = Child.objects.create(known_as="Wren")
    ready, said = threading.Barrier(2), []

    def send():
        try:
            ready.wait()
            add(by, wren)
            said.append("added")
        except Refused as no:
            said.append(str(no))
        finally:
            connection.close()

    threads = [threading.Thread(target=send) for _ in range(2)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert said.count("added") == 1
    assert Document.objects.count() == 1

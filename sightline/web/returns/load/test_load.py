"""Sending returns: several files at once, a zip, nothing at all, and watching them go in."""

import errno
import io
import os
import time
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.urls import reverse

from sightline.core.home import home
from sightline.record.people.models import Child
from sightline.returns.models import Load, LoadedFile

from . import running

pytestmark = pytest.mark.django_db
LOAD = "returns.load.load"
PROGRESS = "returns.load.progress"
WAITING = "Waiting to begin"

HEADER = (
    "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
    "EX0001,2,09/02/2009,WBRI,UN4,0,\n"
    "EX0002,1,01/05/2011,BCRB,UN4,,\n"
)
REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE\nEX0001,09/02/2009,15/06/2023,PN1\n"


def sent(name, text):
    return SimpleUploadedFile(name, text.encode(), content_type="text/csv")


@pytest.fixture
def analyst(make_account):
    return make_account("ann.analyst", "analyst")


def load_now(analyst, *files):
    """Load in this process, and say how it ended."""
    return running.ask(running.start(by=analyst, files=files, at_once=True))


def test_several_files_are_loaded_together_and_forgotten(analyst):
    told = load_now(analyst, sent("header.csv", HEADER), sent("reviews.csv", REVIEWS))

    assert told.refused == ""
    assert Load.objects.get(pk=told.load_id).rows_in == 3
    assert Child.objects.filter(la_child_id="EX0001").exists()
    assert not (home() / "loads" / told.key / "sent").exists()


def test_a_folder_can_be_sent_as_a_zip(analyst):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as into:
        into.writestr("2023/header.csv", HEADER)
    told = load_now(analyst, SimpleUploadedFile("all.zip", packed.getvalue()))

    assert Load.objects.get(pk=told.load_id).rows_in == 2


def test_a_file_that_is_no_return_is_refused_and_named(analyst, client):
    told = load_now(analyst, sent("shopping.csv", "milk,eggs\n1,2\n"))
    file = LoadedFile.objects.get()
    client.force_login(analyst)
    address = reverse("returns.loads.result", kwargs={"load_id": told.load_id})
    page = client.get(address).content.decode()

    assert file.refused
    assert "shopping.csv" in page
    assert file.refused in page
    assert str(home()) not in page


@pytest.mark.parametrize("name", ["../../escape.csv", "..\\..\\escape.csv", "/etc/escape.csv"])
def test_a_name_that_climbs_out_of_the_folder_stays_inside(analyst, name, tmp_path):
    file = sent("x.csv", HEADER)
    file._name = name
    running._keep(file, tmp_path, 0)

    assert [each.name for each in tmp_path.iterdir()] == ["escape.csv"]


def test_a_fault_of_ours_changes_nothing_and_says_so(analyst, monkeypatch):
    def fail(*given):
        raise RuntimeError("broken")

    monkeypatch.setattr(running.loading, "load", fail)
    monkeypatch.setattr(running.logging.getLogger("django"), "exception", lambda *said: None)

    assert load_now(analyst, sent("header.csv", HEADER)).refused == running.OURS_TO_MEND


def test_a_database_that_stops_is_told_as_such(analyst, monkeypatch):
    def stop(*given):
        raise OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr(running.loading, "load", stop)
    monkeypatch.setattr(running.logging.getLogger("django"), "exception", lambda *said: None)

    said = load_now(analyst, sent("header.csv", HEADER)).refused
    assert said.startswith("The database stopped before this was done.")


def full(*given):
    raise OSError(errno.ENOSPC, "No space left on device", "a file")


def test_a_disk_that_is_full_is_said_before_anything_begins(client, analyst, monkeypatch):
    monkeypatch.setattr(running, "_keep", full)
    client.force_login(analyst)

    answer = client.post(reverse(LOAD), {"files": [sent("header.csv", HEADER)]})

    assert answer.status_code == 422
    assert "no room left on the disk to write a file. Make room" in answer.content.decode()
    assert not [each for each in (home() / "loads").iterdir() if (each / "sent").exists()]


def test_a_load_goes_on_and_ends_well_where_nothing_can_be_said_of_it(analyst, monkeypatch):
    write = running._write

    def write_the_first(told):
        write(told) if told.says == WAITING else full()

    monkeypatch.setattr(running, "_write", write_the_first)

    told = load_now(analyst, sent("header.csv", HEADER))

    assert (told.refused, told.says) == ("", "Done")
    assert Load.objects.get(pk=told.load_id).loaded == 2


def test_a_load_whose_process_has_gone_is_not_said_to_go_on(analyst):
    key = running.start(by=analyst, files=[], at_once=True)
    running._write(running.Running(key, analyst.pk, pid=2**22 + 1))

    assert running.ask(key).refused == running.OURS_TO_MEND
    assert running.ask("no-such-key") is None


def test_what_is_left_of_old_loads_is_cleared_away(analyst):
    old = running.start(by=analyst, files=[], at_once=True)
    folder = home() / "loads" / old
    long_ago = time.time() - 8 * 24 * 60 * 60
    os.utime(folder, (long_ago, long_ago))
    new = running.start(by=analyst, files=[], at_once=True)

    assert not folder.exists()
    assert running.ask(new) is not None


def test_choosing_nothing_says_what_to_choose(client, analyst):
    client.force_login(analyst)
    answer = client.post(reverse(LOAD))

    assert answer.status_code == 422
    assert "Choose at least one file" in answer.content.decode()


def test_progress_is_shown_and_then_the_result(client, analyst):
    client.force_login(analyst)
    told = load_now(analyst, sent("header.csv", HEADER))
    address = reverse(PROGRESS, kwargs={"key": told.key})

    assert client.get(address).url == f"/returns/loads/{told.load_id}"
    running._write(
        running.Running(
            told.key, analyst.pk, running.os.getpid(), "Working out what is due", 50, 200
        )
    )
    page = client.get(address).content.decode()
    assert "Working out what is due: 50 of 200" in page
    assert 'value="25"' in page
    part = client.get(address, {"part": ""}).content.decode()
    assert "<html" not in part
    assert "50 of 200" in part


def test_nobody_watches_another_persons_load(client, analyst, make_account):
    told = load_now(analyst, sent("header.csv", HEADER))
    client.force_login(make_account("other.analyst", "analyst"))

    assert client.get(reverse(PROGRESS, kwargs={"key": told.key})).status_code == 403


def test_only_those_who_may_load_can(client, jo):
    client.force_login(jo)

    assert client.get(reverse(LOAD)).status_code == 403
    assert client.post(reverse(LOAD), {"files": [sent("header.csv", HEADER)]}).status_code == 403
    assert not Load.objects.exists()

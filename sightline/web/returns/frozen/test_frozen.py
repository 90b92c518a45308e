"""The page of a frozen return says what stands beside it, and takes two people's names."""

import datetime as dt
import hashlib

import pytest
from django.urls import reverse

from sightline.core.acting import Refused
from sightline.core.models import Note
from sightline.record.care.models import Placement
from sightline.record.people.models import Child
from sightline.returns.checks.conftest import wren  # noqa: F401 - a fixture
from sightline.returns.models import FrozenReturn, ReturnSigned
from sightline.returns.sign_off import freezing
from sightline.returns.sign_off.packing import packed

pytestmark = pytest.mark.django_db
LIST, ONE, FILES = "returns.frozen.versions", "returns.frozen.version", "returns.frozen.files"


@pytest.fixture
def analyst(make_account):
    return make_account("ann.analyst", "analyst", name="Ann Analyst-Sample")


@pytest.fixture
def frozen(client, analyst, wren):  # noqa: F811
    client.force_login(analyst)
    client.post(reverse(LIST), {"year": "2026"})
    return FrozenReturn.objects.get()


def one(frozen):
    return reverse(ONE, kwargs={"frozen_id": frozen.pk})


def test_freezing_is_offered_and_the_version_says_what_it_rests_on(client, frozen):
    assert "SSDA903 to 31/03/2026, version 1" in client.get(reverse(LIST)).content.decode()
    told = client.get(one(frozen)).content.decode()

    assert "Not signed off yet." in told
    assert "In care on 31 March" in told
    assert "This is the first version that was frozen." in told
    assert "Load the one that was sent, and it stands here." in told.replace("\n", " ")
    assert frozen.fingerprints["episodes.csv"][:16] in told


def test_a_difference_is_explained_then_it_is_signed(client, frozen):
    refused = client.post(one(frozen), {"do": "sign", "says": ""})
    assert refused.status_code == 422
    assert "Before anyone signs, somebody says why" in client.get(one(frozen)).content.decode()
    for code, _ in freezing.to_be_said(frozen):
        client.post(one(frozen), {"do": "explain", "figure": code, "why": "No source"})
    told = client.post(one(frozen), {"do": "sign", "says": "All of it"}, follow=True)

    assert "Somebody else signs beside Ann Analyst-Sample" in told.content.decode()
    assert "look at, and what do you make of it" not in told.content.decode()
    assert ReturnSigned.objects.get().says == "All of it"


def test_the_files_are_given_as_they_were_frozen(client, frozen):
    first = client.get(reverse(FILES, kwargs={"frozen_id": frozen.pk}))
    again = client.get(reverse(FILES, kwargs={"frozen_id": frozen.pk}))

    assert first["Content-Type"] == "application/zip"
    assert first.content == again.content
    assert frozen.year_ends_on == dt.date(2026, 3, 31)


def test_each_download_is_written_down_with_whose_it_was(client, analyst, frozen):
    client.get(reverse(FILES, kwargs={"frozen_id": frozen.pk}))
    client.get(reverse(FILES, kwargs={"frozen_id": frozen.pk}))

    notes = Note.objects.filter(did="frozen return taken", account=analyst)
    assert [each.about_id for each in notes] == [str(frozen.pk)] * 2


@pytest.mark.parametrize("role", ["director", "social worker", "caldicott guardian", "inspector"])
def test_who_may_not_write_a_return_is_given_no_file_of_one(client, make_account, frozen, role):
    client.force_login(make_account("sam.sample", role))

    assert client.get(reverse(FILES, kwargs={"frozen_id": frozen.pk})).status_code == 403
    assert not Note.objects.filter(did="frozen return taken").exists()


def test_what_differs_of_a_child_out_of_sight_or_unknown_is_not_told(client, frozen, wren):  # noqa: F811
    Placement.objects.update(provider="PR4")
    client.post(reverse(LIST), {"year": "2026"})
    second = one(FrozenReturn.objects.get(version=2))
    assert "WREN1" in client.get(second).content.decode()

    Child.objects.update(restricted=True, restricted_because="Staff family")
    told = client.get(second).content.decode()
    assert "WREN1" not in told and "PR4" not in told
    assert "1 of the 1 in both changed" in told

    Child.objects.update(restricted=False, restricted_because="", la_child_id="WREN2")
    assert "WREN1" not in client.get(second).content.decode()


def test_a_second_version_shows_what_differs(client, frozen):
    Placement.objects.update(provider="PR4")
    client.post(reverse(LIST), {"year": "2026"})
    second = FrozenReturn.objects.get(version=2)
    told = client.get(one(second)).content.decode()

    assert "PLACE_PROVIDER PR0" in told
    assert "PLACE_PROVIDER PR4" in told
    assert "1 of the 1 in both changed" in told
    assert "A later version" in client.get(one(frozen)).content.decode()


def test_what_cannot_be_frozen_is_said_beside_what_was_chosen(client, analyst, monkeypatch):
    def refuse(*given, **told):
        raise Refused("It is being frozen at this moment.")

    monkeypatch.setattr(freezing, "freeze", refuse)
    client.force_login(analyst)
    answer = client.post(reverse(LIST), {"return": "cin", "year": "2025"})

    assert answer.status_code == 422
    told = answer.content.decode()
    assert "It is being frozen at this moment." in told
    assert '<option value="cin" selected>' in told and '<option value="2025" selected>' in told


def test_all_that_differs_is_a_file_of_the_children_in_reach(client, frozen, wren, analyst):  # noqa: F811
    Placement.objects.update(provider="PR4")
    client.post(reverse(LIST), {"year": "2026"})
    second = FrozenReturn.objects.get(version=2)
    where = reverse("returns.frozen.differences", kwargs={"frozen_id": second.pk})
    assert where in client.get(one(second)).content.decode()

    lines = b"".join(client.get(where).streaming_content).decode().splitlines()
    assert lines[0].endswith("beside,child,who,file,there,here")
    assert lines[1:] == [
        f'"{frozen}",WREN1,in both,episodes.csv,PLACE_PROVIDER PR0,PLACE_PROVIDER PR4'
    ]
    assert Note.objects.filter(did="differences of a return taken", account=analyst).exists()

    Child.objects.update(restricted=True, restricted_because="Staff family")
    assert b"WREN1" not in b"".join(client.get(where).streaming_content)


def test_who_is_new_and_who_is_gone_is_named(client, frozen, wren):  # noqa: F811
    other = Child.objects.create(la_child_id="WREN9", born_on=dt.date(2012, 1, 1))
    header = b"CHILD,SEX\r\nWREN9,F\r\n"
    kept = {each.name: getattr(frozen, each.name) for each in frozen._meta.concrete_fields}
    mark = {"header.csv": hashlib.sha256(header).hexdigest()}
    given = {"id": None, "version": 2, "content": packed({"header.csv": header})}
    second = FrozenReturn.objects.create(
        **kept | given | {"fingerprints": mark, "rows": {"header.csv": 1}}
    )
    told = client.get(one(second)).content.decode()

    for words, child in (("New: 1 child", other), ("Gone: 1 child", wren)):
        part = told.split(words)[1].split("</details>")[0]
        assert reverse("children.child.overview", kwargs={"child_id": child.pk}) in part

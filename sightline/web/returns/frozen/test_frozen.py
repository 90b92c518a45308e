"""The page of a frozen return says what stands beside it, and takes two people's names."""

import datetime as dt

import pytest
from django.urls import reverse

from sightline.core.models import Note
from sightline.record.care.models import Placement
from sightline.record.people.models import Child
from sightline.returns.checks.conftest import wren  # noqa: F401 - a fixture
from sightline.returns.models import FrozenReturn, ReturnSigned

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
    assert "None was frozen to hold this beside." in told
    assert frozen.fingerprints["episodes.csv"][:16] in told


def test_a_difference_is_explained_then_it_is_signed(client, frozen):
    refused = client.post(one(frozen), {"do": "sign", "says": ""})
    assert refused.status_code == 422
    for each in frozen.figures:
        if each["here"] != each["scorecard"]:
            client.post(one(frozen), {"do": "explain", "figure": each["code"], "why": "No source"})
    told = client.post(one(frozen), {"do": "sign", "says": "All of it"}, follow=True)

    assert "Ann Analyst-Sample" in told.content.decode()
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

"""Lists are frozen by whoever runs the inspection; an inspector is given their sample of them."""

import json

import openpyxl
import pytest

from sightline.core.acting import system_account
from sightline.core.models import Note
from sightline.inspection.conduct.lists.book import lists as all_lists
from sightline.inspection.conduct.services import sampling
from sightline.returns.writing import books
from tests import inspecting

pytestmark = pytest.mark.django_db
LISTS, EXPORT = "inspection.lists.lists", "inspection.lists.export"


def test_lists_are_frozen_once(as_, scene):
    inspection = inspecting.set_up(scene)
    here = {"inspection_id": inspection.pk}
    assert "No list is frozen yet" in as_(scene.director, LISTS, **here).words
    assert as_(scene.director, LISTS, {"do": "freeze", "codes": ["8"]}, **here).status_code == 302

    page = as_(scene.director, LISTS, **here).words
    assert "1 list is frozen" in page
    assert "Children in care" in page
    assert as_(scene.director, LISTS, {"do": "freeze"}, **here).status_code == 422


def rows(answer):
    return json.loads(b"".join(answer.streaming_content))


def test_an_inspector_finds_their_sample_in_the_file_and_no_other_child(as_, scene):
    inspection = inspecting.sampled(scene)
    here = {"inspection_id": inspection.pk, "code": "8", "form": "json"}
    mine = {each.child.la_child_id for each in inspecting.in_sample(inspection)}

    assert len(rows(as_(scene.director, EXPORT, **here))) == 12
    assert {each["Child Unique ID"] for each in rows(as_(scene.lead, EXPORT, **here))} == mine
    assert Note.objects.filter(did="exported children", account=scene.lead).exists()


def test_an_inspector_freezes_nothing(as_, scene):
    inspection = inspecting.set_up(scene)
    sent = {"do": "freeze", "codes": ["8"]}

    assert as_(scene.lead, LISTS, sent, inspection_id=inspection.pk).status_code == 422
    assert not inspection.lists.exists()


def test_there_is_no_other_list_or_form(as_, scene):
    inspection = inspecting.sampled(scene)
    for code, form in (("7", "csv"), ("8", "exe")):
        here = {"inspection_id": inspection.pk, "code": code, "form": form}
        assert as_(scene.director, EXPORT, **here).status_code == 404


def test_what_is_frozen_is_what_is_sent(scene, tmp_path):
    inspection = inspecting.set_up(scene)
    held = sampling.freeze(by=scene.director, inspection=inspection, codes=list(all_lists()))
    book = openpyxl.load_workbook(_workbook(tmp_path, inspection.as_at))
    for each in held:
        sheet = [list(row) for row in book[f"List {each.code}"].iter_rows(values_only=True)]
        assert sheet[0] == each.columns
        assert len(sheet) - 1 == len(each.rows)
        assert [row[0] for row in sheet[1:]] == [row[0] for row in each.rows]


def _workbook(tmp_path, day):
    books.write("annex-a", day, tmp_path / "out", by=system_account())
    return tmp_path / "out" / "annex-a.xlsx"

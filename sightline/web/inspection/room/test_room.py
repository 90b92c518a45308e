"""The room lists the inspections a person may know of, and whoever runs them sets one up."""

import pytest

from sightline.inspection.conduct.models import Inspection
from tests import inspecting

pytestmark = pytest.mark.django_db
ROOM, NEW = "inspection.room.room", "inspection.room.new"


def days(**more):
    """A whole form, with the parts of each day."""
    told = {"reference": "MOCK-9", "kind": "mock", "framework_code": "ilacs-2023"}
    told["authority"] = "Example County Council"
    for name, day in {
        "began_on": "6 7 2026",
        "ended_on": "10 7 2026",
        "as_at": "30 6 2026",
    }.items():
        told |= {f"{name}_{place}": part for place, part in enumerate(day.split())}
    told |= {"reach_until_0": "1", "reach_until_1": "2", "reach_until_2": "2027"}
    return {"do": "set_up", **told, **more}


def test_an_empty_room_says_what_to_do(as_, scene):
    assert "no inspection here" in as_(scene.director, ROOM).words
    assert "Set up an inspection" in as_(scene.director, ROOM).words
    assert "adds its inspectors" in as_(scene.lead, ROOM).words


def test_an_inspection_is_set_up_and_listed(as_, scene):
    answer = as_(scene.director, NEW, days())

    made = Inspection.objects.get()
    assert answer.url.endswith(f"/inspections/{made.pk}")
    assert (made.reference, made.framework) == ("MOCK-9", "ilacs-2023")
    assert made.reach_until.astimezone().strftime("%H:%M") == "23:59"
    page = as_(scene.director, ROOM).words
    assert "MOCK-9" in page
    assert "being set up" in page


def test_what_is_refused_is_said_on_the_form(as_, scene):
    answer = as_(scene.director, NEW, days(ended_on_2="2025"))

    assert answer.status_code == 422
    assert "The last day is before the first" in answer.words
    assert not Inspection.objects.exists()


def test_an_inspector_sees_only_their_own(as_, scene):
    inspecting.set_up(scene)
    other = inspecting.account("oth.other", "inspector")

    assert "MOCK-1" in as_(scene.lead, ROOM).words
    assert "MOCK-1" not in as_(other, ROOM).words
    assert as_(scene.lead, NEW).status_code == 403


def test_a_board_is_reviewed_as_well_where_the_framework_does(as_, scene):
    wrong = as_(scene.director, NEW, days(also=["lscb"]))
    assert wrong.status_code == 422
    assert "has no such part" in wrong.words
    sent = days(also=["lscb"], framework_code="sif-2013", told_on_0="3", told_on_1="7",
                told_on_2="2026")  # fmt: skip
    answer = as_(scene.director, NEW, sent)

    made = Inspection.objects.get()
    assert made.also == ["lscb"]
    page = as_(scene.director, "inspection.one.one", inspection_id=made.pk).words
    assert answer.status_code == 302
    assert "Reviewed as well: Review of the effectiveness of the Local Safeguarding" in page
    assert "told on 3 July 2026, 1 working day before the first day" in page
    assert "none to one day" in page

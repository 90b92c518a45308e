"""Judgements: what each area lacks, what is weighed, both opinions, and what is asked for."""

import pytest

from tests import inspecting

pytestmark = pytest.mark.django_db
AREAS, AREA = "inspection.areas.areas", "inspection.areas.area"


@pytest.fixture
def here(scene):
    """An inspection whose files are read, at one of its areas."""
    inspection = inspecting.sampled(scene)
    inspecting.read_files(scene, inspection)
    return {"inspection_id": inspection.pk, "key": "outcomes"}, inspection


def test_an_area_says_what_it_lacks_and_refuses_a_grade(as_, scene, here):
    where, inspection = here
    page = as_(scene.lead, AREAS, inspection_id=inspection.pk).words
    assert "the voice of children and young people" in page
    sent = {"do": "grade", "stage": "provisional", "grade": "good", "because": "It is so."}
    answer = as_(scene.lead, AREA, sent, **where)

    assert answer.status_code == 422
    assert "cannot be judged yet" in answer.words


def test_it_is_weighed_graded_twice_agreed_and_asked_for(as_, scene, here):
    where, inspection = here
    inspecting.evidence(scene, inspection, "outcomes")
    sent = {
        "do": "find", "polarity": "weakness", "weight": "3", "count": "3", "of": "4",
        "whom": "children whose files we read", "says": "had no plan.",
    }  # fmt: skip
    assert as_(scene.lead, AREA, sent, **where).status_code == 302
    words = "Three of the four children whose files we read had no plan."
    assert words in as_(scene.lead, AREA, **where).words
    for who, stage in ((scene.second, "provisional"), (scene.lead, "moderation")):
        sent = {"do": "grade", "stage": stage, "grade": "inadequate", "because": f"As {stage}."}
        assert as_(who, AREA, sent, **where).status_code == 302
    page = as_(scene.second, AREA, **where).words
    assert "As provisional." in page
    assert "As moderation." in page

    finding = inspection.findings.order_by("-pk").first()
    sent = {
        "do": "ask", "section": "areas_for_improvement", "tier": "immediately",
        "text": "Ensure that each child has a plan", "findings": [finding.pk],
    }  # fmt: skip
    assert as_(scene.lead, AREA, sent, **where).status_code == 302
    assert "ensure that each child has a plan" in as_(scene.lead, AREA, **where).words
    sent = {"do": "withdraw", "kind": "recommendation", "number": "0", "why": "x"}
    assert as_(scene.lead, AREA, sent, **where).status_code == 422


def test_half_a_number_is_refused(as_, scene, here):
    sent = {"do": "find", "polarity": "weakness", "weight": "3", "count": "3", "says": "had none."}
    answer = as_(scene.lead, AREA, sent, **here[0])

    assert answer.status_code == 422
    assert "so many of so many" in answer.words


def test_there_is_no_other_area_and_nobody_else(as_, scene, here):
    where, inspection = here

    assert as_(scene.lead, AREA, **where | {"key": "no"}).status_code == 404
    assert as_(scene.director, AREAS, inspection_id=inspection.pk).status_code == 403


def test_what_is_asked_of_the_board_stands_in_its_own_part(as_, scene):
    """A framework with parts: each area asks where its own part does, and only there."""
    inspection = inspecting.sampled(scene, "sif-2013", also=["lscb"])
    where = {"inspection_id": inspection.pk}
    for key, section in (
        ("leadership_management_and_governance", "recommendations"),
        ("lscb_effectiveness", "lscb.recommendations"),
    ):
        inspecting.evidence(scene, inspection, key)
        finding = inspection.findings.get(area=key)
        sent = {
            "do": "ask", "section": section, "tier": "recommendations",
            "text": "Meet", "findings": [finding.pk],
        }  # fmt: skip
        wrong = sent | {"section": "lscb.recommendations" if "lead" in key else "recommendations"}
        assert as_(scene.lead, AREA, wrong, key=key, **where).status_code == 422
        assert as_(scene.lead, AREA, sent, key=key, **where).status_code == 302

    assert set(inspection.recommendations.values_list("section", flat=True)) == {
        "recommendations",
        "lscb.recommendations",
    }


def test_a_board_that_is_not_reviewed_is_no_area_here(as_, scene):
    inspection = inspecting.set_up(scene, "sif-2013")
    page = as_(scene.lead, AREAS, inspection_id=inspection.pk).words

    assert "safeguarding board" not in page
    where = {"inspection_id": inspection.pk, "key": "lscb_effectiveness"}
    assert as_(scene.lead, AREA, **where).status_code == 404

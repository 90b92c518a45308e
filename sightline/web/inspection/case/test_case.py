"""A file of the sample is read on one page and graded from its own lines, by nobody else."""

import pytest

from sightline.core.models import Opening
from sightline.inspection.conduct.models import CaseReview, Remedy
from sightline.record.audit.models import CaseAudit
from tests import inspecting

pytestmark = pytest.mark.django_db
CASE = "inspection.case.case"


@pytest.fixture
def one(scene):
    """An inspection, and the first child of its sample."""
    inspection = inspecting.sampled(scene)
    child = inspecting.in_sample(inspection)[0].child
    return {"inspection_id": inspection.pk, "child_id": child.pk}


def graded(as_, scene, one, part, **more):
    sent = {"do": "grade", "part": part, "grade": "3", "because": "It names no day.", **more}
    return as_(scene.lead, CASE, sent, **one)


def test_the_whole_file_is_on_one_page_and_its_opening_is_logged(as_, scene, one):
    CaseAudit.objects.create(child_id=one["child_id"], audited_on=inspecting.DAY, plan="good")
    page = as_(scene.lead, CASE, **one).words

    assert "This file is not read yet" in page
    assert "Came into care." in page
    assert "The authority audited this file on 30 June 2026" in page
    assert Opening.objects.filter(account=scene.lead, child_id=one["child_id"]).exists()


def test_a_part_is_graded_with_the_lines_ticked(as_, scene, one):
    page = as_(scene.lead, CASE, **one).words
    keys = [part.split('"')[0] for part in page.split('name="lines" value="')[1:]]
    key = next(each for each in keys if "CarePeriod" in each)
    assert graded(as_, scene, one, "plan", lines=[key]).status_code == 302
    [made] = CaseReview.objects.get().grades.all()

    assert [line["says"] for line in made.lines] == ["Came into care."]
    assert "It names no day." in as_(scene.second, CASE, **one).words
    assert graded(as_, scene, one, "voice", lines=["care.CarePeriod:9:9"]).status_code == 422


def test_a_review_is_finished_and_opened_again(as_, scene, one):
    for part in ("plan", "voice", "visits"):
        graded(as_, scene, one, part)
    sent = {"do": "finish", "overall": "3", "what_it_found": "A steady life."}
    assert as_(scene.lead, CASE, sent, **one).status_code == 302
    assert "Grade 3 (adequate)" in as_(scene.lead, CASE, **one).words

    sent = {"do": "again", "why": "A line was missed"}
    assert as_(scene.lead, CASE, sent, **one).status_code == 302
    assert CaseReview.objects.get().finished_at is None


def test_what_is_needed_today_is_told(as_, scene, one):
    sent = {"do": "today", "what": "See her today."}
    assert as_(scene.lead, CASE, sent, **one).status_code == 302
    remedy = Remedy.objects.get()

    notice = scene.manager.notices.get()
    assert notice.leads_to == f"/inspections/today/{remedy.pk}"
    assert "Not answered yet" in as_(scene.lead, CASE, **one).words


def test_nobody_else_opens_it(as_, scene, one):
    outside = next(c for c in scene.children if c.pk not in _sample(scene))
    other = inspecting.account("oth.other", "inspector")

    assert as_(scene.director, CASE, **one).status_code == 403
    assert as_(other, CASE, **one).status_code == 403
    assert as_(scene.lead, CASE, **one | {"child_id": outside.pk}).status_code == 403
    assert as_(scene.lead, CASE, **one | {"inspection_id": 0}).status_code == 404


def _sample(scene):
    return set(scene.lead.grants.values_list("child_id", flat=True))

"""A file is read and graded from the record; what a child needs today is told and followed."""

import pytest

from sightline.core.acting import Refused
from sightline.core.models import Notice
from sightline.record.audit.models import CaseAudit
from sightline.record.care.models import CarePeriod
from tests import inspecting

from .agreement import agreement, audit_of, beside
from .models.reviews import FilePart
from .services import reviewing

pytestmark = pytest.mark.django_db
WHY = "The plan names no day."


@pytest.fixture
def scene():
    return inspecting.scene()


@pytest.fixture
def review(scene):
    """The first child of a sample, whose file is being read."""
    inspection = inspecting.sampled(scene)
    return reviewing.begin_review(by=scene.lead, sampled=inspecting.in_sample(inspection)[0])


def line(child, **more):
    period = CarePeriod.objects.get(child=child)
    told = {"rows": "care.CarePeriod", "row": period.pk, "on": "2024-03-04", "says": "Came in."}
    return told | more


def grade(scene, review, part=FilePart.PLAN, number=4, **more):
    return reviewing.grade_part(
        by=scene.lead, review=review, part=part, grade=number, because=WHY, **more
    )


def test_a_grade_rests_on_lines_of_the_record(scene, review):
    made = grade(scene, review, lines=[line(review.sampled.child)])

    assert made.lines[0]["says"] == "Came in."
    assert grade(scene, review, number=3).pk == made.pk


@pytest.mark.parametrize("wrong", [{"row": 0}, {"rows": "core.Account"}, {"rows": "no.Such"}])
def test_a_line_that_is_not_the_childs_is_refused(scene, review, wrong):
    with pytest.raises(Refused, match="not in this child's record"):
        grade(scene, review, lines=[line(review.sampled.child, **wrong)])


def test_a_line_of_another_child_is_refused(scene, review):
    other = next(each for each in scene.children if each.pk != review.sampled.child_id)
    with pytest.raises(Refused, match="not in this child's record"):
        grade(scene, review, lines=[line(other)])


@pytest.mark.parametrize("number", [0, 5])
def test_a_grade_is_from_one_to_four(scene, review, number):
    with pytest.raises(Refused, match="from 1"):
        grade(scene, review, number=number)


def test_a_review_is_finished_once_three_parts_are_graded(scene, review):
    done = {"by": scene.lead, "review": review, "overall": 3, "what_it_found": "A steady life."}
    with pytest.raises(Refused, match="Grade three parts"):
        reviewing.finish_review(**done)
    for part in (FilePart.PLAN, FilePart.VOICE, FilePart.VISITS):
        grade(scene, review, part)
    reviewing.finish_review(**done)

    with pytest.raises(Refused, match="Open it again"):
        grade(scene, review)
    reviewing.open_again(by=scene.second, review=review, why="A line was missed")
    assert grade(scene, review)


def test_a_child_who_is_not_in_the_last_sample_is_not_read(scene):
    inspection = inspecting.sampled(scene)
    first = inspecting.in_sample(inspection)[0]
    outside = inspecting.account("oth.other", "inspector")
    with pytest.raises(Refused):
        reviewing.begin_review(by=outside, sampled=first)


def test_the_managers_are_told_at_once_and_the_remedy_is_followed(scene, review):
    remedy = reviewing.needs_action_today(
        by=scene.lead, review=review, what="See her today.", leads_to=lambda number: f"/to/{number}"
    )
    notice = Notice.objects.get(to=scene.manager)
    assert notice.leads_to == f"/to/{remedy.pk}"
    assert remedy.told == scene.manager.name
    with pytest.raises(Refused, match="Nothing is said"):
        reviewing.accept(by=scene.lead, remedy=remedy)

    reviewing.put_right(by=scene.manager, remedy=remedy, what_was_done="Jo saw her at four.")
    assert Notice.objects.filter(to=scene.lead).exists()
    more = reviewing.not_enough(
        by=scene.lead, remedy=remedy, why="Alone?", leads_to=lambda number: "/"
    )
    assert more.what == "Alone?"
    reviewing.accept(by=scene.lead, remedy=remedy)
    with pytest.raises(Refused, match="accepted this already"):
        reviewing.put_right(by=scene.manager, remedy=remedy, what_was_done="And again.")


def test_whoever_leads_is_told_where_a_team_has_no_manager(scene, review):
    scene.team.manager = None
    scene.team.save()

    assert reviewing.managers_of(review.sampled.child) == [scene.director]


def test_a_manager_of_another_team_puts_nothing_right(scene, review):
    remedy = reviewing.needs_action_today(
        by=scene.lead, review=review, what="See her today.", leads_to=str
    )
    other = inspecting.account("oth.manager", "team manager")
    with pytest.raises(Refused, match="outside the children you work with"):
        reviewing.put_right(by=other, remedy=remedy, what_was_done="Done.")


def test_the_authoritys_own_audit_is_set_beside(scene, review):
    child = review.sampled.child
    CaseAudit.objects.create(
        child=child, audited_on=inspecting.DAY, overall="good", plan="good", voice="inadequate"
    )
    grade(scene, review, FilePart.PLAN, 4)
    grade(scene, review, FilePart.VOICE, 3)
    pairs = beside(review, audit_of(child.pk, inspecting.DAY))
    told = {each.part: each.apart for each in pairs}

    assert told == {"plan": 2, "voice": -1, "overall": None}
    found = agreement(pairs)
    assert (found.compared, found.same, found.within_one, found.kinder) == (2, 0, 1, 1)
    assert "kinder in 1 of them" in found.says
    assert agreement([]).says.startswith("No grade")

"""Reading work beside its last version: what is copied is marked, every part graded, then sent."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.core.recording import HERE
from sightline.record.audit.models import SignOff
from sightline.record.care.models import CarePlan

pytestmark = pytest.mark.django_db
SAME = "May lives with her aunt in a tidy flat above the shop, where she sleeps well."
GRADES = {
    "grade_wishes": "requires improvement", "why_wishes": "Nothing says what she wants.",
    "grade_plan": "good", "why_plan": "It says what will change.",
    "grade_overall": "requires improvement", "why_overall": "Without her view it is half.",
}  # fmt: skip


@pytest.fixture
def plan(maya, jo):
    """A plan whose words stood in the plan before it, and with no view of the child."""
    before = timezone.localdate() - dt.timedelta(days=180)
    CarePlan.objects.create(child=maya, in_force_from_on=before, text=SAME, status="signed off")
    return CarePlan.objects.create(
        child=maya, in_force_from_on=timezone.localdate(), text=SAME, recorded_by=jo, source=HERE
    )


def at(name, plan):
    kwargs = {"child_id": plan.child_id, "kind": "care-plan", "row_id": plan.pk}
    return reverse(name, kwargs=kwargs)


@pytest.mark.answers("F17", screen="sign_off.reading.work")
@pytest.mark.answers("F90", screen="sign_off.reading.work")
def test_what_is_copied_and_missing_is_shown_and_never_by_colour_alone(client, pat, plan):
    client.force_login(pat)
    told = client.get(at("sign_off.reading.work", plan)).content.decode()

    assert "The child’s view is missing" in told
    assert "word for word" in told
    assert '<mark class="app-copied"><span class="govuk-visually-hidden">(copied: </span>' in told
    assert "No words of the child’s own are recorded" in told


def test_it_is_authorised_with_a_grade_and_a_sentence_for_each_part(client, fill, pat, plan):
    assert fill(pat, at("sign_off.reading.work", plan), decision="authorise").status_code == 422
    assert not SignOff.objects.exists()
    assert (
        fill(pat, at("sign_off.reading.work", plan), **GRADES, decision="authorise").status_code
        == 302
    )
    plan.refresh_from_db()

    assert (plan.status, plan.signed, plan.signed_off_by) == ("signed off", True, pat)
    made = SignOff.objects.get()
    assert [each.grade for each in made.grades.order_by("pk")] == ["requires improvement", "good"]
    assert any("word for word" in each for each in made.shown)


def test_it_is_returned_and_stands_in_the_work_of_whoever_wrote_it(client, fill, pat, jo, plan):
    sent = {**GRADES, "decision": "return"}
    assert fill(pat, at("sign_off.reading.work", plan), **sent).status_code == 422
    assert fill(
        pat, at("sign_off.reading.work", plan), **sent, must_change="Ask May what she wants."
    )
    client.force_login(jo)
    work = client.get(reverse("work.my_work.my_work")).content.decode()
    assert "Ask May what she wants." in work
    told = client.get(at("sign_off.reading.returned", plan)).content.decode()
    assert "Nothing says what she wants." in told

    assert client.post(at("sign_off.reading.returned", plan)).status_code == 422
    CarePlan.objects.filter(pk=plan.pk).update(wishes_of_child="I want to stay here with Jess.")
    assert client.post(at("sign_off.reading.returned", plan)).status_code == 302
    plan.refresh_from_db()
    assert plan.status == "submitted"
    assert "Ask May" not in client.get(reverse("work.my_work.my_work")).content.decode()


def test_what_somebody_else_signed_meanwhile_is_said(client, fill, pat, head, plan):
    client.force_login(pat)
    opened = client.get(at("sign_off.reading.work", plan))
    fill(head, at("sign_off.reading.work", plan), **GRADES, decision="authorise")
    answer = fill(
        pat, at("sign_off.reading.work", plan), opened=opened, **GRADES, decision="authorise"
    )

    assert answer.status_code == 422
    assert "Moira Madeup authorised this" in answer.content.decode()
    assert SignOff.objects.count() == 1


def test_a_worker_cannot_grade_and_other_work_is_not_found(client, pat, jo, plan, make_child):
    client.force_login(jo)
    assert client.get(at("sign_off.reading.work", plan)).status_code == 403
    client.force_login(pat)
    for wrong in ({"kind": "no-such"}, {"row_id": 0}):
        kwargs = {"child_id": plan.child_id, "kind": "care-plan", "row_id": plan.pk, **wrong}
        assert client.get(reverse("sign_off.reading.work", kwargs=kwargs)).status_code == 404

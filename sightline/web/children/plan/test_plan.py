"""Whatever plan a child has is told on one page in plain words, with who has been given it."""

import datetime as dt

import pytest
from django.urls import reverse

from sightline.record.care.models import CarePeriod, CarePlan, ReviewDecision
from sightline.record.leaving_care.models import PathwayPlan
from sightline.record.protection.models import ProtectionPlan
from sightline.record.story.models import Share

pytestmark = pytest.mark.django_db
PLAN = "children.plan.plan"
DAY = dt.date(2024, 3, 1)


@pytest.fixture
def read(client, jo, maya):
    def page(**asked):
        client.force_login(jo)
        return client.get(reverse(PLAN, kwargs={"child_id": maya.pk}), asked).content.decode()

    return page


@pytest.fixture
def care_plan(maya):
    CarePeriod.objects.create(child=maya, began_on=DAY)
    return CarePlan.objects.create(
        child=maya, in_force_from_on=DAY, text="To stay with her carers.",
        wishes_of_child="I want to stay.",
    )  # fmt: skip


def test_there_is_no_plan_and_the_page_says_so(read):
    assert "There is no plan for May" in read()


def test_a_care_plan_tells_what_must_be_done_by_whom_and_what_lacks_a_name(read, maya, care_plan):
    decided = {"child": maya, "decided_on": DAY}
    ReviewDecision.objects.create(**decided, what="Ring Kuba on Saturdays", owner="Jo Sample")
    ReviewDecision.objects.create(**decided, what="Find a swimming club")
    ReviewDecision.objects.create(**decided, what="See the dentist", done_on=DAY)
    ReviewDecision.objects.create(**decided, what="Move school", dropped_on=DAY)
    page = read()

    assert "To stay with her carers." in page
    assert "“I want to stay.”" in page
    assert "<b>Jo Sample</b>" in page
    assert "nobody named" in page.split("swimming")[1]
    assert "Done 1 March 2024" in page
    assert "Move school" not in page


def test_it_is_told_who_has_the_plan_and_whether_it_was_explained(read, maya, care_plan):
    assert "Nobody is written down as having been given this plan" in read()
    Share.objects.create(
        child=maya, about_kind="care.CarePlan", about_id=care_plan.pk, given_to="May",
        given_on=DAY, explained=True, explained_by="Jo",
    )  # fmt: skip
    assert "May, 1 March 2024: explained by Jo" in " ".join(read().split())


def test_an_ended_plan_and_one_to_come_are_not_told(read, maya):
    ProtectionPlan.objects.create(child=maya, began_on=DAY, ended_on=DAY + dt.timedelta(30))
    assert "There is no plan" in read()
    assert "Child protection plan" in read(**{"as-at": "2024-03-12"})


def test_a_plan_of_which_only_days_are_known_says_that(read, maya):
    ProtectionPlan.objects.create(child=maya, began_on=DAY, first_category="NEG")
    page = read()

    assert "Made because of neglect." in page
    assert "Its actions are not written here." in page


def test_a_care_leaver_has_their_pathway_plan(read, maya):
    PathwayPlan.objects.create(child=maya, in_force_from_on=DAY, young_persons_view="A flat.")
    assert "“A flat.”" in read()


@pytest.mark.answers("F37", screen="children.plan.plan")
def test_language_and_faith_that_the_plan_does_not_use_are_pointed_out(read, maya, care_plan):
    maya.first_language, maya.religion, maya.nationality = "English and Polish", "Catholic", ""
    maya.save()
    unused = "No plan says what this means"
    assert read().count(unused) == 2
    assert read().count("Ask, and write it down.") == 2

    care_plan.text = "Her carer speaks Polish with her, and takes her to the Catholic church."
    care_plan.save()
    assert unused not in read()


def test_an_answer_from_which_nothing_follows_is_not_held_against_the_plan(read, maya, care_plan):
    maya.first_language, maya.religion, maya.nationality = "English", "None", "British"
    maya.save()
    assert "No plan says what this means" not in read()

"""Whatever plan a child has is told on one page in plain words, with who has been given it."""

import datetime as dt

import pytest
from django.urls import reverse

from sightline.record.care.models import CarePeriod, CarePlan, ReviewDecision
from sightline.record.leaving_care.models import PathwayPlan
from sightline.record.planning import services as planning
from sightline.record.planning.models import Action, PlanVersion
from sightline.record.protection.models import ProtectionPlan
from sightline.record.story.models import Share
from sightline.web.letters import To, send, write

pytestmark = pytest.mark.django_db
PLAN = "children.plan.plan"
DAY = dt.date(2024, 3, 1)


@pytest.fixture(autouse=True)
def own_store(tmp_path, monkeypatch):
    """Files of a test are kept in a folder of its own."""
    monkeypatch.setenv("SIGHTLINE_DOCUMENTS", str(tmp_path / "documents"))


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


@pytest.fixture
def agreed(jo, maya):
    """A child in need plan written here, with one action that is late and one that is done."""
    plan = planning.begin_plan(
        by=jo, child=maya, kind="child in need", began_on=DAY, lead=jo.worker
    )
    version = PlanVersion.objects.create(
        plan=plan, child=maya, number=1, because="beginning", written_on=DAY, agreed_on=DAY,
        worries="May is left alone at night.", if_not="We take advice.", status="submitted",
        childs_view="I get scared.", parents_view="I work nights.",
    )  # fmt: skip
    told = {"version": version, "owner": "Ola Sample"}
    Action.objects.create(
        **told, to_do="Find a neighbour who can sit in", outcome="May is never alone at night",
        due_on=DAY + dt.timedelta(10), state="under way",
    )  # fmt: skip
    Action.objects.create(**told, to_do="See the GP", state="done")
    return version


def test_a_plan_written_here_is_told_whole(read, agreed):
    page = " ".join(read().split())

    for said in (
        "May is left alone at night.",
        "We take advice.",
        "“I get scared.”",
        "I work nights.",
        "So that: May is never alone at night",
        "<b>Ola Sample</b>, by 11 March 2024",
    ):
        assert said in page
    assert "late" in page.split("Find a neighbour")[1].split("</li>")[0]
    assert "See the GP" in page.split("Done")[1]


def test_each_version_is_owed_to_the_family_anew(read, jo, maya, agreed):
    letter = write("plan-to-family", child=maya, to=To("Ola Sample", "parent"), by=jo)
    assert "- " not in letter.text()
    assert (
        "Find a neighbour who can sit in. Ola Sample does this by 11 March 2024." in letter.text()
    )
    send(letter, by=jo, how="hand", on=DAY)
    assert "Ola Sample, 1 March 2024" in " ".join(read().split())

    PlanVersion.objects.create(
        plan=agreed.plan, child=maya, number=2, because="review", written_on=DAY, agreed_on=DAY,
        status="submitted",
    )  # fmt: skip
    assert "Nobody is written down as having been given this plan" in read()


def test_what_is_only_being_written_is_not_told(read, agreed):
    agreed.status = "draft"
    agreed.save()
    page = read()

    assert "Nothing in it has been agreed yet." in page
    assert "left alone" not in page

"""The child's pages: who they are, their story, their words, and everything held."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from sightline.core.models import Coverage
from sightline.record.care.models import CarePeriod, LegalStatus, Placement, Review
from sightline.record.education.models import SchoolPlace
from sightline.record.front_door.models import Referral
from sightline.record.people.models import Address, Alert, FamilyMember
from sightline.record.story.models import ChildSeen, ChronologyEntry, Visit
from sightline.record.voice.models import Statement

from .identity import READS as BAND
from .identity import identity
from .reading import read
from .story import MILESTONE, story
from .story import READS as STORY_READS

pytestmark = pytest.mark.django_db
OVERVIEW = "children.child.overview"
STORY = "children.child.chronology"
RECORD = "children.child.record"
TODAY = dt.date(2013, 7, 12)


@pytest.fixture
def in_care(maya):
    """May came into care on 3 March 2013 and lives with foster carers."""
    care = CarePeriod.objects.create(child=maya, began_on=dt.date(2013, 3, 3))
    LegalStatus.objects.create(child=maya, care_period=care, code="V2", began_on=care.began_on)
    Placement.objects.create(
        child=maya, care_period=care, kind="U6", began_on=care.began_on, in_area=True
    )
    SchoolPlace.objects.create(
        child=maya, school="Example Academy", year_group="7", began_on=dt.date(2013, 4, 2)
    )
    Review.objects.create(
        child=maya, held_on=dt.date(2013, 5, 30), participation="PN1", decisions="Stay long term."
    )
    ChronologyEntry.objects.create(
        child=maya, happened_on=dt.date(2012, 9, 1), what="Mum went into hospital"
    )
    return maya


def page(client, who, name, child, **asked):
    client.force_login(who)
    asked.setdefault("as-at", TODAY.isoformat())
    answer = client.get(reverse(name, kwargs={"child_id": child.pk}), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_band_says_who_the_child_is(client, jo, in_care):
    Alert.objects.create(child=in_care, kind="allergy", says="Nuts", began_on=dt.date(2012, 1, 1))
    told = page(client, jo, OVERVIEW, in_care)

    for said in (
        "Maya Example-Ashdown",
        "likes to be called May",
        "<b>1</b>, born 9 Feb 2012",
        "Home: <b>foster care, in the area</b> since 3 Mar 2013",
        "Looked after, accommodated by agreement (section 20), 4 months",
        "Example Academy, year 7",
        "1 alert",
        "Nuts",
        "What May is owed",
    ):
        assert said in told, said


def test_the_page_as_at_an_earlier_day_knows_nothing_later(client, jo, in_care):
    told = page(client, jo, OVERVIEW, in_care, **{"as-at": "2012-12-31"})

    assert "Mum went into hospital" in told
    assert "Looked after" not in told
    assert "Example Academy" not in told


def test_the_fourth_social_worker_in_a_year_is_said(in_care, make_account, allocate):
    in_care.allocations.update(began_on=dt.date(2013, 6, 1))
    for number in range(3):
        gone = make_account(f"gone.sample{number}", "social worker")
        allocate(
            in_care,
            gone,
            began_on=dt.date(2013, 1 + number, 1),
            ended_on=dt.date(2013, 2 + number, 1),
        )

    assert ("Social worker", "Jo Sample", "4th in 12 months") in identity(
        read(in_care.pk, BAND), TODAY
    ).workers


def test_the_childs_words_lead_and_private_ones_are_kept(client, jo, in_care):
    Statement.objects.create(
        child=in_care, said_on=dt.date(2013, 5, 29), childs_words="I want to see Kuba.",
        said_to="A. Specimen", our_answer="Weekly from June",
    )  # fmt: skip
    Statement.objects.create(
        child=in_care, said_on=dt.date(2013, 6, 1), childs_words="Do not tell", private=True
    )
    told = page(client, jo, OVERVIEW, in_care)

    assert "“I want to see Kuba.”" in told
    assert "Weekly from June" in told
    assert "Do not tell" not in told
    assert "1 thing the child asked to keep private is not shown here" in told
    assert "Do not tell" not in page(client, jo, RECORD, in_care)


def test_without_words_the_page_says_why(client, jo, in_care):
    assert "carry no child’s words" in page(client, jo, OVERVIEW, in_care)


def test_a_child_known_only_by_number_is_called_this_child(client, jo, make_child, allocate):
    child = make_child("", "", la_child_id="77")
    allocate(child, jo)
    told = page(client, jo, OVERVIEW, child)

    assert "Child 77" in told
    assert "What this child is owed" in told
    assert "In the child’s words" in told


def test_the_story_tells_moves_in_order_and_marks_turning_points(in_care):
    told = story(read(in_care.pk, STORY_READS), TODAY)

    assert [each.what for each in told if each.weight == MILESTONE] == [
        "Came into care.",
        "Began living in a new placement: foster care.",
    ]
    assert [each.on for each in told] == sorted((each.on for each in told), reverse=True)


def test_the_story_page_shows_visits_when_asked(client, jo, in_care):
    visit = Visit.objects.create(
        happened_on=dt.date(2013, 6, 14), purposes=["looked after"], made_by=jo.worker
    )
    ChildSeen.objects.create(visit=visit, child=in_care, seen=True, seen_alone=True)

    said = "Jo Sample visited (looked-after): seen alone."
    assert said not in page(client, jo, STORY, in_care)
    assert said in page(client, jo, STORY, in_care, show="everything")


def test_the_record_shows_every_row_with_its_source(client, jo, in_care):
    Placement.objects.update(origin="loaded from a return", source="SSDA903 2013")
    told = page(client, jo, RECORD, in_care)

    for said in ("Care: ", "Placements", "Foster care", "SSDA903 2013", "Example Academy"):
        assert said in told, said


def test_what_was_entered_in_error_is_never_shown(client, jo, in_care):
    ChronologyEntry.objects.update(status="entered in error")

    assert "Mum went into hospital" not in page(client, jo, OVERVIEW, in_care)
    assert "Mum went into hospital" not in page(client, jo, RECORD, in_care)


def test_with_only_returns_the_page_speaks_of_their_last_day(client, jo, in_care):
    Coverage.objects.create(
        source="SSDA903 2013", fact="looked after review held", how="every event",
        since=dt.date(2012, 4, 1), until=dt.date(2013, 3, 31),
    )  # fmt: skip
    client.force_login(jo)
    told = client.get(reverse(OVERVIEW, kwargs={"child_id": in_care.pk})).content.decode()

    assert "As at 31 March 2013" in told


def test_a_child_that_is_not_there_is_not_found(client, make_account):
    client.force_login(make_account("dee.director", "director"))

    assert client.get(reverse(OVERVIEW, kwargs={"child_id": 999999})).status_code == 404


def test_an_address_kept_to_named_staff_is_not_shown(client, jo, in_care):
    Address.objects.create(
        child=in_care, kind="home", lines="1 Hidden Road", disclosure="named staff only"
    )
    Address.objects.create(child=in_care, kind="staying", lines="2 Open Road")
    told = page(client, jo, RECORD, in_care)

    assert "1 Hidden Road" not in told
    assert "kept to named people" in told
    assert "2 Open Road" in told


def test_a_brother_whose_record_is_restricted_is_not_named(client, jo, in_care, make_child):
    kit = make_child("Kit", "Sample", known_as="Kit", restricted=True, restricted_because="Staff")
    FamilyMember.objects.create(child=in_care, relative=kit, relation="full sibling")

    assert "Kit" not in page(client, jo, OVERVIEW, in_care)
    assert "Kit" not in page(client, jo, RECORD, in_care)


def test_initials_stay_as_they_are_inside_a_sentence(in_care):
    Referral.objects.create(child=in_care, received_on=dt.date(2013, 2, 1), from_source="3A")

    assert "Referred: GP." in {each.what for each in story(read(in_care.pk, STORY_READS), TODAY)}


def test_the_record_asks_no_more_of_the_database_for_many_rows_than_for_few(
    client, jo, in_care, django_assert_num_queries
):
    def a_visit(day):
        visit = Visit.objects.create(
            happened_on=dt.date(2013, 6, day), made_by=jo.worker, recorded_by=jo
        )
        ChildSeen.objects.create(visit=visit, child=in_care, recorded_by=jo)

    client.force_login(jo)
    address = reverse(RECORD, kwargs={"child_id": in_care.pk})
    a_visit(1)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    for day in range(2, 20):
        a_visit(day)
    with django_assert_num_queries(len(few)):
        client.get(address)


def test_an_unborn_baby_is_named_by_the_mother_until_there_is_a_name(client, jo, maya):
    maya.names.all().delete()
    maya.born_on, maya.expected_on, maya.known_as = None, dt.date(2030, 6, 3), ""
    maya.save()
    assert "<h1>Unborn baby</h1>" in page(client, jo, OVERVIEW, maya)
    FamilyMember.objects.create(child=maya, relation="mother", name="Ola Sample")
    told = page(client, jo, OVERVIEW, maya)
    assert "<h1>Baby Sample</h1>" in told
    assert "Expected 3 Jun 2030" in told

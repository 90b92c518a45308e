"""What is read in one question is what the database holds, and costs the same for any history."""

import datetime as dt
from decimal import Decimal

import pytest
from django.apps import apps
from django.db import connection
from django.db import models as kinds
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from sightline.core.models import Coverage
from sightline.duties import store
from sightline.record.care.models import CarePeriod, Placement, Review
from sightline.record.health.models import HealthAssessment
from sightline.record.people.models import Child, FamilyMember
from sightline.record.story.models import CaseNote, ChildSeen, ChronologyEntry, Visit
from sightline.record.workforce.models import Allocation

from .reading import _reader, read
from .rows import ORDER, _about_a_child, _links

pytestmark = pytest.mark.django_db
TODAY = dt.date(2013, 7, 12)
MOST = 15
PAGES = (
    "children.child.overview",
    "children.child.chronology",
    "children.child.record",
    "children.clocks.clocks",
    "children.openings.openings",
    "children.family.family",
    "children.people.people",
    "children.documents.documents",
    "children.chronology.curate",
)
AS_THEY_ARE = (
    kinds.CharField, kinds.TextField, kinds.IntegerField, kinds.BooleanField, kinds.JSONField,
    kinds.ForeignKey, kinds.AutoField,
)  # fmt: skip


def everything():
    """Every table about a child, with the links that the page of the record follows."""
    return {model._meta.label: _links(model) for part in ORDER for model in _about_a_child(part)}


def live_long(child, worker, years):
    """Years of care, with a visit each month, a review and a new home each year."""
    care = CarePeriod.objects.create(child=child, began_on=dt.date(2013 - years, 1, 7))
    for year in range(2013 - years, 2013):
        home = dt.date(year, 1, 7), dt.date(year + 1, 1, 7)
        Placement.objects.create(
            child=child, care_period=care, kind="U6", began_on=home[0], ended_on=home[1]
        )
        for month in range(1, 13):
            day = dt.date(year, month, 20)
            visit = Visit.objects.create(happened_on=day, made_by=worker, purposes=["looked after"])
            ChildSeen.objects.create(visit=visit, child=child, seen=True, childs_words="Hello")
            Review.objects.create(child=child, held_on=day)
            ChronologyEntry.objects.create(child=child, happened_on=day, what="Something")
    store.refresh(child.pk)


def test_every_kind_of_column_about_a_child_is_read_as_it_is_held():
    for label in [*everything(), "people.Child", "story.Visit", "workforce.Worker"]:
        for column in apps.get_model(label)._meta.concrete_fields:
            base = getattr(column, "base_field", column)
            assert _reader(column) or isinstance(base, AS_THEY_ARE), f"{label}.{column.name}"


def test_what_is_read_is_what_the_database_holds(maya, jo):
    maya.stated_age_years, maya.disabilities = Decimal("1.250"), ["HAND", "MOB"]
    maya.recorded_by = jo
    maya.save()
    live_long(maya, jo.worker, 1)
    HealthAssessment.objects.create(child=maya, kind="review", done_on=TODAY, by_doctor=True)
    CaseNote.objects.create(
        child=maya, happened_on=TODAY, kind="call", text='Said "now", \\ and ’éà',
        happened_at=dt.datetime(2013, 7, 12, 10, 5, 30, 123456, tzinfo=dt.UTC),
    )  # fmt: skip
    reads = everything()
    held = read(maya.pk, reads, without=())

    assert _values([held.child]) == _values([Child.objects.get(pk=maya.pk)])
    for label in reads:
        kept = apps.get_model(label).objects.filter(child=maya).order_by("pk")
        assert _values(held[label]) == _values(kept), label
    assert len(held["story.ChildSeen"]) == 12 and len(held["people.ChildName"]) == 1


def _values(rows):
    return [
        {column.attname: getattr(row, column.attname) for column in row._meta.concrete_fields}
        for row in rows
    ]


def test_what_a_row_points_at_comes_with_it(maya, jo, make_child, django_assert_num_queries):
    kit = make_child("Kit", "Sample", known_as="Kit")
    FamilyMember.objects.create(child=maya, relative=kit, relation="full sibling")
    live_long(maya, jo.worker, 1)
    reads = {
        "story.ChildSeen": ("visit__made_by",),
        "people.FamilyMember": ("relative",),
        "workforce.Allocation": ("worker", "team__manager"),
    }
    with django_assert_num_queries(1):
        held = read(maya.pk, reads)
        [relative] = held["people.FamilyMember"]
        [mine] = held["workforce.Allocation"]
        assert relative.relative.called == "Kit"
        assert {seen.visit.made_by.name for seen in held["story.ChildSeen"]} == {"Jo Sample"}
        assert (mine.worker.name, mine.team.manager.name) == ("Jo Sample", "Pat Specimen")


def test_drafts_and_mistakes_are_left_out_and_other_childrens_rows_too(maya, make_child):
    rows = [(maya, "draft"), (maya, "entered in error"), (maya, "submitted")]
    for child, status in [*rows, (make_child(), "submitted")]:
        ChronologyEntry.objects.create(child=child, happened_on=TODAY, what=status, status=status)
    reads = {"story.ChronologyEntry": ()}

    assert [row.what for row in read(maya.pk, reads)["story.ChronologyEntry"]] == ["submitted"]
    assert len(read(maya.pk, reads, without=("entered in error",))["story.ChronologyEntry"]) == 2


def test_no_child_is_no_child(maya):
    assert read(maya.pk + 1000, {"people.ChildName": ()}).child is None


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("role", ["social worker", "team manager", "director"])
def test_a_page_about_a_child_asks_few_questions_whatever_the_history(
    client, name, role, jo, team, maya, make_child, make_account, allocate
):
    Coverage.objects.create(source="Us", fact="visit to a child", how="every event",
                            since=dt.date(2000, 1, 1))  # fmt: skip
    other = make_child("Noah", "Sample-Wells")
    allocate(other, jo)
    live_long(maya, jo.worker, 10)
    who = {"social worker": jo, "team manager": team.manager.account}.get(role)
    client.force_login(who or make_account("dee.sample", role))
    for child in (other, maya):  # so that neither is opened for the first time
        client.get(reverse(name, kwargs={"child_id": child.pk}))
    asked = {}
    for child in (other, maya):
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(reverse(name, kwargs={"child_id": child.pk}))
        assert answer.status_code == 200
        asked[child.pk] = [query["sql"][:60] for query in queries]

    assert len(asked[maya.pk]) == len(asked[other.pk])
    assert len(asked[maya.pk]) <= MOST, asked[maya.pk]
    assert Allocation.objects.filter(child=maya).count() == 1

"""A visit is recorded for the whole family at once, and says what it meets and what it does not."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.core.models import Note
from sightline.core.recording import HERE
from sightline.duties.models import Clock
from sightline.record.story.models import ChildSeen, ChronologyEntry, Visit
from sightline.record.workforce.models import Registration
from sightline.web.models import Draft, TimeSpent
from sightline.web.recording.visit.forms import ALONE, NOT_SEEN, NOT_THERE, WITH_OTHERS

pytestmark = pytest.mark.django_db


def address(child):
    return reverse("recording.visit.visit", kwargs={"child_id": child.pk})


@pytest.mark.answers("F76", screen="recording.visit.visit")
def test_a_visit_needs_only_whether_the_child_was_seen(fill, jo, in_need):
    answer = fill(jo, address(in_need), **{f"how_{in_need.pk}": ALONE})
    seen = ChildSeen.objects.get(child=in_need)

    assert answer.url == reverse("children.child.overview", kwargs={"child_id": in_need.pk})
    assert (seen.seen, seen.seen_alone) == (True, True)
    assert seen.visit.purposes == ["child in need"]
    assert seen.visit.happened_on == timezone.localdate()
    assert seen.visit.made_by_qualified is True
    assert (seen.visit.source, seen.visit.recorded_by, seen.visit.origin) == (
        HERE, jo, "recorded live",
    )  # fmt: skip
    assert Note.objects.get(did="visit recorded").child_id == in_need.pk


def test_the_clock_it_meets_is_met_at_once_and_the_worker_is_told(client, fill, jo, in_need):
    answer = fill(jo, address(in_need), **{f"how_{in_need.pk}": WITH_OTHERS})
    clock = Clock.objects.filter(child=in_need, duty="cin-visit").earliest("due_on")

    assert clock.met_on == timezone.localdate()
    page = client.get(answer.url).content.decode()
    assert "Met: " in page
    assert "Visit and see the child in need" in page


def test_a_child_not_seen_meets_nothing_and_the_worker_is_told_why(client, fill, jo, in_need):
    given = {f"how_{in_need.pk}": NOT_SEEN, f"why_not_{in_need.pk}": "not at home"}
    answer = fill(jo, address(in_need), **given)
    page = client.get(answer.url).content.decode()

    assert "It does not count for “Visit and see the child in need”: the child was not seen" in page
    assert ChildSeen.objects.get().not_seen_because == "not at home"
    assert not Clock.objects.filter(duty="cin-visit", met_on__isnull=False).exists()


def test_brothers_and_sisters_are_recorded_once_each_with_their_own_words(fill, jo, in_need, kuba):
    fill(
        jo, address(in_need), summary="Both were at home.",
        **{
            f"how_{in_need.pk}": ALONE, f"words_{in_need.pk}": "I like it here.",
            f"how_{kuba.pk}": NOT_SEEN,
        },
    )  # fmt: skip

    assert Visit.objects.count() == 1
    words = dict(ChildSeen.objects.values_list("child_id", "childs_words"))
    assert words == {in_need.pk: "I like it here.", kuba.pk: ""}


def test_a_sibling_is_left_out_unless_said_otherwise(fill, jo, in_need, kuba):
    fill(jo, address(in_need), **{f"how_{in_need.pk}": ALONE})

    assert [each.child for each in ChildSeen.objects.all()] == [in_need]


def test_a_sibling_out_of_reach_is_not_offered(client, jo, in_need, kuba):
    kuba.allocations.all().delete()
    client.force_login(jo)
    page = client.get(address(in_need)).content.decode()

    assert "Kuba" not in page.partition("<main")[2].partition("<form")[2]


def test_a_worker_whose_registration_has_ended_is_known_to_be_unqualified(fill, jo, in_need):
    Registration.objects.update(ended_on=dt.date(2015, 1, 1))
    fill(jo, address(in_need), **{f"how_{in_need.pk}": ALONE})

    assert Visit.objects.get().made_by_qualified is False


def test_for_a_child_not_yet_born_it_is_the_mother_who_is_seen(client, fill, jo, in_need):
    in_need.born_on = None
    in_need.save()
    client.force_login(jo)
    page = client.get(address(in_need))
    fill(jo, address(in_need), **{f"how_{in_need.pk}": WITH_OTHERS})

    assert "Not yet born: was the mother seen?" in page.content.decode()
    assert ChildSeen.objects.get().seen is True


def test_a_line_for_the_story_goes_to_each_child(fill, jo, in_need, kuba):
    fill(
        jo, address(in_need), chronology="Met at the new flat",
        **{f"how_{in_need.pk}": ALONE, f"how_{kuba.pk}": ALONE},
    )  # fmt: skip

    assert ChronologyEntry.objects.filter(what="Met at the new flat").count() == 2


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"how": None}, "Choose whether Maya was seen"),
        ({"happened_on_2": "2999"}, "This visit is still to come"),
        ({"how": NOT_SEEN, "words": "Hello"}, "was not seen, so leave their words empty"),
        ({"purposes": []}, "Choose at least one"),
        ({"at": "25:00"}, "Enter a time"),
    ],
)
def test_what_cannot_be_so_is_refused_and_nothing_typed_is_lost(fill, jo, in_need, given, told):
    boxes = {"how": ALONE, "summary": "We talked about school.", **given}
    for each in ("how", "words"):
        if each in boxes:
            value = boxes.pop(each)
            boxes[f"{each}_{in_need.pk}"] = [] if value is None else value
    answer = fill(jo, address(in_need), **boxes)
    page = answer.content.decode()

    assert answer.status_code == 422
    assert told in page
    assert "We talked about school." in page
    assert not Visit.objects.exists()
    assert Draft.objects.get(ended_at=None).fields["summary"] == ["We talked about school."]


def test_the_same_page_sent_twice_records_one_visit(client, fill, jo, in_need):
    client.force_login(jo)
    opened = client.get(address(in_need))
    given = {f"how_{in_need.pk}": ALONE, "summary": "Once."}
    fill(jo, address(in_need), opened=opened, **given)
    again = fill(jo, address(in_need), opened=opened, **given)

    assert again.status_code == 409
    assert "recorded already" in again.content.decode()
    assert "Once." in again.content.decode()
    assert Visit.objects.count() == 1


def test_the_time_it_took_is_kept_without_a_child_or_a_person(fill, jo, in_need):
    fill(jo, address(in_need), **{f"how_{in_need.pk}": ALONE})
    spent = TimeSpent.objects.get()

    assert spent.form == "recording.visit.visit"
    assert {field.name for field in TimeSpent._meta.fields} == {
        "id", "on", "form", "seconds", "sittings",
    }  # fmt: skip


def test_a_child_who_is_not_part_of_it_is_never_recorded(fill, jo, in_need):
    answer = fill(jo, address(in_need), **{f"how_{in_need.pk}": NOT_THERE})

    assert answer.status_code == 422
    assert not Visit.objects.exists()


def test_who_may_not_write_is_refused(client, make_account, in_need):
    client.force_login(make_account("dee.director", "director"))

    assert client.get(address(in_need)).status_code == 403
    assert client.post(address(in_need), {"do": "send"}).status_code == 403

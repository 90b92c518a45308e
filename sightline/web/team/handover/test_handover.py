"""Handing over: drafted from the record, written before or after, accepted by the new worker."""

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.story.models import ChildSeen, Visit
from sightline.record.workforce import allocating
from sightline.record.workforce.models import Handover

pytestmark = pytest.mark.django_db
SAID = "May lives with her aunt, who is tired, and she misses her brother a great deal."


def at(name, child):
    return reverse(name, kwargs={"child_id": child.pk})


@pytest.mark.answers("F75", screen="team.handover.handover")
def test_it_is_drafted_from_the_record_written_handed_on_and_accepted(
    client, fill, pat, jo, sam, in_need
):
    visit = Visit.objects.create(happened_on=timezone.localdate())
    ChildSeen.objects.create(
        visit=visit, child=in_need, seen=True, childs_words="I want to see Kuba."
    )
    client.force_login(jo)
    drafted = client.get(at("team.handover.write", in_need)).content.decode()
    assert "child in need plan" in drafted
    assert "I want to see Kuba." in drafted
    assert (
        fill(jo, at("team.handover.write", in_need), summary=SAID, promises="A trip.").status_code
        == 302
    )
    allocating.allocate(
        by=pat, child=in_need, worker=sam.worker, began_on=timezone.localdate(),
        seen=allocating.held_now(in_need.pk), end_reason="TSPROC",
    )  # fmt: skip

    client.force_login(sam)
    told = client.get(at("team.handover.handover", in_need)).content.decode()
    assert SAID in told
    assert "A trip." in told
    assert client.post(at("team.handover.handover", in_need)).status_code == 302
    assert Handover.objects.get().accepted_by == sam.worker
    assert "accepted" in client.get(at("team.handover.handover", in_need)).content.decode()


def test_a_manager_writes_what_was_not_written_for_the_worker_who_has_the_child(
    fill, pat, sam, in_need
):
    allocating.allocate(
        by=pat, child=in_need, worker=sam.worker, began_on=timezone.localdate(),
        seen=allocating.held_now(in_need.pk), end_reason="LEFTRL",
    )  # fmt: skip
    fill(pat, at("team.handover.write", in_need), summary=SAID, promises="Nothing.")
    made = Handover.objects.get()

    assert (made.to_allocation.worker, made.from_allocation.worker.name) == (
        sam.worker,
        "Jo Sample",
    )


def test_only_the_new_worker_accepts(client, pat, jo, sam, in_need):
    allocating.allocate(
        by=pat, child=in_need, worker=sam.worker, began_on=timezone.localdate(),
        seen=allocating.held_now(in_need.pk), end_reason="LEFTRL",
    )  # fmt: skip
    Handover.objects.create(
        child=in_need, to_allocation=allocating.held_now(in_need.pk), summary=SAID, promises="No.",
        written_on=timezone.localdate(),
    )  # fmt: skip
    client.force_login(pat)
    answer = client.post(at("team.handover.handover", in_need))

    assert answer.status_code == 422
    assert "Only Sam Specimen can accept" in answer.content.decode()

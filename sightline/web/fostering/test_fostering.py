"""A privately fostered child is written down, visited in time, judged about, and seen no more."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.duties.models import Clock
from sightline.record.child_in_need.models import PrivateFostering
from sightline.record.story import visiting

pytestmark = pytest.mark.django_db


def on(name, day):
    """A day, as the three boxes of a form send it."""
    return {f"{name}_0": str(day.day), f"{name}_1": str(day.month), f"{name}_2": str(day.year)}


def stands(child):
    """Each clock of private fostering that is owed or was met, by its duty."""
    held = Clock.objects.as_at(timezone.localdate()).filter(
        child=child, duty__startswith="private-fostering"
    )
    return sorted((each.duty, each.position) for each in held)


def page(client, who, name, **parts):
    """What somebody is shown."""
    client.force_login(who)
    return client.get(reverse(name, kwargs=parts)).content.decode()


def _visit(by, child):
    """She is seen alone at the home today."""
    seen = visiting.Seen(child=child, seen=True, seen_alone=True, childs_words="I like it here.")
    visiting.record_visit(
        by=by,
        children=[seen],
        happened_on=timezone.localdate(),
        purposes=["private fostering"],
    )


def test_an_arrangement_from_knowing_of_it_to_its_end(
    client, fill, jo, team, maya, everything_told
):
    manager = team.manager.account
    today = timezone.localdate()
    known = today - dt.timedelta(days=4)
    answer = fill(
        jo,
        reverse("fostering.arrangement.begin", kwargs={"child_id": maya.pk}),
        carer="Robin Pretend-Vale",
        told_by="Her school",
        **on("known_on", known),
        **on("began_on", known - dt.timedelta(days=10)),
    )
    assert answer.status_code in (200, 302), answer.content.decode()
    held = PrivateFostering.objects.get()
    assert stands(maya) == [("private-fostering-initial-visit", "due")]
    _visit(jo, maya)
    assert ("private-fostering-initial-visit", "met") in stands(maya)
    assert ("private-fostering-visit", "due") in stands(maya)
    parts = {"child_id": maya.pk, "arrangement_id": held.pk}
    assert "I like it here." in page(client, jo, "fostering.arrangement.arrangement", **parts)
    decide = reverse("fostering.arrangement.decide", kwargs=parts)
    told = fill(manager, decide, suitable="yes", checks=["police"], childs_view="She is glad.")
    assert "Not everything has been looked into yet" in told.content.decode()
    every = ["police", "local", "health", "addresses", "home", "references"]
    fill(manager, decide, suitable="yes", checks=every, childs_view="She is glad.")
    held.refresh_from_db()
    assert (held.suitable, held.decided_on) == ("yes", today)
    client.force_login(jo)
    assert client.get(decide).status_code == 403
    fill(jo, reverse("fostering.arrangement.end", kwargs=parts), ended_because="went home",
         **on("ended_on", today))  # fmt: skip
    assert ("private-fostering-visit", "due") not in stands(maya)
    assert "No child is privately fostered" in page(client, jo, "fostering.register.register")


def test_what_the_front_door_was_told_waits_to_be_written_down(client, jo, maya, make_child):
    from sightline.record.front_door.models import Contact

    for child in (maya, make_child("Robin", "Pretend-Moss")):
        Contact.objects.create(
            child=child, received_on=timezone.localdate(), lives_with_others="yes"
        )
    shown = page(client, jo, "fostering.register.register")
    assert "Said at the front door, and not written down" in shown
    assert "Maya" in shown and "Robin" not in shown

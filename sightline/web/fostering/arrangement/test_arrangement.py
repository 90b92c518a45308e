"""A privately fostered child is written down, visited in time, judged about, and seen no more."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.child_in_need.models import PrivateFostering
from sightline.record.story import visiting
from tests.boxes import on
from tests.showing import at, page, stands

pytestmark = pytest.mark.django_db
FIRST, LATER = "private-fostering-initial-visit", "private-fostering-visit"
SETTLED = "private-fostering-visit-later"


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
    assert stands(maya, FIRST) == ["due"]
    assert stands(maya, LATER) == stands(maya, SETTLED) == []
    _visit(jo, maya)
    assert stands(maya, FIRST) == ["met"]
    assert stands(maya, LATER) == ["due"]
    parts = {"child_id": maya.pk, "arrangement_id": held.pk}
    assert "I like it here." in page(client, jo, at("fostering.arrangement.arrangement", **parts))
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
    assert stands(maya, LATER) == []
    assert "No child is privately fostered" in page(client, jo, at("fostering.register.register"))

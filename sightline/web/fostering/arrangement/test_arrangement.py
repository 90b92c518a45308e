"""A privately fostered child is written down, visited in time, judged about, and seen no more."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.child_in_need import fostering
from sightline.record.child_in_need.models import PrivateFostering
from sightline.record.story import visiting
from tests.boxes import on
from tests.refusing import refused, refuses_what_is_wrong
from tests.showing import at, page, stands

from .screens import BeginForm, DecideForm, EndForm

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


def test_wrong_answers_about_a_new_arrangement_are_told_of_and_write_nothing(fill, jo, maya):
    new = at("fostering.arrangement.begin", child_id=maya.pk)
    today, one = timezone.localdate(), dt.timedelta(days=1)
    began = today - one * 20
    told = {
        "told_by": "",
        "carer": "Ada Pretend",
        "carer_to_child": "A friend",
        "arranged_by": "",
        **on("known_on", today - one * 9),
        **on("began_on", began),
        **on("intended_to_on", today + one * 90),
    }
    for says, changed in (
        ("meant to end before it begins", on("intended_to_on", began - one)),
        ("less than 28 days", on("intended_to_on", began + one * 27)),
        ("still to come", on("known_on", today + one)),
    ):
        refused(fill, jo, new, says, **{**told, **changed})
    refuses_what_is_wrong(fill, jo, new, BeginForm, **told)
    refused(fill, jo, new, "under such an arrangement already", **told)


def test_wrong_answers_about_an_arrangement_are_told_of_and_write_nothing(
    client, fill, jo, team, maya, make_child, allocate
):
    today, one = timezone.localdate(), dt.timedelta(days=1)
    began = today - one * 20
    held = PrivateFostering.objects.create(
        child=maya, known_on=today - one * 9, began_on=began, carer="Ada Pretend"
    )
    parts = {"child_id": maya.pk, "arrangement_id": held.pk}
    decide, end = (at(f"fostering.arrangement.{name}", **parts) for name in ("decide", "end"))
    manager = team.manager.account
    every = [code for code, _ in fostering.CHECKS]
    said = {
        "suitable": "with requirements",
        "checks": every,
        "childs_view": "She is glad.",
        "requirements": "A bed of her own by Friday.",
        **on("decided_on", today),
    }
    for says, changed in (
        ("before we knew", on("decided_on", today - one * 10)),
        ("still to come", on("decided_on", today + one)),
        ("Not everything has been looked into", {"checks": every[:1]}),
        ("what we require", {"requirements": ""}),
        ("what the child thinks", {"childs_view": ""}),
    ):
        refused(fill, manager, decide, says, **{**said, **changed})
    refuses_what_is_wrong(fill, manager, decide, DecideForm, **said)
    why = {"ended_because": "went home"}
    refused(fill, jo, end, "ends before it begins", **why, **on("ended_on", began - one))
    refuses_what_is_wrong(fill, jo, end, EndForm, **why, **on("ended_on", today))
    refused(fill, jo, end, "has ended already", **why, **on("ended_on", today))
    other = make_child("Kit", "Specimen")
    allocate(other, jo)
    elsewhere = {**parts, "child_id": other.pk}
    for name in ("arrangement", "end"):
        assert client.get(at(f"fostering.arrangement.{name}", **elsewhere)).status_code == 404

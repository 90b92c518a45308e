"""Nights in a cell are counted."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.duties.models import Clock
from sightline.record.front_door import overnight
from sightline.record.front_door.models import TimeHeld
from tests.boxes import on
from tests.refusing import refused, refuses_what_is_wrong
from tests.showing import at, page

from .screens import EndForm, HeldForm, OfferForm, WhereForm

pytestmark = pytest.mark.django_db


@pytest.mark.answers("F34", screen="front_door.custody.register")
@pytest.mark.answers("F34", clock="custody-transfer")
def test_the_register_counts_nights_in_a_cell(client, fill, dot, maya, everything_told):
    day = timezone.localdate() - dt.timedelta(days=2)
    fill(
        dot,
        at("front_door.custody.held", child_id=maya.pk),
        kind="police custody after charge",
        **on("held_on", day),
        held_time="18:00",
        place="Example station",
        place_kind="police station",
        **on("asked_us_on", day),
        asked_us_time="19:00",
    )
    held = TimeHeld.objects.get()
    parts = {"child_id": maya.pk, "held_id": held.pk}
    clocks = Clock.objects.as_at(timezone.localdate()).filter(duty="custody-transfer", child=maya)
    assert clocks.get().position == "overdue"
    assert "Example station" in page(client, dot, at("front_door.custody.register"))
    assert (
        fill(dot, at("front_door.custody.offer", **parts), we_offered="nothing").status_code == 422
    )
    fill(dot, at("front_door.custody.offer", **parts), we_offered="non-secure")
    later = day + dt.timedelta(days=1)
    fill(
        dot,
        at("front_door.custody.end", **parts),
        **on("ended_on", later),
        ended_time="10:00",
        outcome="To a foster carer.",
        where_slept="In a cell: nobody could drive.",
    )
    shown = page(client, dot, at("front_door.custody.register"))
    assert "1 child spent 1 night in a cell" in shown
    assert "In a cell: nobody could drive." in shown


@pytest.mark.answers("F35", screen="front_door.custody.register")
def test_the_register_tells_of_places_of_safety_and_of_police_stations_used_as_one(
    client, fill, dot, maya, make_child
):
    assert "No child was held in a mental health place of safety" in page(
        client, dot, at("front_door.custody.register")
    )
    began = timezone.now() - dt.timedelta(hours=30)
    for child, place, kind in (
        (maya, "Example Hospital, by the police station", "hospital"),
        (make_child("Kuba"), "Example House", "police station"),
    ):
        held = overnight.record_time_held(
            by=dot,
            child=child,
            kind="mental health place of safety",
            held_from_at=began,
            place=place,
            place_kind=kind,
        )
    overnight.end_time_held(
        by=dot,
        held=held,
        held_to_at=began + dt.timedelta(hours=26),
        outcome="Home with her aunt, after a doctor saw her.",
        where_slept="On a bench in the custody office.",
    )
    shown = page(client, dot, at("front_door.custody.register"))
    assert "2 times in the last year a child in mental distress" in shown
    assert "1 time it was a police station" in shown
    assert "The longest was 30 hours" in shown
    assert "Home with her aunt, after a doctor saw her." in shown


def test_a_place_by_its_name_alone_is_asked_about_and_not_counted(client, fill, dot, maya):
    day = timezone.localdate() - dt.timedelta(days=3)
    held = TimeHeld.objects.create(
        child=maya, kind="mental health place of safety", held_from_on=day, held_to_on=day,
        place="Example custody suite",
    )  # fmt: skip
    shown = page(client, dot, at("front_door.custody.register"))
    assert "By its name it may be a police station." in shown
    assert "None of them is known to have been in a police station." in shown
    parts = {"child_id": maya.pk, "held_id": held.pk}
    where = at("front_door.custody.where", **parts)
    assert "Example custody suite" in page(client, dot, where)
    assert fill(dot, where, place_kind="a cell").status_code == 422
    assert fill(dot, where, place_kind="police station").status_code == 302
    shown = page(client, dot, at("front_door.custody.register"))
    assert "1 time it was a police station" in shown
    assert "Nobody has said what kind" not in shown


def hours_ago(hours, name, time):
    """So many hours ago, as the boxes of a form send it."""
    then = timezone.localtime() - dt.timedelta(hours=hours)
    return {**on(name, then), time: f"{then:%H:%M}"}


def test_wrong_answers_about_a_child_who_is_held_are_told_of_and_write_nothing(fill, dot, maya):
    new = at("front_door.custody.held", child_id=maya.pk)
    asked = hours_ago(49, "asked_us_on", "asked_us_time")
    told = {
        "kind": "police custody after charge",
        "place": "Example station",
        "place_kind": "police station",
        "asked_for": "a secure place",
        "adult_was": "",
        **hours_ago(50, "held_on", "held_time"),
        **asked,
    }
    for says, changed in (
        ("still to come", hours_ago(-2, "held_on", "held_time")),
        ("still to come", hours_ago(-2, "asked_us_on", "asked_us_time")),
        ("asked before the child was held", hours_ago(99, "asked_us_on", "asked_us_time")),
    ):
        refused(fill, dot, new, says, **{**told, **changed})
    refuses_what_is_wrong(fill, dot, new, HeldForm, **told)
    refused(fill, dot, new, "is held already", **told)


def test_wrong_answers_about_a_child_held_are_told_of_and_write_nothing(
    client, fill, dot, maya, make_child
):
    began, asked = (timezone.now() - dt.timedelta(hours=hours) for hours in (50, 49))
    held = overnight.record_time_held(
        by=dot, child=maya, kind="police custody after charge", held_from_at=began,
        place="Example station", place_kind="police station", asked_us_at=asked,
    )  # fmt: skip
    parts = {"child_id": maya.pk, "held_id": held.pk}
    offer, end = (at(f"front_door.custody.{name}", **parts) for name in ("offer", "end"))
    offered = hours_ago(48, "offered_on", "offered_time")
    what = {"we_offered": "non-secure", "because": "", **offered}
    refused(fill, dot, offer, "why nothing could be offered", **{**what, "we_offered": "nothing"})
    early = hours_ago(99, "offered_on", "offered_time")
    refused(fill, dot, offer, "before we were asked", **{**what, **early})
    refuses_what_is_wrong(fill, dot, offer, OfferForm, **what)
    where = at("front_door.custody.where", **parts)
    refuses_what_is_wrong(fill, dot, where, WhereForm, place_kind="hospital")
    over = hours_ago(5, "ended_on", "ended_time")
    said = {
        "where_slept": "In a cell: nobody could drive.",
        "outcome": "Home with her aunt.",
        **over,
    }
    early = hours_ago(51, "ended_on", "ended_time")
    refused(fill, dot, end, "ends before it begins", **{**said, **early})
    refused(fill, dot, end, "where the child slept", **{**said, "where_slept": ""})
    refuses_what_is_wrong(fill, dot, end, EndForm, **said)
    elsewhere = {**parts, "child_id": make_child("Kit", "Specimen").pk}
    for name in ("offer", "end", "where"):
        assert client.post(at(f"front_door.custody.{name}", **elsewhere)).status_code == 404

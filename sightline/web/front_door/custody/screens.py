"""The register of children held, and the forms that keep it: held, asked, offered, moved."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sightline.core.access import may, reach_of
from sightline.core.spine import GONE
from sightline.record.front_door import overnight
from sightline.record.front_door.choices import HeldAt, HeldKind, Offered
from sightline.record.front_door.models import TimeHeld
from sightline.web.called import names_of
from sightline.web.front_door.waiting import clocks_about
from sightline.web.owed import line_of
from sightline.web.recording.form import (
    RecordingForm,
    TimeField,
    day,
    line,
    one_of,
    one_of_many,
    words,
)
from sightline.web.recording.making import Asked, Done, of_child, recording_screen
from sightline.web.recording.moments import moment
from sightline.web.screen import screen

RECORD = "front_door.record"
UNDER = "front_door.custody.register"
YEAR = dt.timedelta(days=365)
IN_A_CELL = re.compile(r"\b(police|station|custody|cell)\b", re.IGNORECASE)
"""Words by which a place may be a police station: they ask for an answer, and are none."""


@screen(
    "front-door/overnight",
    title="Children held overnight",
    needs="front_door.see",
    reach="children in reach",
    under="front_door.queue.queue",
)
def register(request):
    """Every child held in the last year, those held now first, with the nights in a cell."""
    today = timezone.localdate()
    held = reach_of(request.user).of(TimeHeld.objects.exclude(status__in=GONE))
    rows = list(held.filter(held_from_on__gt=today - YEAR).order_by("-held_from_on", "-pk"))
    clocks = {
        **clocks_about("custody-transfer", rows, today),
        **clocks_about("police-protection", rows, today),
    }
    charged = [each for each in rows if each.kind == HeldKind.AFTER_CHARGE]
    overnight_rows = [each for each in charged if each.nights]
    safety = [each for each in rows if each.kind == HeldKind.MENTAL_HEALTH]
    given = {
        "safety": safety,
        "safety_in_cells": [each for each in safety if each.place_kind == HeldAt.POLICE_STATION],
        "unsaid": [
            (each, bool(IN_A_CELL.search(each.place))) for each in rows if not each.place_kind
        ],
        "safety_longest": max((hours for each in safety if (hours := hours_held(each))), default=0),
        "hours": {each.pk: hours_held(each) for each in rows},
        "now": [
            (each, line_of(clocks[each.pk]) if each.pk in clocks else None)
            for each in rows
            if each.held_to_on is None
        ],
        "over": [each for each in rows if each.held_to_on is not None],
        "names": names_of({each.child_id for each in rows}),
        "nights": sum(each.nights or 0 for each in charged),
        "overnight": len(overnight_rows),
        "offered": sum(1 for each in charged if each.we_offered in ("non-secure", "secure")),
        "asked": sum(1 for each in charged if each.asked_us_on),
        "may_record": may(request.user, RECORD),
    }
    return render(request, "front_door/custody/register.html", given)


def hours_held(held: TimeHeld) -> int | None:
    """Whole hours held, up to now where it goes on; None where the times are not told."""
    if held.held_from_at is None or (held.held_to_on and held.held_to_at is None):
        return None
    return int(((held.held_to_at or timezone.now()) - held.held_from_at).total_seconds() // 3600)


class HeldForm(RecordingForm):
    """Since when, where, and under which power."""

    kind = one_of("Under which power is the child held?", HeldKind.choices)
    held_on = day("Since which day?")
    held_time = TimeField(label="Since what time?")
    place = line("Where? The name of the place", required=True, most=80)
    place_kind = one_of("What kind of place is it?", HeldAt.choices)
    asked_us_on = day("When were we asked to take the child?", required=False)
    asked_us_time = TimeField(label="At what time?", required=False)
    asked_for = one_of_many(
        "What was asked for?",
        (("a place with carers", "Somewhere to stay"), ("a secure place", "A secure place")),
        required=False,
    )
    adult_was = line("Who is the appropriate adult?", most=40)


@recording_screen(
    "children/<int:child_id>/held/new",
    title="A child is held",
    form=HeldForm,
    needs=RECORD,
    under=UNDER,
    offer="The child is held by the police, or in a place of safety",
)
def held(asked: Asked) -> Done:
    """Begin the count of hours."""
    given = asked.given
    told: dict[str, Any] = {"asked_for": given["asked_for"], "adult_was": given["adult_was"]}
    if given["asked_us_on"]:
        told["asked_us_at"] = moment(given["asked_us_on"], given["asked_us_time"])
    overnight.record_time_held(
        by=asked.by,
        child=asked.child,
        kind=given["kind"],
        held_from_at=moment(given["held_on"], given["held_time"]),
        place=given["place"],
        place_kind=given["place_kind"],
        **told,
    )
    return Done("It is in the register.", reverse("front_door.custody.register"))


_held = of_child(TimeHeld)


class WhereForm(RecordingForm):
    """In what kind of place the child was held."""

    place_kind = one_of("What kind of place was it?", HeldAt.choices)

    def settle(self) -> None:
        """Its name, as it was told."""
        self.lead = f"It was called: {self.about.place or 'nothing was said of it'}."


@recording_screen(
    "children/<int:child_id>/held/<int:held_id>/where",
    title="In what kind of place the child was held",
    form=WhereForm,
    needs=RECORD,
    about=_held,
    under=UNDER,
)
def where(asked: Asked) -> Done:
    """Typed, so that nights in a cell are counted by what was said and not by a name."""
    overnight.say_where_held(by=asked.by, held=asked.about, **asked.given)
    return Done("It is in the register.", reverse("front_door.custody.register"))


class OfferForm(RecordingForm):
    """What we offered, or the certificate that the child could not be moved."""

    we_offered = one_of(
        "What did we offer?",
        (*Offered.choices, ("certificate", "Nothing was needed: the police certified why")),
    )
    offered_on = day("On what day?")
    offered_time = TimeField(label="At what time?")
    because = words("Why, if nothing was offered or the child was not moved?", rows=2)

    def start(self) -> dict[str, Any]:
        """Now, unless told otherwise."""
        now = timezone.localtime()
        return {"offered_on": now.date(), "offered_time": f"{now:%H:%M}"}


@recording_screen(
    "children/<int:child_id>/held/<int:held_id>/offer",
    title="What we offered",
    form=OfferForm,
    needs=RECORD,
    about=_held,
    under=UNDER,
)
def offer(asked: Asked) -> Done:
    """The answer to the police, and when it was given."""
    given = asked.given
    if given["we_offered"] == "certificate":
        overnight.see_certificate(by=asked.by, held=asked.about, because=given["because"])
    else:
        overnight.offer_place(
            by=asked.by,
            held=asked.about,
            we_offered=given["we_offered"],
            offered_at=moment(given["offered_on"], given["offered_time"]),
            because=given["because"],
        )
    return Done("It is in the register.", reverse("front_door.custody.register"))


class EndForm(RecordingForm):
    """When it ended, where the child slept, and where they went."""

    ended_on = day("On what day did it end?")
    ended_time = TimeField(label="At what time?")
    where_slept = words("Where did the child sleep, and why there?", rows=2)
    outcome = words("Where did the child go, and with whom?", required=True, rows=2)


@recording_screen(
    "children/<int:child_id>/held/<int:held_id>/end",
    title="The child is no longer held",
    form=EndForm,
    needs=RECORD,
    about=_held,
    under=UNDER,
)
def end(asked: Asked) -> Done:
    """End the count of hours."""
    given = asked.given
    overnight.end_time_held(
        by=asked.by,
        held=asked.about,
        held_to_at=moment(given["ended_on"], given["ended_time"]),
        outcome=given["outcome"],
        where_slept=given["where_slept"],
    )
    return Done("It is in the register.", reverse("front_door.custody.register"))

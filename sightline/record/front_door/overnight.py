"""The deeds of nights: out-of-hours work, its handover, and children held by the police."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils import timezone

from sightline.core.models import Account
from sightline.core.recording import has_happened, in_a_sentence, recording
from sightline.core.refusal import Refused
from sightline.record.people.models import Child
from sightline.record.workforce.models import Worker

from .choices import HeldAt
from .models import Contact, OutOfHoursEntry, TimeHeld

RECORD = "front_door.record"
SHIFT_ENDS = dt.time(9, 0)
"""A call before this hour belongs to the shift of the evening before."""


def shift_of(called_at: dt.datetime) -> dt.date:
    """The day on which the shift began that a call belongs to."""
    here = timezone.localtime(called_at)
    return here.date() - dt.timedelta(days=here.time() < SHIFT_ENDS)


def record_out_of_hours(
    *, by: Account, child: Child, called_at: dt.datetime, for_day_team: bool = True, **told: Any
) -> OutOfHoursEntry:
    """What was told and done out of hours, on the child's own file, for the day team to take on.

    With `for_day_team` a contact is opened as well, received when the call came: the day team's
    clock began then. Raises Refused.
    """
    with recording(
        by=by, did="out-of-hours work recorded", children=[child.pk], needs=RECORD
    ) as here:
        has_happened(called_at, "This call")
        in_a_sentence(told.get("about", ""), "what the call was about")
        in_a_sentence(
            told.get("threshold_reason", ""), "why what you decided was safe for the child"
        )
        contact = _for_day_team(here, child, called_at, told) if for_day_team else None
        entry = here.add(
            OutOfHoursEntry,
            child=child,
            shift_on=shift_of(called_at),
            called_at=called_at,
            on_childs_file=True,
            handed_over_at=here.at,
            contact=contact,
            **told,
        )
    return entry


def _for_day_team(here, child: Child, called_at: dt.datetime, told: dict[str, Any]) -> Contact:
    return here.add(
        Contact,
        child=child,
        received_on=timezone.localdate(called_at),
        received_at=called_at,
        received_how="out of hours",
        from_source="10",
        from_agency=told.get("caller", ""),
        about="worry about safety",
        what_happened=told["about"],
    )


def accept_handover(*, by: Account, entry: OutOfHoursEntry) -> OutOfHoursEntry:
    """Take on what the night left to do, by name. Raises Refused."""
    with recording(
        by=by, did="out-of-hours handover accepted", children=[entry.child_id], needs=RECORD
    ) as here:
        entry.refresh_from_db(fields=["accepted_on"])
        if entry.accepted_on is not None:
            raise Refused("Somebody has taken this on already.")
        worker = Worker.objects.filter(account=by).first()
        if worker is None:
            raise Refused(
                "Your sign-in is not joined to a worker, so it cannot say who took this on."
                " Ask your manager to join it."
            )
        here.change(
            entry,
            accepted_on=timezone.localdate(here.at),
            accepted_at=here.at,
            accepted_by=worker,
        )
    return entry


def age_on(born_on: dt.date | None, day: dt.date) -> int | None:
    """A child's age in years on a day; None where the birth date is not known."""
    if born_on is None:
        return None
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))


def record_time_held(
    *,
    by: Account,
    child: Child,
    kind: str,
    held_from_at: dt.datetime,
    place: str,
    place_kind: str,
    **told: Any,
) -> TimeHeld:
    """A child is held by the police or in a place of safety: since when, where, under which power.

    Raises Refused.
    """
    with recording(by=by, did="time held recorded", children=[child.pk], needs=RECORD) as here:
        day = has_happened(held_from_at, "This")
        _known_place(place_kind)
        if TimeHeld.objects.filter(child=child, held_to_on=None, kind=kind).exists():
            raise Refused("This child is held already, by the record. End that first.")
        asked_at = told.get("asked_us_at")
        if asked_at is not None and timezone.localdate(asked_at) < day:
            raise Refused("We were asked before the child was held. Correct one of the days.")
        return here.add(
            TimeHeld,
            child=child,
            kind=kind,
            held_from_at=held_from_at,
            held_from_on=day,
            age_when_held=age_on(child.born_on, day),
            place=place,
            place_kind=place_kind,
            asked_us_on=has_happened(asked_at, "Their question") if asked_at else None,
            **told,
        )


def say_where_held(*, by: Account, held: TimeHeld, place_kind: str) -> TimeHeld:
    """Say in what kind of place a child was held, where no source says. Raises Refused."""
    with recording(
        by=by, did=f"held in: {place_kind}", children=[held.child_id], needs=RECORD
    ) as here:
        _known_place(place_kind)
        return here.change(held, place_kind=place_kind)


def _known_place(place_kind: str) -> None:
    if place_kind not in HeldAt.values:
        raise Refused("Say in what kind of place the child was held.")


def offer_place(
    *, by: Account, held: TimeHeld, we_offered: str, offered_at: dt.datetime, because: str = ""
) -> TimeHeld:
    """What we offered when the police asked us to take the child. Raises Refused."""
    with recording(
        by=by, did=f"offered from custody: {we_offered}", children=[held.child_id], needs=RECORD
    ) as here:
        if held.asked_us_on is None:
            raise Refused("Write down first when the police asked us to take the child.")
        offered_on = has_happened(offered_at, "The offer")
        if offered_on < held.asked_us_on:
            raise Refused("We offered before we were asked. Correct the day.")
        if we_offered == "nothing":
            in_a_sentence(because, "why nothing could be offered")
        if we_offered == "secure" and (held.age_when_held or 0) < 12:
            raise Refused("A secure place can only be offered to a child of 12 or over.")
        here.change(
            held,
            we_offered=we_offered,
            offered_at=offered_at,
            offered_on=offered_on,
            not_moved_because=because[:120],
        )
    return held


def see_certificate(*, by: Account, held: TimeHeld, because: str) -> TimeHeld:
    """The police certified that the child could not be moved; keep when we saw it, and why."""
    with recording(
        by=by, did="police certificate seen", children=[held.child_id], needs=RECORD, why=because
    ) as here:
        in_a_sentence(because, "the reason on the certificate")
        here.change(
            held,
            certificate_seen_on=timezone.localdate(here.at),
            not_moved_because=because[:120],
        )
    return held


def end_time_held(
    *,
    by: Account,
    held: TimeHeld,
    held_to_at: dt.datetime,
    outcome: str,
    where_slept: str = "",
) -> TimeHeld:
    """The child is no longer held: when, where they slept until then, and where they went.

    Raises Refused.
    """
    with recording(by=by, did="time held ended", children=[held.child_id], needs=RECORD) as here:
        day = has_happened(held_to_at, "This")
        if held.held_from_at and held_to_at < held.held_from_at:
            raise Refused("It ends before it begins. Correct one of the times.")
        if day > held.held_from_on:
            in_a_sentence(where_slept, "where the child slept, and why there")
        in_a_sentence(outcome, "where the child went, and with whom")
        here.change(
            held, held_to_at=held_to_at, held_to_on=day, outcome=outcome, where_slept=where_slept
        )
    return held

"""The deeds when a child goes to stay with a relative or friend: checked, approved, ended."""

from __future__ import annotations

import datetime as dt

from sightline.core.calendar import add
from sightline.core.models import Account
from sightline.core.periods import weeks
from sightline.core.recording import has_happened, in_a_sentence, recording
from sightline.core.refusal import Refused
from sightline.core.spine import GONE
from sightline.record.people.models import Child

from .choices import StatusChosen
from .models import ConnectedStay

CHECKS = (
    ("home", "The home was seen, and where the child will sleep"),
    ("household", "Everyone who lives there or often comes is named"),
    ("police", "The police were asked about each adult"),
    ("local", "Our own records were read about each adult"),
    ("child", "The child was asked what they want"),
)
"""What is checked before a child moves in, whatever the hour."""
LASTS, EXTENDED_BY = weeks(16), weeks(8)


def stay_of(child: Child) -> ConnectedStay | None:
    """The stay that has not ended; None where the child stays with nobody of that kind."""
    held = ConnectedStay.objects.exclude(status__in=GONE)
    return held.filter(child=child, ended_on=None).first()


def runs_out_on(stay: ConnectedStay) -> dt.date | None:
    """The day on which temporary approval runs out; None where there is none or it was made full.

    It lasts 16 weeks, and 8 more where it was extended, once.
    """
    if stay.approved_on is None or stay.fully_approved_on or stay.ended_on:
        return None
    end = add(LASTS, stay.approved_on)
    return add(EXTENDED_BY, end) if stay.extended else end


def begin_stay(
    *,
    by: Account,
    child: Child,
    began_on: dt.date,
    emergency: bool,
    status_chosen: str,
    checks: list[str],
    checked_on: dt.date | None,
    why_not_all: str = "",
) -> ConnectedStay:
    """A child goes to stay with somebody the family knows, and what was checked before it.

    Where not every check was made it says why, and the clock of the checks runs. Raises Refused.
    """
    with recording(
        by=by, did="stay with a connected person", children=[child.pk], why=why_not_all
    ) as here:
        has_happened(began_on, "The move")
        if stay_of(child) is not None:
            raise Refused("This child stays with such a person already. End that stay first.")
        if checks and checked_on is None:
            raise Refused("Say when the last check was made.")
        if checks and checked_on is not None:
            has_happened(checked_on, "The last check")
        every = len(checks) == len(CHECKS)
        if not every:
            in_a_sentence(why_not_all, "why not every check was made before the child moved")
        return here.add(
            ConnectedStay,
            child=child,
            began_on=began_on,
            emergency=emergency,
            status_chosen=status_chosen,
            checked_on=checked_on if checks else None,
            all_checked=every if checks else None,
            approved_on=began_on if status_chosen == StatusChosen.TEMPORARY_APPROVAL else None,
            recorded_late_because=why_not_all,
        )


def _still(stay: ConnectedStay) -> None:
    """Raises Refused where the child stays there no longer."""
    stay.refresh_from_db()
    if stay.ended_on is not None:
        raise Refused("This stay has ended already.")


def finish_checks(*, by: Account, stay: ConnectedStay, checked_on: dt.date) -> ConnectedStay:
    """Every check has been made. Raises Refused."""
    with recording(by=by, did="connected person checked", children=[stay.child_id]) as here:
        _still(stay)
        has_happened(checked_on, "The last check")
        return here.change(stay, checked_on=checked_on, all_checked=True)


def extend_approval(*, by: Account, stay: ConnectedStay, because: str) -> ConnectedStay:
    """Extend temporary approval by eight weeks, once, as a manager. Raises Refused."""
    with recording(
        by=by,
        did="temporary approval extended",
        children=[stay.child_id],
        needs="record.sign_off",
        why=because,
    ) as here:
        _still(stay)
        in_a_sentence(because, "why the full approval is not finished")
        if runs_out_on(stay) is None or stay.extended:
            raise Refused("Temporary approval can be extended once, and only where it was given.")
        return here.change(stay, extended=True)


def approve_fully(*, by: Account, stay: ConnectedStay, fully_approved_on: dt.date) -> ConnectedStay:
    """The connected person was approved as a foster carer. Raises Refused."""
    with recording(by=by, did="connected person approved", children=[stay.child_id]) as here:
        _still(stay)
        has_happened(fully_approved_on, "The approval")
        if not stay.all_checked:
            raise Refused("Not every check was made. Write down the checks first.")
        if fully_approved_on < stay.began_on:
            raise Refused("That is before the child moved there. Correct the day.")
        return here.change(stay, fully_approved_on=fully_approved_on)


def end_stay(*, by: Account, stay: ConnectedStay, ended_on: dt.date, why: str) -> ConnectedStay:
    """The child no longer stays there. Raises Refused."""
    with recording(
        by=by, did="stay with a connected person ended", children=[stay.child_id], why=why
    ) as here:
        _still(stay)
        has_happened(ended_on, "The end")
        in_a_sentence(why, "why it ended and where the child went")
        if ended_on < stay.began_on:
            raise Refused("It ends before it begins. Correct the day.")
        return here.change(stay, ended_on=ended_on)

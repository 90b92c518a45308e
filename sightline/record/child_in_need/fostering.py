"""The deeds about a child who lives, by private arrangement, with somebody not near family."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sightline.core.calendar import add
from sightline.core.models import Account
from sightline.core.periods import years
from sightline.core.recording import has_happened, in_a_sentence, recording
from sightline.core.refusal import Refused
from sightline.core.spine import GONE
from sightline.record.people.models import Child

from .choices import ArrangementEnded, Suitable
from .models import PrivateFostering

CHECKS = (
    ("police", "Police records of everyone over 16"),
    ("local", "Our own and other areas’ records"),
    ("health", "The carer’s health"),
    ("addresses", "Where they lived in the last five years"),
    ("home", "The home and where the child sleeps"),
    ("references", "Somebody who knows them"),
)
"""What is looked into before it is said whether the arrangement is right for the child."""
UNTIL, UNTIL_IF_DISABLED = 16, 18
_IF_DISABLED = " If the child is disabled, say so on their page first: then it runs to 18."


def until_age(child: Child) -> int:
    """The age in years at which the child is privately fostered no longer: 16, 18 if disabled."""
    return UNTIL_IF_DISABLED if child.disabled == "yes" else UNTIL


def arrangement_of(child: Child) -> PrivateFostering | None:
    """The arrangement that a child lives under; None where there is none."""
    held = PrivateFostering.objects.exclude(status__in=GONE)
    return held.filter(child=child, ended_on=None).first()


def begin_arrangement(
    *, by: Account, child: Child, known_on: dt.date, began_on: dt.date, carer: str, **told: Any
) -> PrivateFostering:
    """Write down an arrangement that we were told of or found. Raises Refused."""
    with recording(by=by, did="private fostering recorded", children=[child.pk]) as here:
        has_happened(known_on, "This")
        if not carer.strip():
            raise Refused("Name the person with whom the child lives.")
        if arrangement_of(child) is not None:
            raise Refused("This child lives under such an arrangement already. End that one first.")
        until = until_age(child)
        if child.born_on and began_on >= add(years(until), child.born_on):
            raise Refused(
                f"The child is {until} by then, so this is no private fostering."
                + (_IF_DISABLED if until == UNTIL else "")
            )
        intended = told.get("intended_to_on")
        if intended is not None and intended < began_on:
            raise Refused("It is meant to end before it begins. Correct one of the dates.")
        if intended is not None and (intended - began_on).days < 28:
            raise Refused(
                "It is meant to last less than 28 days, so it is no private fostering. Record it"
                " as a note."
            )
        return here.add(
            PrivateFostering,
            child=child,
            known_on=known_on,
            began_on=began_on,
            carer=carer.strip(),
            **told,
        )


def decide_arrangement(
    *,
    by: Account,
    arrangement: PrivateFostering,
    decided_on: dt.date,
    suitable: str,
    checks: list[str],
    requirements: str = "",
    childs_view: str = "",
) -> PrivateFostering:
    """As a manager, say whether it is right for the child, and what we require. Raises Refused."""
    with recording(
        by=by,
        did=f"private fostering decided: {suitable}",
        children=[arrangement.child_id],
        needs="record.sign_off",
    ) as here:
        _open_on(arrangement, decided_on)
        if suitable not in Suitable.values:
            raise Refused("Say whether the arrangement is right for the child.")
        if suitable != Suitable.NO and len(checks) < len(CHECKS):
            missing = [title for code, title in CHECKS if code not in checks]
            raise Refused(f"Not everything has been looked into yet: {'; '.join(missing)}.")
        if suitable == Suitable.WITH_REQUIREMENTS:
            in_a_sentence(requirements, "what we require, and by when")
        if suitable != Suitable.NO and not (childs_view or arrangement.childs_view).strip():
            raise Refused("Write down what the child thinks of living there.")
        return here.change(
            arrangement,
            decided_on=decided_on,
            suitable=suitable,
            checks=checks,
            requirements=requirements,
            childs_view=childs_view or arrangement.childs_view,
        )


def _open_on(arrangement: PrivateFostering, decided_on: dt.date) -> None:
    """Raises Refused for a decision on an arrangement that has ended, or before we knew of it."""
    arrangement.refresh_from_db()
    has_happened(decided_on, "The decision")
    if arrangement.ended_on is not None:
        raise Refused("This arrangement has ended already.")
    if decided_on < arrangement.known_on:
        raise Refused("It was decided before we knew of it. Correct the day.")


def end_arrangement(
    *, by: Account, arrangement: PrivateFostering, ended_on: dt.date, ended_because: str
) -> PrivateFostering:
    """The child no longer lives there: since when, and where they went. Raises Refused."""
    did = "private fostering ended"
    with recording(by=by, did=did, children=[arrangement.child_id]) as here:
        has_happened(ended_on, "The end")
        arrangement.refresh_from_db()
        if arrangement.ended_on is not None:
            raise Refused("This arrangement has ended already.")
        if ended_on < arrangement.began_on:
            raise Refused("It ends before it begins. Correct the day.")
        if ended_because not in ArrangementEnded.values:
            raise Refused("Say why it ended.")
        return here.change(arrangement, ended_on=ended_on, ended_because=ended_because)

"""The deeds that add a child to the record, once somebody has looked whether they are known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from sightline.core.models import Account
from sightline.core.recording import Recording, recording
from sightline.core.refusal import Refused

from .models import Address, Child, ChildName
from .sounding import sounds_of

ADD = "children.add"


def add_child(
    *,
    by: Account,
    forename: str = "",
    surname: str = "",
    born_on: dt.date | None = None,
    expected_on: dt.date | None = None,
    not_one_of: Iterable[int] = (),
    address: str = "",
    postcode: str = "",
    **told: Any,
) -> Child:
    """A child new to the authority, with a number of our own.

    `not_one_of` are the likely duplicates that were shown and were found to be other children: it
    is kept in the trail, so that it can be asked later who looked. Raises Refused.
    """
    _can_be_added(forename, surname, born_on, expected_on)
    others = sorted(not_one_of)
    why = f"Not one of: {', '.join(map(str, others))}" if others else "Nobody like them was found"
    with recording(by=by, did="child added", needs=ADD, why=why) as here:
        child = here.add(Child, born_on=born_on, expected_on=expected_on, **told)
        here.change(child, la_child_id=f"SL{child.pk:06}")
        here.also_about(child.pk)
        if forename or surname:
            _name(here, child, forename, surname)
        if address or postcode:
            here.add(
                Address,
                child=child,
                kind="home",
                lines=address,
                postcode=postcode.upper(),
                began_on=None,
            )
    return child


def _name(here: Recording, child: Child, forename: str, surname: str) -> None:
    here.add(
        ChildName,
        child=child,
        forename=forename,
        surname=surname,
        kind="legal",
        sounds_like=sorted(sounds_of(f"{forename} {surname}".strip())),
    )


def _can_be_added(
    forename: str, surname: str, born_on: dt.date | None, expected_on: dt.date | None
) -> None:
    if not (forename.strip() or surname.strip() or expected_on):
        raise Refused("Give a name, or say when the baby is expected.")
    if born_on is not None and born_on > timezone.localdate():
        raise Refused("This birth date is still to come. For a baby, say when it is expected.")
    if born_on is not None and expected_on is not None:
        raise Refused("The child is born or is expected. Give one of the two days.")

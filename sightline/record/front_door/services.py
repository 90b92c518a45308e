"""The deeds of the front door."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source

from .models import Contact, OutOfHoursEntry, Referral, TimeHeld

Rows = Sequence[Mapping[str, Any]]


def state_contacts(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Contacts, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Contact,
        source=source,
        key=(
            "child_id",
            "received_on",
            "from_source",
            "from_source_group",
        ),
        rows=rows,
    )


def state_referrals(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Referrals and the episodes of need they opened, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Referral,
        source=source,
        key=(
            "child_id",
            "received_on",
        ),
        rows=rows,
    )


def state_out_of_hours(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """What the out-of-hours team did, as a source states it. Raises Refused."""
    return stated(
        by=by,
        model=OutOfHoursEntry,
        source=source,
        key=(
            "child_id",
            "shift_on",
            "called_at",
        ),
        rows=rows,
    )


def state_times_held(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Times when children were held, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=TimeHeld,
        source=source,
        key=(
            "child_id",
            "kind",
            "held_from_on",
            "held_from_at",
        ),
        rows=rows,
    )

"""The deeds of the front door."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source

from .models import Contact, Referral

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

"""The deeds that keep what a child said."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source

from .models import Advocacy, Complaint, Statement

Rows = Sequence[Mapping[str, Any]]


def state_statements(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """What children said, as a source states it. Raises Refused."""
    return stated(
        by=by,
        model=Statement,
        source=source,
        key=(
            "child_id",
            "said_on",
            "childs_words",
        ),
        rows=rows,
    )


def state_advocacy(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Offers of an advocate, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Advocacy,
        source=source,
        key=(
            "child_id",
            "offered_on",
        ),
        rows=rows,
    )


def state_complaints(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Complaints and how they were answered, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Complaint,
        source=source,
        key=(
            "child_id",
            "received_on",
        ),
        rows=rows,
    )

"""The deeds that keep what a child said."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import Refused, stated
from sightline.core.models import Account
from sightline.core.recording import has_happened, recording
from sightline.core.stating import Outcome, Source
from sightline.record.people.models import Child

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


def record_words(
    *, by: Account, child: Child, childs_words: str, said_on: dt.date, **more: Any
) -> Statement:
    """Keep what a child said, as they said it. `more` holds how, to whom and our answer.

    Raises Refused.
    """
    with recording(by=by, did="child's words kept", children=[child.pk]) as here:
        has_happened(said_on, "This")
        if not childs_words.strip():
            raise Refused("Write down what the child said, in their own words.")
        answered = said_on if more.get("our_answer") else None
        more["private"] = bool(more.get("private"))
        return here.add(
            Statement,
            child=child,
            childs_words=childs_words,
            said_on=said_on,
            answered_on=answered,
            **more,
        )

"""The deeds that record a visit, a note or an event in a child's life."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source

from .models import ChildSeen, ChronologyEntry, Document, Visit

Rows = Sequence[Mapping[str, Any]]


def state_visits(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Visits, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Visit,
        source=source,
        key=(
            "happened_on",
            "purposes",
            "made_by_id",
            "where",
        ),
        rows=rows,
    )


def state_children_seen(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """What was true of each child at a visit, as a source states it. Raises Refused."""
    return stated(
        by=by,
        model=ChildSeen,
        source=source,
        key=(
            "visit_id",
            "child_id",
        ),
        rows=rows,
    )


def state_chronology(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Significant events, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=ChronologyEntry,
        source=source,
        key=(
            "child_id",
            "happened_on",
            "what",
        ),
        rows=rows,
    )


def state_documents(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Documents on children's files, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Document,
        source=source,
        key=(
            "child_id",
            "dated_on",
            "title",
        ),
        rows=rows,
    )

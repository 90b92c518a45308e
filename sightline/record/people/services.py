"""The deeds that change who a child is on the record."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import allow, deed, note, stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source

from .models import Address, Alert, Child, ChildIdentifier, ChildName, FamilyMember

Rows = Sequence[Mapping[str, Any]]


def state_identifiers(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Other ids of children, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=ChildIdentifier,
        source=source,
        key=(
            "child_id",
            "kind",
            "value",
        ),
        rows=rows,
    )


def withdraw_identifier(*, by: Account, child_id: int, kind: str, value: str, why: str) -> None:
    """Mark another id of a child as entered in error, when it proves not to be theirs.

    Raises Refused.
    """
    allow(by, "returns.settle", child_id)
    with deed(by=by, why=why):
        held = ChildIdentifier.objects.filter(child_id=child_id, kind=kind, value=value)
        for each in held.exclude(status=ChildIdentifier.Status.ENTERED_IN_ERROR):
            each.status = ChildIdentifier.Status.ENTERED_IN_ERROR
            each.save()
            note(by=by, did="identifier withdrawn", child_id=child_id, about=each, why=why)


def state_names(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Names of children, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=ChildName,
        source=source,
        key=(
            "child_id",
            "kind",
            "began_on",
        ),
        rows=rows,
    )


def state_addresses(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Where children are, as a source states it. Raises Refused."""
    return stated(
        by=by,
        model=Address,
        source=source,
        key=(
            "child_id",
            "kind",
            "began_on",
        ),
        rows=rows,
    )


def state_family(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Who matters to children, as a source states it. Raises Refused."""
    return stated(
        by=by,
        model=FamilyMember,
        source=source,
        key=(
            "child_id",
            "relation",
            "name",
        ),
        rows=rows,
    )


def state_alerts(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Alerts about children, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Alert,
        source=source,
        key=(
            "child_id",
            "kind",
            "began_on",
        ),
        rows=rows,
    )


def state_children(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Children, as a source states them, each known by the authority's own id. Raises Refused."""
    return stated(by=by, model=Child, source=source, key=("la_child_id",), rows=rows)

"""The deeds that change a looked-after child's record."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source, Spells

from .episodes import state_episodes as state_episodes
from .models import (
    CarePeriod,
    CarePlan,
    CareSnapshot,
    DeprivationOfLiberty,
    EarlierPermanence,
    LegalStatus,
    OfficerContact,
    PermanenceDecision,
    Placement,
    PlacementPlan,
    Review,
)

Rows = Sequence[Mapping[str, Any]]


def state_reviews(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Looked-after reviews, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Review,
        source=source,
        key=(
            "child_id",
            "held_on",
        ),
        rows=rows,
    )


def state_officer_contacts(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Reviewing officers' own contact with children, as a source states it. Raises Refused."""
    return stated(
        by=by,
        model=OfficerContact,
        source=source,
        key=(
            "child_id",
            "happened_on",
        ),
        rows=rows,
    )


def state_care_snapshots(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Counts an inspection list prints about a looked-after child. Raises Refused."""
    return stated(
        by=by,
        model=CareSnapshot,
        source=source,
        key=(
            "child_id",
            "stated_on",
        ),
        rows=rows,
    )


def state_earlier_permanence(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Earlier permanent homes, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=EarlierPermanence,
        source=source,
        key=(
            "child_id",
            "kind",
            "ordered_on",
        ),
        rows=rows,
    )


def state_liberty_orders(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Orders that restrict a child's liberty, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=DeprivationOfLiberty,
        source=source,
        key=(
            "child_id",
            "began_on",
        ),
        rows=rows,
    )


def state_care_periods(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Times in care that a list states without episodes. Raises Refused."""
    return stated(
        by=by,
        model=CarePeriod,
        source=source,
        key=(
            "child_id",
            "began_on",
        ),
        rows=rows,
        spells=Spells("time in care"),
    )


def state_legal_statuses(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Legal statuses that a list states without episodes. Raises Refused."""
    return stated(
        by=by,
        model=LegalStatus,
        source=source,
        key=(
            "child_id",
            "began_on",
        ),
        rows=rows,
        spells=Spells("legal status"),
    )


def state_placements(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Placements that a list states without episodes. Raises Refused."""
    return stated(
        by=by,
        model=Placement,
        source=source,
        key=(
            "child_id",
            "began_on",
        ),
        rows=rows,
        spells=Spells("placement"),
    )


def state_care_plans(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Care plans, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=CarePlan,
        source=source,
        key=(
            "child_id",
            "in_force_from_on",
        ),
        rows=rows,
    )


def state_placement_plans(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Placement plans, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=PlacementPlan,
        source=source,
        key=(
            "child_id",
            "agreed_on",
        ),
        rows=rows,
    )


def state_permanence_decisions(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Where care should lead, as a source states it. Raises Refused."""
    return stated(
        by=by,
        model=PermanenceDecision,
        source=source,
        key=(
            "child_id",
            "route",
            "decided_on",
            "known_on",
        ),
        rows=rows,
    )

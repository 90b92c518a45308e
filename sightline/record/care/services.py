"""The deeds that change a looked-after child's record."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source, Spells

from .episodes import state_episodes as state_episodes
from .models import (
    CareEntry,
    CarePeriod,
    CarePlan,
    CareSnapshot,
    Challenge,
    ConnectedStay,
    DeprivationOfLiberty,
    EarlierPermanence,
    EarlyReviewCall,
    GradeWatch,
    IndependentVisitor,
    LegalStatus,
    OfficerContact,
    PermanenceDecision,
    Placement,
    PlacementApproval,
    PlacementPlan,
    PlanCopy,
    Proceedings,
    Review,
    ReviewDecision,
    ReviewReport,
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


def state_care_entries(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """What was recorded as care began, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=CareEntry,
        source=source,
        key=(
            "child_id",
            "completed_on",
        ),
        rows=rows,
    )


def state_connected_stays(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Stays with connected persons, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=ConnectedStay,
        source=source,
        key=(
            "child_id",
            "began_on",
        ),
        rows=rows,
    )


def state_placement_approvals(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Approvals of placements, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=PlacementApproval,
        source=source,
        key=(
            "child_id",
            "approved_for",
            "approved_on",
        ),
        rows=rows,
    )


def state_grade_watches(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Homes whose grade fell, and what was decided, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=GradeWatch,
        source=source,
        key=(
            "child_id",
            "placement_id",
            "fell_on",
        ),
        rows=rows,
    )


def state_early_review_calls(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Calls for early reviews, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=EarlyReviewCall,
        source=source,
        key=(
            "child_id",
            "called_on",
            "because",
        ),
        rows=rows,
    )


def state_challenges(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Reviewing officers' challenges, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Challenge,
        source=source,
        key=(
            "child_id",
            "raised_on",
            "about",
        ),
        rows=rows,
    )


def state_independent_visitors(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Independent visitors considered, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=IndependentVisitor,
        source=source,
        key=(
            "child_id",
            "considered_on",
        ),
        rows=rows,
    )


def state_plan_copies(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Copies of care plans, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=PlanCopy,
        source=source,
        key=(
            "child_id",
            "care_plan_id",
            "recipient",
            "given_on",
        ),
        rows=rows,
    )


def state_review_decisions(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """What reviews decided must be done, as a source states it. Raises Refused."""
    return stated(
        by=by,
        model=ReviewDecision,
        source=source,
        key=(
            "child_id",
            "decided_on",
            "what",
        ),
        rows=rows,
    )


def state_review_reports(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Social workers' reports to reviews, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=ReviewReport,
        source=source,
        key=(
            "child_id",
            "review_id",
        ),
        rows=rows,
    )


def state_proceedings(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Care proceedings, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Proceedings,
        source=source,
        key=(
            "child_id",
            "issued_on",
        ),
        rows=rows,
    )

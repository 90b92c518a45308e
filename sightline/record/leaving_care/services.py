"""The deeds of helping a young person leave care."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source

from .models import (
    Eligibility,
    LeaverContact,
    LeaverHome,
    LeaverStatement,
    NeedsAssessment,
    PathwayPlan,
    PathwayReview,
    SuitabilityCheck,
)

Rows = Sequence[Mapping[str, Any]]


def state_eligibility(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Standing as a care leaver, as a source states it. Raises Refused."""
    return stated(
        by=by,
        model=Eligibility,
        source=source,
        key=(
            "child_id",
            "kind",
            "began_on",
            "known_on",
        ),
        rows=rows,
    )


def state_leaving_needs(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Leaving care needs assessments, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=NeedsAssessment,
        source=source,
        key=(
            "child_id",
            "began_on",
            "completed_on",
        ),
        rows=rows,
    )


def state_pathway_plans(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Pathway plans, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=PathwayPlan,
        source=source,
        key=(
            "child_id",
            "in_force_from_on",
        ),
        rows=rows,
    )


def state_pathway_reviews(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Reviews of pathway plans, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=PathwayReview,
        source=source,
        key=(
            "child_id",
            "held_on",
        ),
        rows=rows,
    )


def state_leaver_contacts(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Contacts with care leavers, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=LeaverContact,
        source=source,
        key=(
            "child_id",
            "happened_on",
        ),
        rows=rows,
    )


def state_leaver_statements(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """What a return or list says of a care leaver on its day. Raises Refused."""
    return stated(
        by=by,
        model=LeaverStatement,
        source=source,
        key=(
            "child_id",
            "stated_on",
            "stated_by",
        ),
        rows=rows,
    )


def state_leaver_homes(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Where care leavers live, as a source states it. Raises Refused."""
    return stated(
        by=by,
        model=LeaverHome,
        source=source,
        key=(
            "child_id",
            "began_on",
        ),
        rows=rows,
    )


def state_suitability_checks(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Assessments of whether homes are suitable, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=SuitabilityCheck,
        source=source,
        key=(
            "child_id",
            "home_id",
            "assessed_on",
        ),
        rows=rows,
    )

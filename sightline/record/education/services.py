"""The deeds that keep a looked-after child learning."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source

from .models import LearningYear, PersonalEducationPlan, SchoolPlace

Rows = Sequence[Mapping[str, Any]]


def state_education_plans(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Personal education plans, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=PersonalEducationPlan,
        source=source,
        key=(
            "child_id",
            "met_on",
        ),
        rows=rows,
    )


def state_school_places(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """School places, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=SchoolPlace,
        source=source,
        key=(
            "child_id",
            "began_on",
            "school",
        ),
        rows=rows,
    )


def state_learning_years(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """What school years came to, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=LearningYear,
        source=source,
        key=(
            "child_id",
            "year_ends_on",
        ),
        rows=rows,
    )

"""The deeds that keep a looked-after child well."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source

from .models import DentalCheck, HealthAssessment, HealthYear, Questionnaire

Rows = Sequence[Mapping[str, Any]]


def state_health_assessments(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Health assessments, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=HealthAssessment,
        source=source,
        key=(
            "child_id",
            "done_on",
            "requested_on",
        ),
        rows=rows,
    )


def state_dental_checks(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Dental checks, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=DentalCheck,
        source=source,
        key=(
            "child_id",
            "done_on",
        ),
        rows=rows,
    )


def state_questionnaires(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Strengths and difficulties questionnaires, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Questionnaire,
        source=source,
        key=(
            "child_id",
            "returned_on",
        ),
        rows=rows,
    )


def state_health_years(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """The yearly return's answers about health, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=HealthYear,
        source=source,
        key=(
            "child_id",
            "year_ends_on",
        ),
        rows=rows,
    )

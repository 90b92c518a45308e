"""The deeds that keep a looked-after child well."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source

from .models import (
    DentalCheck,
    HealthAssessment,
    HealthHistory,
    HealthPlan,
    HealthYear,
    ImmunisationCheck,
    Questionnaire,
    QuestionnaireNotPossible,
)

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


def state_questionnaires_not_possible(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Questionnaires that could not be done, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=QuestionnaireNotPossible,
        source=source,
        key=(
            "child_id",
            "decided_on",
        ),
        rows=rows,
    )


def state_health_plans(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Health plans, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=HealthPlan,
        source=source,
        key=(
            "child_id",
            "in_force_from_on",
        ),
        rows=rows,
    )


def state_immunisation_checks(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Checks of immunisations, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=ImmunisationCheck,
        source=source,
        key=(
            "child_id",
            "checked_on",
        ),
        rows=rows,
    )


def state_health_histories(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Health histories given to young people, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=HealthHistory,
        source=source,
        key=(
            "child_id",
            "compiled_on",
            "given_on",
        ),
        rows=rows,
    )

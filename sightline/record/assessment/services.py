"""The deeds of assessment."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source

from .models import Assessment, ChangeInCircumstances

Rows = Sequence[Mapping[str, Any]]


def state_assessments(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Assessments, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Assessment,
        source=source,
        key=(
            "child_id",
            "began_on",
            "kind",
        ),
        rows=rows,
    )


def state_changes(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Significant changes for children, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=ChangeInCircumstances,
        source=source,
        key=(
            "child_id",
            "happened_on",
            "kind",
        ),
        rows=rows,
    )

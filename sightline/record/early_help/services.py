"""The deeds of early help."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source

from .models import EarlyHelpAssessment

Rows = Sequence[Mapping[str, Any]]


def state_early_help_assessments(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Early help assessments, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=EarlyHelpAssessment,
        source=source,
        key=(
            "child_id",
            "began_on",
        ),
        rows=rows,
    )

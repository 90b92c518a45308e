"""The deeds of planning for adoption."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source

from .models import Adopter, AdoptionPlan

Rows = Sequence[Mapping[str, Any]]


def state_adoption_plans(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Plans for adoption, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=AdoptionPlan,
        source=source,
        key=(
            "child_id",
            "decided_on",
        ),
        rows=rows,
    )


def state_adopters(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """People who wish to adopt, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Adopter,
        source=source,
        key=("identifier",),
        rows=rows,
    )

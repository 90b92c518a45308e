"""The deeds that keep the register of homes and carers."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source

from .models import Carer, Home

Rows = Sequence[Mapping[str, Any]]


def state_homes(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Homes, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Home,
        source=source,
        key=(
            "urn",
            "name",
        ),
        rows=rows,
    )


def state_carers(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Foster carers and their approvals, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Carer,
        source=source,
        key=(
            "name",
            "approved_on",
        ),
        rows=rows,
    )

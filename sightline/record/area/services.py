"""The deeds that keep what is known of the place and the service."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source

from .models import AreaFigure

Rows = Sequence[Mapping[str, Any]]


def state_area_figures(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Figures about the area and the service, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=AreaFigure,
        source=source,
        key=(
            "name",
            "of",
            "on",
        ),
        rows=rows,
    )

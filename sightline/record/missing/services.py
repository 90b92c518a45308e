"""The deeds of finding a missing child and listening on their return."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source, Spells

from .models import MissingEpisode, ReturnInterview

Rows = Sequence[Mapping[str, Any]]


def state_missing_episodes(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Times missing, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=MissingEpisode,
        source=source,
        key=(
            "child_id",
            "began_on",
            "began_at",
        ),
        rows=rows,
        spells=Spells("missing episode"),
    )


def state_return_interviews(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Return interviews, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=ReturnInterview,
        source=source,
        key=(
            "child_id",
            "episode_id",
            "offered_on",
            "held_on",
        ),
        rows=rows,
    )

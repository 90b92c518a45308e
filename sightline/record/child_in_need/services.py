"""The deeds of planning for children in need."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source, Spells

from .models import ChildInNeedPlan, ChildInNeedReview

Rows = Sequence[Mapping[str, Any]]


def state_child_in_need_plans(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Child in need plans, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=ChildInNeedPlan,
        source=source,
        key=(
            "child_id",
            "began_on",
        ),
        rows=rows,
        spells=Spells("child in need plan"),
    )


def state_child_in_need_reviews(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Reviews of child in need plans, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=ChildInNeedReview,
        source=source,
        key=(
            "child_id",
            "held_on",
        ),
        rows=rows,
    )

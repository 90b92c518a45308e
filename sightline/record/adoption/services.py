"""The deeds of planning for adoption."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import allow, deed, note, stated
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


def date_decisions(*, by: Account, source: Source, rows: Rows) -> None:
    """Give a plan whose decision day was not known the day a later source states. Raises Refused.

    A child is often placed in one year's return and the decision day given in a later one. Each
    row holds `child_id` and `decided_on`; only a child with exactly one plan, and that one
    undated, is changed.
    """
    allow(by, "returns.load")
    plans: dict[int, list[AdoptionPlan]] = {}
    held = AdoptionPlan.objects.filter(child_id__in={row["child_id"] for row in rows})
    for plan in held.exclude(status="entered in error"):
        plans.setdefault(plan.child_id, []).append(plan)
    changed = []
    for row in rows:
        mine = plans.get(row["child_id"], [])
        day = row["decided_on"]
        undated = len(mine) == 1 and mine[0].decided_on is None
        if undated and (mine[0].placed_on is None or day <= mine[0].placed_on):
            mine[0].decided_on = day
            changed.append(mine[0])
    if changed:
        with deed(by=by, why=f"Stated by {source.name}"):
            AdoptionPlan.objects.bulk_update(changed, ["decided_on"])
            note(by=by, did="adoption.AdoptionPlan decision dated", why=source.name)


def state_adopters(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """People who wish to adopt, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Adopter,
        source=source,
        key=("identifier",),
        rows=rows,
    )

"""What a manager is warned of before a child is given to a worker."""

from sightline.record.workforce.allocating import Proposed, warns, workers_in_a_year
from sightline.record.workforce.models import Role, WarningKind
from sightline.record.workforce.services import registered_on

from .loads import loads_of, weight_of, weights_here
from .numbers import WORKERS_IN_A_YEAR, numbers
from .work import Need, open_needs


def _need(proposed: Proposed) -> Need | None:
    return open_needs(proposed.began_on, [proposed.child.pk]).get(proposed.child.pk)


def _grave(proposed: Proposed) -> Need | None:
    """What the child needs, where only a registered social worker may hold it."""
    need = _need(proposed) if proposed.role == Role.SOCIAL_WORKER else None
    return need if need is not None and need.registered else None


@warns(WarningKind.UNQUALIFIED)
def unqualified(proposed: Proposed) -> str:
    """A worker who is not registered, for a child in care or with a protection plan."""
    need = _grave(proposed)
    if need is None or registered_on(proposed.worker, proposed.began_on):
        return ""
    return (
        f"{proposed.worker} is not recorded as a registered social worker, and this child's work"
        f" ({need.said}) needs one. The child would still count as unallocated."
    )


@warns(WarningKind.NEWLY_QUALIFIED)
def newly_qualified(proposed: Proposed) -> str:
    """A worker in the first year in practice, for a child in care or with a protection plan."""
    need = _grave(proposed)
    if need is None:
        return ""
    (load,) = loads_of([proposed.worker], proposed.began_on)
    if not load.first_year:
        return ""
    return (
        f"{proposed.worker} is in the first year in practice, and should not hold this child's"
        f" work ({need.said}) alone."
    )


@warns(WarningKind.OVER_LIMIT)
def over_limit(proposed: Proposed) -> str:
    """A worker who would hold more than the limit, as the authority weighs work."""
    if proposed.role != Role.SOCIAL_WORKER:
        return ""
    (load,) = loads_of([proposed.worker], proposed.began_on)
    adds = 0.0
    if proposed.child.pk not in load.child_ids:
        adds = weight_of(_need(proposed), weights_here())
    if load.weight + adds <= load.limit:
        return ""
    return (
        f"{proposed.worker} would hold work weighing {load.weight + adds:g}, and the limit for"
        f" them is {load.limit:g}."
    )


@warns(WarningKind.MANY_WORKERS)
def many_workers(proposed: Proposed) -> str:
    """A child who would have had too many social workers within twelve months."""
    if proposed.role != Role.SOCIAL_WORKER:
        return ""
    had = workers_in_a_year(proposed.child.pk, proposed.began_on, but=proposed.worker) + 1
    if had < numbers()[WORKERS_IN_A_YEAR].tenths / 10:
        return ""
    return f"This would be social worker number {had} for the child in twelve months."

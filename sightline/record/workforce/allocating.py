"""Giving a child to a worker, with warnings; leaving none unseen; and handing over."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from sightline.core.facts import Subject
from sightline.core.models import Account
from sightline.core.recording import Recording, has_happened, recording
from sightline.core.refusal import Refused
from sightline.record.people.models import Child

from .models import (
    Allocation,
    AllocationWarning,
    ChangeReason,
    Role,
    Team,
    WarningKind,
    Worker,
)
from .services import registered_on

PERMISSION = "workforce.allocate"
NEVER = ("draft", "entered in error")


@dataclass(frozen=True)
class Proposed:
    """A child about to be given to a worker."""

    child: Child
    worker: Worker
    role: str
    began_on: dt.date


@dataclass(frozen=True)
class Warned:
    """What a manager is told before going on: the kind, and a sentence."""

    kind: str
    says: str


Warner = Callable[[Proposed], str]
_WARNERS: dict[str, Warner] = {}


def warns(kind: WarningKind) -> Callable[[Warner], Warner]:
    """Register what answers whether to warn: a sentence, or nothing.

    What a child needs and how much a worker holds is known only above this layer.
    """

    def register(warner: Warner) -> Warner:
        _WARNERS[kind.value] = warner
        return warner

    return register


def warnings_of(proposed: Proposed) -> list[Warned]:
    """Every warning there is of this, in the order of the kinds."""
    said = [(kind, _WARNERS[kind](proposed)) for kind in WarningKind.values if kind in _WARNERS]
    return [Warned(kind, says) for kind, says in said if says]


def held_now(child_id: int, role: str = Role.SOCIAL_WORKER) -> Allocation | None:
    """Who holds the child in a role with no end in sight: a worker, or a team with no worker."""
    held = Allocation.objects.filter(child_id=child_id, role=role, ended_on=None)
    named = held.exclude(status__in=NEVER).select_related("worker", "team", "recorded_by")
    return named.order_by("-began_on", "-pk").first()


def allocate(
    *,
    by: Account,
    child: Child,
    worker: Worker,
    began_on: dt.date,
    seen: Allocation | None,
    role: str = Role.SOCIAL_WORKER,
    end_reason: str = "",
    going_on_because: str = "",
) -> Allocation:
    """Give a child to a worker, in place of who held the child until then.

    `seen` is who held the child when the manager looked: where somebody has changed that since,
    this is refused, so that two managers cannot both allocate. Whatever is warned of needs a
    reason to go on, which is kept beside it. Raises Refused.
    """
    _refuse_who(worker, role, began_on)
    did = f"allocated to {worker}"
    with recording(
        by=by, did=did, children=[child.pk], needs=PERMISSION, why=going_on_because
    ) as here:
        before = _held_as_seen(child, role, seen)
        warned = warnings_of(Proposed(child, worker, role, began_on))
        if warned and len(going_on_because.split()) < 3:
            told = " ".join(each.says for each in warned)
            raise Refused(f"{told} Choose another worker, or say in a sentence why you go on.")
        made = _begin(here, before, child, worker, role, began_on, end_reason)
        for each in warned:
            here.add(
                AllocationWarning,
                allocation=made,
                kind=each.kind,
                says=each.says,
                gone_on_because=going_on_because.strip(),
            )
    return made


def _begin(
    here: Recording,
    before: Allocation | None,
    child: Child,
    worker: Worker,
    role: str,
    began_on: dt.date,
    end_reason: str,
) -> Allocation:
    if before is not None:
        _end(here, before, began_on, end_reason, worker)
    made = here.add(
        Allocation,
        child=child,
        worker=worker,
        team=worker.team,
        role=role,
        began_on=began_on,
        qualified=registered_on(worker, began_on),
        began_because=_why_now(child, before, role, end_reason),
    )
    here.about = made
    here.touches(Subject.WORKER, worker.pk)
    if before is not None:  # what the last worker wrote for whoever would come
        for written in before.handed_on.filter(to_allocation=None):
            here.change(written, to_allocation=made)
    return made


def _why_now(child: Child, before: Allocation | None, role: str, end_reason: str) -> str:
    """Why the child is given this worker: what took the last one away, or that there was none."""
    if role != Role.SOCIAL_WORKER:
        return ""
    if before is not None and before.worker_id is not None:
        return end_reason
    had = Allocation.objects.filter(child=child, role=role, worker__isnull=False)
    last = had.exclude(status__in=NEVER).order_by("-began_on", "-pk").first()
    return ChangeReason.FIRST if last is None else last.end_reason


def leave_with_team(
    *,
    by: Account,
    child: Child,
    team: Team,
    began_on: dt.date,
    seen: Allocation | None,
    end_reason: str = "",
) -> Allocation:
    """Say that a team has the child and no worker does: the child is unallocated, and stays seen.

    Raises Refused.
    """
    has_happened(began_on, "The day")
    with recording(
        by=by, did=f"left unallocated with {team}", children=[child.pk], needs=PERMISSION
    ) as here:
        before = _held_as_seen(child, Role.SOCIAL_WORKER, seen)
        if before is not None and before.worker is None and before.team == team:
            raise Refused(f"{team} has this child already. Choose a worker for the child.")
        if before is not None:
            _end(here, before, began_on, end_reason, None)
        made = here.add(
            Allocation, child=child, team=team, role=Role.SOCIAL_WORKER, began_on=began_on
        )
        here.about = made
    return made


def _held_as_seen(child: Child, role: str, seen: Allocation | None) -> Allocation | None:
    """Who has the child. Raises Refused where that is not who was seen."""
    now = held_now(child.pk, role)
    if (now and now.pk) == (seen and seen.pk):
        return now
    if now is None:
        raise Refused("Nobody has this child any more. Look again before you allocate.")
    who = now.worker or f"{now.team} with no worker"
    whose = f" by {now.recorded_by.name}" if now.recorded_by else ""
    when = timezone.localtime(now.recorded_at)
    raise Refused(
        f"This child was given to {who}{whose} on {when:%d/%m/%Y} at {when:%H:%M}."
        " Nothing was changed. Look again before you allocate."
    )


def _end(
    here: Recording, before: Allocation, ended_on: dt.date, why: str, worker: Worker | None
) -> None:
    if worker is not None and before.worker_id == worker.pk:
        raise Refused(f"{worker} has this child already. Choose another worker.")
    if before.began_on is not None and ended_on < before.began_on:
        raise Refused(
            f"The child was given to {before.worker or before.team} on"
            f" {before.began_on:%d/%m/%Y}. Give that day or a later one."
        )
    if before.worker is not None and why not in dict(ChangeReason.of_an_end()):
        raise Refused(f"Say why {before.worker} no longer has the child.")
    here.change(before, ended_on=ended_on, end_reason=why if before.worker is not None else "")
    if before.worker_id is not None:
        here.touches(Subject.WORKER, before.worker_id)


def _refuse_who(worker: Worker, role: str, began_on: dt.date) -> None:
    if role not in Role.values:
        raise Refused(f"There is no role called '{role}'. Choose one that is listed.")
    has_happened(began_on, "The day it begins")
    if worker.ended_on is not None and worker.ended_on <= began_on:
        raise Refused(f"{worker} left on {worker.ended_on:%d/%m/%Y}. Choose another worker.")
    manages = Team.objects.filter(Q(manager=worker)).exists()
    if role == Role.SOCIAL_WORKER and manages:
        raise Refused(
            f"{worker} manages a team. A manager who holds a child leaves the child unallocated:"
            " choose a worker, or leave the child with the team."
        )


def workers_in_a_year(child_id: int, day: dt.date, but: Worker | None = None) -> int:
    """How many social workers the child had in the twelve months to a day, but for one of them."""
    since = day - dt.timedelta(days=365)
    had = Allocation.objects.filter(
        child_id=child_id, role=Role.SOCIAL_WORKER, worker__isnull=False, began_on__lte=day
    ).filter(Q(ended_on=None) | Q(ended_on__gte=since))
    had = had.exclude(worker=but) if but is not None else had
    return had.exclude(status__in=NEVER).values("worker").distinct().count()

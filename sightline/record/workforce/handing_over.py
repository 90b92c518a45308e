"""What passes from one worker to the next, and looking at children whom nobody has."""

import datetime as dt
from typing import Any

from sightline.core.models import Account
from sightline.core.recording import has_happened, recording
from sightline.core.refusal import Refused
from sightline.record.people.models import Child

from .allocating import PERMISSION, held_now
from .models import Allocation, Handover, Risk, UnallocatedLook, Worker


def write_handover(
    *,
    by: Account,
    child: Child,
    leaving: bool,
    summary: str,
    promises: str,
    written_on: dt.date,
    **arranged: Any,
) -> Handover:
    """Write what the next worker must know, or add to it until it is accepted. Raises Refused.

    With `leaving`, it is written by or for the worker who has the child, for whoever comes next;
    otherwise for the worker who has the child now, of what went before. `arranged` may hold
    `joint_visit_on`, `child_told_on`, `child_told_by` and `goodbye_on`.
    """
    if len(summary.split()) < 10:
        raise Refused("Say in a few sentences what the next worker must know about this child.")
    if not promises.strip():
        raise Refused("Say what the child has been promised, or that nothing was promised.")
    said = {"written_on": written_on, "summary": summary.strip(), "promises": promises.strip()}
    said |= arranged
    with recording(by=by, did="wrote a handover", children=[child.pk]) as here:
        now = held_now(child.pk)
        if now is None or now.worker is None:
            raise Refused("Nobody has this child. Allocate a worker first.")
        held = _open_handover(child, leaving)
        if held is not None:
            return here.change(held, **said)
        ends = (now, None) if leaving else (_before(now), now)
        return here.add(
            Handover, child=child, from_allocation=ends[0], to_allocation=ends[1], **said
        )


def handover_to(child_id: int) -> Handover | None:
    """The handover to whoever has the child now, where one was written."""
    now = held_now(child_id)
    return Handover.objects.filter(to_allocation=now).first() if now is not None else None


def handover_from(child_id: int) -> Handover | None:
    """The handover that whoever has the child now has written for whoever comes next."""
    now = held_now(child_id)
    written = Handover.objects.filter(from_allocation=now, to_allocation=None)
    return written.first() if now is not None else None


def _open_handover(child: Child, leaving: bool) -> Handover | None:
    """The one to add to. Raises Refused where it is accepted already."""
    found = handover_from(child.pk) if leaving else handover_to(child.pk)
    if found is not None and found.accepted_on is not None:
        raise Refused(f"{found.accepted_by} has accepted this handover. Add a case note.")
    return found


def accept_handover(*, by: Account, handover: Handover, accepted_on: dt.date) -> None:
    """The new worker has read it and takes the child on. Raises Refused for anybody else."""
    worker = Worker.objects.filter(account=by).first()
    taking = handover.to_allocation
    if taking is None:
        raise Refused("The child has not been given to anybody yet. Ask the manager to allocate.")
    if worker is None or worker.pk != taking.worker_id:
        raise Refused(f"Only {taking.worker} can accept this handover.")
    with recording(by=by, did="accepted a handover", children=[handover.child_id]) as here:
        handover.refresh_from_db()
        if handover.accepted_on is not None:
            raise Refused("This handover is accepted already. There is nothing more to do.")
        here.change(handover, accepted_on=has_happened(accepted_on, "The day"), accepted_by=worker)


def look_at_unallocated(
    *,
    by: Account,
    child: Child,
    looked_on: dt.date,
    risk: str,
    why: str,
    meanwhile: str,
    next_look_on: dt.date,
    family_told_on: dt.date | None = None,
) -> UnallocatedLook:
    """Say how great the risk is to a child with no worker, and who acts meanwhile.

    Raises Refused.
    """
    if risk not in Risk.values:
        raise Refused("Say whether the risk is high, medium or low.")
    if len(why.split()) < 4:
        raise Refused("Say in a sentence why the risk is that.")
    if not meanwhile.strip():
        raise Refused("Say who does what for this child until there is a worker.")
    has_happened(looked_on, "The day you looked")
    if next_look_on <= looked_on:
        raise Refused("Give a later day on which to look again.")
    with recording(
        by=by, did=f"rated the risk {risk}", children=[child.pk], needs=PERMISSION
    ) as here:
        return here.add(
            UnallocatedLook,
            child=child,
            looked_on=looked_on,
            looked_by=Worker.objects.filter(account=by).first(),
            risk=risk,
            why=why.strip(),
            meanwhile=meanwhile.strip(),
            next_look_on=next_look_on,
            family_told_on=family_told_on,
        )


def _before(allocation: Allocation) -> Allocation | None:
    """The allocation that this one followed, where a worker held the child."""
    earlier = Allocation.objects.filter(
        child_id=allocation.child_id, role=allocation.role, worker__isnull=False
    ).exclude(pk=allocation.pk)
    ended = earlier.filter(ended_on__isnull=False, ended_on__lte=allocation.began_on)
    return ended.order_by("-ended_on", "-pk").first()

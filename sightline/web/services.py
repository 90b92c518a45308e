"""What the screens themselves write: who opened a record, and leave to open one out of reach."""

import datetime as dt

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from sightline.core.access import ReachGrant, may, through_what
from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account, Notice, Opening
from sightline.record.people.models import Child
from sightline.record.workforce.models import Allocation, Role

from .models import FailedSignIn

TRIES = 5
LOCKED_FOR = dt.timedelta(minutes=15)
LEAVE_LASTS = dt.timedelta(hours=12)
LEAVE_TO_RESTRICTED_LASTS = dt.timedelta(hours=2)
LEADS = ["service manager", "director", "caldicott guardian"]
"""The roles told of an opening where there is no manager to tell."""


@transaction.atomic
def note_opening(*, by: Account, child_id: int, screen: str, through: str) -> Opening:
    """Write down that a child's record was opened: who, what, when, why and by which reach."""
    why = ""
    if through == ReachGrant.Kind.BROKE_GLASS:
        grant = (
            ReachGrant.objects.filter(account=by, child_id=child_id, kind=through)
            .order_by("-granted_at")
            .first()
        )
        why = grant.reason if grant else ""
    return Opening.objects.create(
        account=by, child_id=child_id, screen=screen, through=through, why=why
    )


def break_glass(*, by: Account, child: Child, reason: str) -> ReachGrant:
    """Let a person into a record outside their reach for a time; their manager is told.

    Raises Refused where the record is already open to them, or the reason says too little.
    """
    allow(by, "children.break_glass")
    if through_what(by, child.pk):
        raise Refused("This record is already open to you. Go to the child's page.")
    if len(reason.split()) < 3:
        raise Refused("Say why you need this record in a sentence, so your manager can judge it.")
    lasts = LEAVE_TO_RESTRICTED_LASTS if child.restricted else LEAVE_LASTS
    now = timezone.now()
    with deed(by=by, why=reason):
        grant = ReachGrant.objects.create(
            account=by,
            child_id=child.pk,
            kind=ReachGrant.Kind.BROKE_GLASS,
            reason=reason,
            granted_by=by,
            granted_at=now,
            until_at=now + lasts,
        )
        for manager in who_is_told(by, child):
            Notice.objects.create(
                to=manager,
                child_id=child.pk,
                leads_to=_review_of(grant) if may(manager, "access.review") else "",
                says=f"{by.name} opened {_as_told(child)}. Their reason: {reason}",
            )
        note(by=by, did="opened outside reach", child_id=child.pk, about=grant, why=reason)
    return grant


@transaction.atomic
def note_asking(*, by: Account, child: Child) -> None:
    """Write down that a person stood before a record outside their reach, even if they left."""
    note(by=by, did="was asked why, for a record outside reach", child_id=child.pk)


@transaction.atomic
def note_export(*, by: Account, what: str, rows: int) -> None:
    """Write down that a list of children left the service as a file."""
    allow(by, "duties.export")
    note(by=by, did="exported children", why=f"{what}, {rows} rows")


def _review_of(grant: ReachGrant) -> str:
    """Where a manager says whether the record was rightly opened."""
    return reverse("access.review.one", kwargs={"grant_id": grant.pk})


def _as_told(child: Child) -> str:
    """A notice names no child: who reads it may not reach the child, or may cease to."""
    return f"{'a restricted record' if child.restricted else 'a record'} outside their reach"


def who_is_told(by: Account, child: Child) -> list[Account]:
    """The person's own manager and the child's; else whoever leads the service."""
    told: dict[int, Account] = {}
    worker = getattr(by, "worker", None)
    if worker and worker.team and worker.team.manager:
        _add(told, worker.team.manager.account, by)
    held = Allocation.objects.filter(child=child, ended_on=None, role=Role.SOCIAL_WORKER)
    for allocation in held.select_related("team__manager", "worker__team__manager"):
        for team in (allocation.team, allocation.worker and allocation.worker.team):
            if team and team.manager:
                _add(told, team.manager.account, by)
    if not told:
        for lead in Account.objects.filter(roles__overlap=LEADS):
            _add(told, lead, by)
    return list(told.values())


def _add(told: dict[int, Account], account: Account | None, by: Account) -> None:
    if account is not None and account.is_active and account.pk != by.pk:
        told[account.pk] = account


@transaction.atomic
def read_notice(*, by: Account, notice: Notice) -> None:
    """Put away a notice that has been read. Raises Refused for somebody else's."""
    if notice.to_id != by.pk:
        raise Refused("This notice is for somebody else. Go back to your own work.")
    notice.read_at = timezone.now()
    notice.save(update_fields=["read_at"])


def locked_until(username: str) -> dt.datetime | None:
    """When this name may be tried again; None where it may be tried now.

    Asked of any name whatever, so that it tells nobody which names there are.
    """
    lately = FailedSignIn.objects.filter(
        username=username.strip().lower()[:150], at__gt=timezone.now() - LOCKED_FOR
    ).order_by("-at")[:TRIES]
    times = [each.at for each in lately]
    return times[-1] + LOCKED_FOR if len(times) == TRIES else None


def locked_says(again_at: dt.datetime) -> str:
    """What somebody is told who has to wait."""
    when = timezone.localtime(again_at + dt.timedelta(minutes=1))
    return (
        "There have been too many wrong passwords for this name."
        f" Try again at {when:%H:%M}, or ask your manager to let you in."
    )


@transaction.atomic
def note_failed_sign_in(*, username: str) -> None:
    """Write down a wrong password, and forget those of more than a day ago."""
    forget_old_failures()
    FailedSignIn.objects.create(username=username.strip().lower()[:150])


def forget_old_failures() -> None:
    """Wrong passwords of more than a day ago count for nothing any more."""
    FailedSignIn.objects.filter(at__lt=timezone.now() - dt.timedelta(days=1)).delete()


@transaction.atomic
def forget_failed_sign_ins(*, username: str) -> None:
    """A right password clears the wrong ones before it."""
    FailedSignIn.objects.filter(username=username.strip().lower()[:150]).delete()

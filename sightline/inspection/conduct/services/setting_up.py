"""Setting an inspection up: its framework and days, its inspectors, and what they ask for."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version

from django.utils import timezone

from sightline.core.access import may
from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account, ReachGrant
from sightline.duties.book import all_duties
from sightline.indicators.book import all_indicators
from sightline.inspection.frameworks import Framework, framework

from ..models import Draw, Inspection, Member, Request
from .standing import as_inspector, not_published, said

LONGEST = dt.timedelta(days=120)
"""No inspector keeps their reach longer than this after the inspection begins."""


def versions(code: str) -> dict[str, str]:
    """What every definition used was at the time, by name and by fingerprint."""
    try:
        software = version("sightline")
    except PackageNotFoundError:
        software = "not installed"
    duties = sorted(
        f"{duty.code} {each}" for duty in all_duties().values() for each in duty.versions
    )
    figures = sorted(f"{code} {one.version}" for code, one in all_indicators().items())
    return {
        "sightline": software,
        "framework": f"{code} {_short(repr(framework(code)))}",
        "duties": f"{len(all_duties())} duties, {_short(repr(duties))}",
        "indicators": f"{len(figures)} indicators, {_short(repr(figures))}",
    }


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def set_up(
    *,
    by: Account,
    reference: str,
    kind: str,
    framework_code: str,
    authority: str,
    began_on: dt.date,
    ended_on: dt.date,
    as_at: dt.date,
    reach_until: dt.datetime,
    told_on: dt.date | None = None,
    guards_off: Sequence[str] = (),
    also: Sequence[str] = (),
) -> Inspection:
    """Set up an inspection; `also` are parts that not every one reviews. Raises Refused."""
    allow(by, "inspections.run")
    chosen = framework(framework_code)
    reference = _new(reference)
    _can_be_run(chosen, kind, guards_off, also)
    _on_days(began_on, ended_on, as_at, reach_until)
    with deed(by=by, why="An inspection was set up"):
        made = Inspection.objects.create(
            reference=reference,
            kind=kind,
            framework=chosen.code,
            authority=said(authority, "Say which authority is inspected."),
            told_on=told_on,
            began_on=began_on,
            ended_on=ended_on,
            as_at=as_at,
            reach_until=reach_until,
            guards_off=list(guards_off),
            also=list(also),
            versions=versions(chosen.code),
            made_by=by,
        )
        note(by=by, did="set up an inspection", about=made, why=chosen.code)
    return made


def _new(reference: str) -> str:
    reference = said(reference, "Give the inspection a reference, such as MOCK-2026-1.")
    if Inspection.objects.filter(reference=reference).exists():
        raise Refused(f"There is an inspection {reference} already. Give this one another name.")
    return reference


def _can_be_run(
    chosen: Framework, kind: str, guards_off: Sequence[str], also: Sequence[str]
) -> None:
    if not chosen.areas:
        raise Refused(f"{chosen.title} gives no grades and cannot be run here. Choose another.")
    if kind not in Inspection.Kind.values:
        raise Refused("Say who inspects: the inspectorate, peers or the authority itself.")
    if unknown := set(guards_off) - {guard.code for guard in chosen.guards}:
        raise Refused(f"{chosen.title} has no such limit as {', '.join(sorted(unknown))}.")
    if set(also) - {part.key for part in chosen.optional_parts}:
        raise Refused(
            f"{chosen.title} has no such part. Take the tick away, or choose the framework that"
            " reviews it."
        )


def _on_days(
    began_on: dt.date, ended_on: dt.date, as_at: dt.date, reach_until: dt.datetime
) -> None:
    if ended_on < began_on:
        raise Refused("The last day is before the first. Correct one of them.")
    if as_at > timezone.localdate():
        raise Refused("The cut-off has not come yet. Choose today or a day before.")
    _in_time(reach_until)


def _in_time(until: dt.datetime) -> None:
    now = timezone.now()
    if until <= now:
        raise Refused("The inspectors' time would be over already. Choose a day to come.")
    if until > now + LONGEST:
        raise Refused(f"Inspectors may read for {LONGEST.days} days at most. Choose a day sooner.")


def add_inspector(
    *, by: Account, inspection: Inspection, account: Account, leads: bool = False
) -> Member:
    """Let somebody inspect until the inspection's time is over. Raises Refused."""
    allow(by, "inspections.run")
    not_published(inspection)
    if not may(account, "inspections.judge"):
        raise Refused(
            f"{account.name} is no inspector here. Whoever keeps the accounts must give them that"
            " role first."
        )
    _in_time(inspection.reach_until)
    if leads and inspection.members.filter(leads=True).exists():
        raise Refused("It has a lead inspector already. Add this one without leading.")
    held = inspection.members.filter(account=account, until_at__gt=timezone.now()).first()
    if held is not None and leads:
        return _leads_from_now(by, held)
    if inspection.members.filter(account=account).exists():
        raise Refused(f"{account.name} is one of its inspectors already.")
    with deed(by=by, why="An inspector was added"):
        made = Member.objects.create(
            inspection=inspection,
            account=account,
            leads=leads,
            added_by=by,
            until_at=inspection.reach_until,
        )
        latest = inspection.draws.order_by("-number").first()
        if latest is not None:
            give_reach(by=by, draw=latest, members=[made])
        note(by=by, did="added an inspector", about=inspection, why=account.name)
    return made


def _leads_from_now(by: Account, member: Member) -> Member:
    """An inspector of the team leads it, where nobody does."""
    with deed(by=by, why="An inspector leads from now"):
        member.leads = True
        member.save(update_fields=["leads"])
        note(by=by, did="made an inspector lead", about=member.inspection, why=member.account.name)
    return member


def give_reach(*, by: Account, draw: Draw, members: Sequence[Member]) -> None:
    """Let these inspectors read the children of a sample until their time is over.

    Only part of a deed: whoever calls it has asked whether it may be done.
    """
    now = timezone.now()
    # One that was restricted since the lists were frozen stays with its named readers.
    open_to_read = draw.sampled.filter(child__restricted=False)
    children = list(open_to_read.values_list("child_id", flat=True))
    ReachGrant.objects.bulk_create(
        ReachGrant(
            account_id=member.account_id,
            child_id=child_id,
            kind=ReachGrant.Kind.SAMPLE,
            reason=f"In the sample of inspection {draw.inspection.reference}",
            granted_by=by,
            granted_at=now,
            until_at=member.until_at,
        )
        for member in members
        if member.until_at > now
        for child_id in children
    )


def end_time(*, by: Account, inspection: Inspection, member: Member, why: str) -> None:
    """End an inspector's time now: what they could read here closes with it. Raises Refused.

    Where it was the lead, another may lead from now on.
    """
    allow(by, "inspections.run")
    why = said(why, "Say why in a sentence.")
    now = timezone.now()
    with deed(by=by, why=why):
        end_reach(inspection, member, now)
        Member.objects.filter(pk=member.pk).update(until_at=now, leads=False)
        note(by=by, did="ended an inspector's time", about=inspection, why=why)


def end_reach(inspection: Inspection, member: Member, now: dt.datetime) -> None:
    """Close what an inspector could read through this inspection. Only part of a deed."""
    held = ReachGrant.objects.filter(
        account=member.account,
        kind=ReachGrant.Kind.SAMPLE,
        reason=f"In the sample of inspection {inspection.reference}",
        until_at__gt=now,
        granted_at__lt=now,
    )
    held.update(until_at=now)


def ask_for(
    *, by: Account, inspection: Inspection, what: str, due_on: dt.date, asked_on: dt.date
) -> Request:
    """Ask the authority for something, as an inspector. Raises Refused."""
    as_inspector(by, inspection)
    not_published(inspection)
    if due_on < asked_on:
        raise Refused("It would be due before it is asked for. Correct one of the days.")
    with deed(by=by, why="Evidence was asked for"):
        made = Request.objects.create(
            inspection=inspection,
            what=said(what, "Say what you need."),
            asked_on=asked_on,
            asked_by=by,
            due_on=due_on,
        )
        note(by=by, did="asked for evidence", about=made)
    return made


def hand_over(*, by: Account, request: Request, what_came: str, on: dt.date) -> None:
    """Hand over what was asked for, as the authority. Raises Refused."""
    allow(by, "inspections.answer")
    not_published(request.inspection)
    if request.received_on is not None:
        raise Refused("This was handed over already.")
    if not request.asked_on <= on <= timezone.localdate():
        raise Refused("Give the day it was handed over: from the day it was asked for to today.")
    with deed(by=by, why="Evidence was handed over"):
        request.what_came = said(what_came, "Say what you hand over and where it is kept.")
        request.received_on, request.received_from = on, by
        request.save()
        note(by=by, did="handed over evidence", about=request)

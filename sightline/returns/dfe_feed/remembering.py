"""Whom the feed is about, what was sent of each, and so what must be sent now."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, Model, OuterRef, Q
from django.utils import timezone

from sightline.core.calendar import add_months
from sightline.record.care.models import Placement
from sightline.record.child_in_need.models import ChildInNeedPlan
from sightline.record.front_door.models import Referral
from sightline.record.leaving_care.models import LeaverContact
from sightline.record.people.models import Child
from sightline.record.protection.models import ProtectionPlan

from ..models import FedChild
from .changes import change
from .fields import ID
from .telling import AT_ONCE, UNUSABLE, Json, digest, tell

MONTHS_BACK = 24
LAST_BIRTHDAY = 26
HOLDS_0X = "0x"
"""Letters in an id that the receiver's firewall refuses."""


@dataclass(frozen=True)
class ToSend:
    """What is to be sent of one child, and what the receiver will then hold; None for nothing."""

    child: int
    la_child_id: str
    sent: Json
    holds: Json | None


def window_begins(as_at: dt.date) -> dt.date:
    """1 April before the day two years ago."""
    back = add_months(-MONTHS_BACK, as_at)
    return dt.date(back.year - (back < dt.date(back.year, 4, 1)), 4, 1)


def cohort(as_at: dt.date) -> Q:
    """Children known to social care in the window, up to their 26th birthday (`U`)."""
    since = window_begins(as_at)

    def some(model: type[Model], on: str, ended: str | None) -> Exists:
        held = model._default_manager.exclude(status__in=UNUSABLE)
        held = held.filter(child=OuterRef("pk"), **{f"{on}__lte": as_at})
        if ended is None:
            return Exists(held.filter(**{f"{on}__gte": since}))
        return Exists(held.filter(Q(**{f"{ended}__isnull": True}) | Q(**{f"{ended}__gte": since})))

    known = Q(
        some(Referral, "received_on", "closed_on")
        | some(ChildInNeedPlan, "began_on", "ended_on")
        | some(ProtectionPlan, "began_on", "ended_on")
        | some(Placement, "began_on", "ended_on")
        | some(LeaverContact, "happened_on", None)
    )
    young = Q(born_on__isnull=True) | Q(born_on__gt=add_months(-12 * LAST_BIRTHDAY, as_at))
    return known & young


def told_now(as_at: dt.date) -> Iterator[tuple[Child, Json | None]]:
    """Each child of the feed with what is told of them: the cohort, and all who were ever sent.

    A child who was sent stays, so that what is taken off their record is taken back there too;
    None for one of whom nothing is left to tell.
    """
    sent = FedChild.objects.filter(purged=False).values("child_id")
    held = Child.objects.exclude(la_child_id="").filter(cohort(as_at) | Q(pk__in=sent))
    rows = held.order_by("la_child_id", "pk")
    some: list[Child] = []
    for child in rows.iterator(chunk_size=AT_ONCE):
        some.append(child)
        if len(some) == AT_ONCE:
            yield from _told(some, as_at)
            some = []
    yield from _told(some, as_at)


def _told(some: list[Child], as_at: dt.date) -> Iterator[tuple[Child, Json | None]]:
    for child, told in zip(some, tell(some, as_at), strict=True):
        gone = child.status in UNUSABLE or "social_care_episodes" not in told
        yield child, None if gone else told


def to_send(as_at: dt.date) -> Iterator[ToSend]:
    """What differs from what was sent, child by child, and children to be forgotten."""
    held = {each.la_child_id: each for each in FedChild.objects.filter(purged=False)}
    seen = set()
    for child, told in told_now(as_at):
        seen.add(child.la_child_id)
        before = held.get(child.la_child_id)
        if told is not None and before is not None and before.digest == digest(told):
            continue
        if sent := change(before.told if before else None, told):
            yield ToSend(child.pk, child.la_child_id, sent, told)
    for number, each in held.items():
        if number not in seen and (sent := change(each.told, None)):
            yield ToSend(each.child_id, number, sent, None)


def cannot_be_sent(number: str) -> str:
    """Why the receiver would refuse an id, or nothing."""
    if len(number) > 36 or not re.fullmatch(ID, number):
        return "The id has letters or signs that the feed does not take. Correct it on the record."
    if HOLDS_0X in number.lower():
        return "The id holds 0x, which the receiver's firewall refuses. Ask the department."
    return ""


def remember(each: ToSend, receipt: str) -> None:
    """Keep what the receiver now holds of a child."""
    values: dict[str, Any] = {
        "child_id": each.child,
        "told": each.holds or {},
        "digest": digest(each.holds or {}),
        "purged": each.holds is None,
        "receipt": receipt[:120],
        "sent_at": timezone.now(),
    }
    FedChild.objects.update_or_create(la_child_id=each.la_child_id, defaults=values)

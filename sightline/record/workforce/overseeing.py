"""A manager's decision on a child's file: the reason, what is expected of it, and what came."""

import datetime as dt

from django.db.models import QuerySet
from django.utils import timezone

from sightline.core.access import ROLES
from sightline.core.models import Account
from sightline.core.recording import has_happened, recording
from sightline.core.refusal import Refused
from sightline.record.people.models import Child

from .models import CameTrue, Oversight, Worker

PERMISSION = "record.sign_off"
A_SENTENCE = 4
"""Words below which a reason or an expectation says too little to be followed by anyone later."""


def decide(
    *,
    by: Account,
    child: Child,
    decided_on: dt.date,
    decision: str,
    why: str,
    expected: str,
    check_on: dt.date,
    options_considered: str = "",
) -> Oversight:
    """Write a manager's decision on the child's file. Raises Refused.

    A list of tasks is not a decision: it needs its reason, what should be different for the
    child, and the day on which somebody looks whether it is.
    """
    _refuse_thin(decision, why, expected)
    has_happened(decided_on, "The decision")
    if check_on <= decided_on:
        raise Refused("Give a later day on which to look whether it came about.")
    with recording(
        by=by, did="recorded a manager's decision", children=[child.pk], needs=PERMISSION
    ) as here:
        return here.add(
            Oversight,
            child=child,
            decided_on=decided_on,
            decided_by=Worker.objects.filter(account=by).first(),
            level=", ".join(ROLES[each].title for each in by.roles if each in ROLES)[:40],
            decision=decision.strip(),
            why=why.strip(),
            expected=expected.strip(),
            options_considered=options_considered.strip(),
            check_on=check_on,
        )


def follow_up(
    *,
    by: Account,
    oversight: Oversight,
    followed_up_on: dt.date,
    came_true: str,
    what_came_of_it: str,
) -> None:
    """Say whether what a manager expected came about, and how it is known. Raises Refused."""
    if came_true not in CameTrue.values:
        raise Refused("Say whether it came about: yes, in part or no.")
    if len(what_came_of_it.split()) < A_SENTENCE:
        raise Refused("Say in a sentence how you know, so that it can be followed later.")
    if not oversight.decided_on <= followed_up_on <= timezone.localdate():
        raise Refused("Give the day you looked: after the decision, and not a day to come.")
    with recording(
        by=by, did="followed up a decision", children=[oversight.child_id], needs=PERMISSION
    ) as here:
        oversight.refresh_from_db()
        if oversight.followed_up_on is not None:
            raise Refused("Somebody has followed this up already. Open it again to read what came.")
        here.change(
            oversight,
            followed_up_on=followed_up_on,
            came_true=came_true,
            what_came_of_it=what_came_of_it.strip(),
            followed_up_by=Worker.objects.filter(account=by).first(),
        )


def to_follow_up(as_at: dt.date) -> QuerySet[Oversight]:
    """Decisions that expect something, and whose day to look has come; the oldest first.

    They go by the child and not by who decided, so that they stay when managers change.
    """
    return (
        Oversight.objects.filter(check_on__lte=as_at, followed_up_on=None)
        .exclude(status__in=("draft", "entered in error"))
        .exclude(expected="")
        .order_by("check_on", "pk")
    )


def _refuse_thin(decision: str, why: str, expected: str) -> None:
    if not decision.strip():
        raise Refused("Say what you decided.")
    if len(why.split()) < A_SENTENCE:
        raise Refused("Say why in a sentence, so that whoever reads it later can follow you.")
    if len(expected.split()) < A_SENTENCE:
        raise Refused(
            "Say in a sentence what should be different for the child. A list of tasks is not a"
            " decision."
        )

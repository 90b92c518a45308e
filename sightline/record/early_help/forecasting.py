"""The deeds of looking ahead: who may come into care, and what help costs and gains."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from sightline.core.models import Account
from sightline.core.recording import has_happened, in_a_sentence, recording
from sightline.core.refusal import Refused
from sightline.core.spine import GONE
from sightline.record.people.models import Child

from .choices import EdgeEnded
from .models import EdgeOfCare, HelpGiven


def on_the_edge(child: Child) -> EdgeOfCare | None:
    """The time that this child is on the edge of care; None where they are not."""
    held = EdgeOfCare.objects.exclude(status__in=GONE)
    return held.filter(child=child, ended_on=None).first()


def put_on_the_edge(
    *, by: Account, child: Child, began_on: dt.date, likelihood: str, because: str, would_help: str
) -> EdgeOfCare:
    """Say that a child may come into care, and what would let them live at home. Raises Refused."""
    with recording(by=by, did="child on the edge of care", children=[child.pk]) as here:
        has_happened(began_on, "This")
        in_a_sentence(because, "why the child may come into care")
        in_a_sentence(would_help, "what would let the child live at home")
        if on_the_edge(child) is not None:
            raise Refused("This child is on the register already. Take them off it first.")
        return here.add(
            EdgeOfCare,
            child=child,
            began_on=began_on,
            likelihood=likelihood,
            because=because,
            would_help=would_help,
        )


def take_off_the_edge(
    *, by: Account, edge: EdgeOfCare, ended_on: dt.date, ended_because: str
) -> EdgeOfCare:
    """Say that a child is no longer on the edge of care, and what came of it. Raises Refused."""
    with recording(by=by, did="no longer on the edge of care", children=[edge.child_id]) as here:
        has_happened(ended_on, "This")
        edge.refresh_from_db()
        if edge.ended_on is not None:
            raise Refused("This child is off the register already.")
        if ended_on < edge.began_on:
            raise Refused("It ends before it begins. Correct the day.")
        if ended_because not in EdgeEnded.values:
            raise Refused("Say what came of it.")
        return here.change(edge, ended_on=ended_on, ended_because=ended_because)


def give_help(
    *,
    by: Account,
    child: Child,
    kind: str,
    provider: str,
    began_on: dt.date,
    need_before: int,
    ended_on: dt.date | None = None,
    cost_pounds: Decimal | None = None,
    need_after: int | None = None,
    what_changed: str = "",
) -> HelpGiven:
    """Write down one kind of help that a child has had or has. Raises Refused."""
    with recording(by=by, did=f"help given: {kind}", children=[child.pk]) as here:
        has_happened(began_on, "The help")
        if ended_on is not None:
            _ended(ended_on, began_on, need_after, what_changed)
        return here.add(
            HelpGiven,
            child=child,
            kind=kind,
            provider=provider,
            began_on=began_on,
            ended_on=ended_on,
            cost_pounds=cost_pounds,
            need_before=need_before,
            need_after=need_after,
            what_changed=what_changed,
        )


def end_help(
    *,
    by: Account,
    held: HelpGiven,
    ended_on: dt.date,
    need_after: int | None,
    what_changed: str,
    cost_pounds: Decimal | None = None,
) -> HelpGiven:
    """Say that help has ended, what it cost in all and what it changed. Raises Refused."""
    with recording(by=by, did="help ended", children=[held.child_id]) as here:
        held.refresh_from_db()
        if held.ended_on is not None:
            raise Refused("This help has ended already.")
        _ended(ended_on, held.began_on, need_after, what_changed)
        return here.change(
            held,
            ended_on=ended_on,
            need_after=need_after,
            what_changed=what_changed,
            cost_pounds=held.cost_pounds if cost_pounds is None else cost_pounds,
        )


def _ended(ended_on: dt.date, began_on: dt.date, after: int | None, what_changed: str) -> None:
    """Refuse an end that says nothing of what came of it."""
    has_happened(ended_on, "The end")
    if ended_on < began_on:
        raise Refused("It ends before it begins. Correct one of the dates.")
    if after is None:
        raise Refused("Say how great the need is now, from 0 to 10: else nobody knows what helps.")
    in_a_sentence(what_changed, "what changed for the child")

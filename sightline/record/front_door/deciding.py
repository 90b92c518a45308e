"""The deeds that decide on contacts and referrals, and tell whoever came to us."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils import timezone

from sightline.core.access import may
from sightline.core.models import Account
from sightline.core.recording import recording
from sightline.core.refusal import Refused
from sightline.core.spine import GONE
from sightline.record.workforce.models import Worker
from sightline.record.workforce.services import registered_on

from .models import ClosureReason, Contact, Decision, Need, Referral, Response
from .thresholds import fits, is_a_reason

RECORD, DECIDE = "front_door.record", "front_door.decide"
CLOSE = "record.write"


def ask_family_arrangement(
    *, by: Account, contact: Contact, lives_with_others: str, since: dt.date | None = None
) -> Contact:
    """Write down whether the child lives with someone who is not near family. Raises Refused."""
    did = f"private fostering asked: {lives_with_others}"
    with recording(by=by, did=did, children=[contact.child_id], needs=RECORD) as here:
        if since is not None and since > timezone.localdate():
            raise Refused("That day has not come yet. Give the day on which the child moved in.")
        here.change(contact, lives_with_others=lives_with_others, lives_with_others_since=since)
    return contact


def write_joint_view(*, by: Account, contact: Contact, joint_view: str) -> Contact:
    """What the agencies make of it together, for whoever decides. Raises Refused."""
    did = "joint view written"
    with recording(by=by, did=did, children=[contact.child_id], needs=RECORD) as here:
        here.change(contact, joint_view=joint_view)
    return contact


def recommend(*, by: Account, contact: Contact, decision: str, because: str) -> Contact:
    """What the worker who looked into it would decide, for the manager to weigh. Raises Refused."""
    with recording(
        by=by,
        did=f"recommended: {decision}",
        children=[contact.child_id],
        needs=RECORD,
        why=because,
    ) as here:
        _still_open(contact)
        if decision not in Decision.values:
            raise Refused("Choose one of the decisions that are listed.")
        if not is_a_reason(because):
            raise Refused("Say why in a sentence of your own: what makes it meet that threshold?")
        here.change(
            contact,
            recommended=decision,
            recommended_because=because,
            recommended_at=here.at,
            recommended_by=by,
        )
    return contact


def decide(
    *, by: Account, contact: Contact, decision: str, criterion: str, reason: str, **response: Any
) -> Contact:
    """Decide on a contact: with a threshold, a criterion, a reason and who decided.

    Accepted as a referral, it opens the child's episode of need; with `response`, `primary_need`
    and `question` given, the response to the referral is decided in the same deed. Raises Refused.
    """
    with recording(
        by=by,
        did=f"contact decided: {decision}",
        children=[contact.child_id],
        needs=DECIDE,
        why=reason,
    ) as here:
        _still_open(contact)
        _can_be_decided(contact, decision, criterion, reason)
        here.change(
            contact,
            decision=decision,
            criterion=criterion,
            reason=reason,
            decided_on=timezone.localdate(here.at),
            decided_at=here.at,
            decided_by=Worker.objects.filter(account=by).first(),
            decided_by_manager=may(by, DECIDE),
        )
        if decision == Decision.REFERRAL:
            referral = here.add(
                Referral,
                child_id=contact.child_id,
                contact=contact,
                received_on=contact.received_on,
                from_source=contact.from_source,
                from_source_group=contact.from_source_group,
            )
            if response.get("response"):
                decide_response(by=by, referral=referral, reason=reason, **response)
    return contact


def _can_be_decided(contact: Contact, decision: str, criterion: str, reason: str) -> None:
    """Raises Refused, saying what is wanting."""
    if decision not in Decision.values:
        raise Refused("Choose one of the decisions that are listed.")
    if not fits(criterion, decision):
        raise Refused("That criterion is not one for this decision. Choose one that is.")
    if not is_a_reason(reason):
        raise Refused(
            "Give the reason in a sentence that somebody who was not there can weigh."
            " “See earlier” is not a reason."
        )
    if contact.lives_with_others == "yes" and decision in ("no further action", "advice"):
        raise Refused(
            "This child lives with someone who is not near family, which we must visit."
            " Accept it as a referral, or correct the answer about where the child lives."
        )
    episode = open_episode(contact.child_id)
    if decision == Decision.REFERRAL and episode is not None:
        raise Refused(
            f"Work with this child is open already, since {episode.received_on:%-d %B %Y}."
            " Choose “Added to work already open”, and tell the worker."
        )


def open_episode(child_id: int) -> Referral | None:
    """The child's open episode of need, which later work belongs to; one at a time."""
    held = Referral.objects.filter(child_id=child_id, closed_on=None)
    held = held.exclude(status__in=GONE).exclude(no_further_action=True)
    return held.order_by("-received_on").first()


def decide_response(
    *,
    by: Account,
    referral: Referral,
    response: str,
    reason: str,
    primary_need: str = "",
    question: str = "",
) -> Referral:
    """Decide how to respond to a referral, and for which need. Raises Refused.

    Whether a qualified manager decided is read from their registration and not from a job title.
    """
    nothing = response == Response.NONE
    with recording(
        by=by,
        did=f"referral decided: {response}",
        children=[referral.child_id],
        needs=DECIDE,
        why=reason,
    ) as here:
        _can_be_answered(referral, response, primary_need, reason)
        worker, today = Worker.objects.filter(account=by).first(), timezone.localdate(here.at)
        closing = {"closed_on": today, "closure_reason": ClosureReason.NO_LONGER_IN_NEED}
        here.change(
            referral,
            response=response,
            reason=reason,
            question=question,
            primary_need=primary_need,
            no_further_action=nothing,
            decided_on=today,
            decided_at=here.at,
            decided_by_qualified_manager=bool(worker and registered_on(worker, today)),
            **(closing if nothing else {}),
        )
    return referral


def _can_be_answered(referral: Referral, response: str, primary_need: str, reason: str) -> None:
    """Raises Refused, saying what is wanting."""
    referral.refresh_from_db(fields=["decided_on"])
    if referral.decided_on is not None:
        raise Refused("The response to this referral is decided already.")
    if response not in Response.values:
        raise Refused("Choose what is to be done about the referral.")
    if response != Response.NONE and primary_need not in Need.values:
        raise Refused("Choose the child's main need: the highest in the list that applies.")
    if not is_a_reason(reason):
        raise Refused("Give the reason for the response in a sentence of your own.")


def acknowledge(*, by: Account, referral: Referral) -> Referral:
    """Write down that a professional's referral was acknowledged today. Raises Refused."""
    did = "referral acknowledged"
    with recording(by=by, did=did, children=[referral.child_id], needs=RECORD) as here:
        here.change(referral, acknowledged_on=timezone.localdate(here.at))
    return referral


def tell_referrer(
    *, by: Account, contact: Contact, told_to: str, told_how: str, told_what: str
) -> Contact:
    """Write down that whoever came to us was told the outcome, how, and in which words.

    Raises Refused before a decision, and where the referrer gave no name.
    """
    with recording(
        by=by, did="referrer told", children=[contact.child_id], needs=RECORD, why=told_to
    ) as here:
        if contact.decided_on is None:
            raise Refused("Nothing is decided yet. Decide first, then tell the referrer.")
        if contact.from_source == "9" or (contact.approach and contact.approach.anonymous):
            raise Refused("Whoever told us gave no name, so there is nobody to tell.")
        if len(told_what.split()) < 3:
            raise Refused("Write down what they were told.")
        today = timezone.localdate(here.at)
        here.change(
            contact,
            outcome_told_on=today,
            told_to=told_to,
            told_how=told_how,
            told_what=told_what,
        )
        for each in contact.referrals.filter(outcome_told_on=None):
            here.change(each, outcome_told_on=today)
    return contact


def tell_family(*, by: Account, contact: Contact, not_told_because: str = "") -> Contact:
    """Write down that the family was told the decision, or why they were not. Raises Refused."""
    why = not_told_because.strip()
    did = "family not told, with the reason" if why else "family told the decision"
    with recording(by=by, did=did, children=[contact.child_id], needs=RECORD, why=why) as here:
        if contact.decided_on is None:
            raise Refused("Nothing is decided yet. Decide first, then tell the family.")
        here.change(
            contact,
            family_not_told_because=why,
            family_told_on=None if why else timezone.localdate(here.at),
        )
    return contact


def close_need(
    *, by: Account, referral: Referral, closed_on: dt.date, reason: str, closing_view: str
) -> Referral:
    """End an episode of need: why, the risk now, and what would bring us back. Raises Refused."""
    with recording(
        by=by,
        did="episode of need closed",
        children=[referral.child_id],
        needs=CLOSE,
        why=closing_view,
    ) as here:
        if referral.closed_on is not None:
            raise Refused(f"This was closed on {referral.closed_on:%-d %B %Y}.")
        if reason not in ClosureReason.values:
            raise Refused("Choose why it is closed.")
        if not referral.received_on <= closed_on <= timezone.localdate():
            raise Refused("Choose a day between the day the referral came and today.")
        if not is_a_reason(closing_view):
            raise Refused(
                "Say what the risk is now, who stays involved, and what would bring us back."
            )
        here.change(referral, closed_on=closed_on, closure_reason=reason, closing_view=closing_view)
    return referral


def _still_open(contact: Contact) -> None:
    """Raises Refused where somebody has decided, perhaps while this page was open."""
    contact.refresh_from_db(fields=["decided_on"])
    if contact.decided_on is not None:
        raise Refused(
            f"This was decided on {contact.decided_on:%-d %B %Y}. A new worry is a new contact."
        )

"""Tells the referrer: a letter on the child's file where it is one, and always the share log."""

from __future__ import annotations

from django.utils import timezone

from sightline.core.models import Account
from sightline.record.front_door.models import Contact
from sightline.record.front_door.receiving import completeness_of
from sightline.record.story.models import GivenTo
from sightline.record.story.sharing import log_share
from sightline.web.letters import To, send, write
from sightline.web.words import uk_date

LETTER = "outcome-to-referrer"
WAYS = {"letter": "post", "email": "secure mail", "phone": "read out", "here": "portal"}
"""The ways of telling a referrer, and how the share log calls each."""
ON_PAPER = ("letter", "email")


def give(*, by: Account, contact: Contact, told_to: str, told_how: str, told_what: str) -> None:
    """Keep what the referrer was told, and write down that they were. Raises Refused.

    What they left out is said as well, so that the next referral is better.
    """
    how, today = WAYS[told_how], timezone.localdate()
    if told_how not in ON_PAPER:
        log_share(
            by=by,
            child=contact.child,
            about=contact,
            what="Outcome of a contact",
            given_to=told_to,
            given_to_kind=GivenTo.REFERRER,
            given_on=today,
            how=how,
        )
        return
    approach = contact.approach
    missing = completeness_of(approach).missing if approach and approach.sent_by_id else ()
    letter = write(
        LETTER,
        child=contact.child,
        to=To(told_to, kind=GivenTo.REFERRER, address=approach.reply_to if approach else ""),
        by=by,
        about=contact,
        received=uk_date(contact.received_on),
        decision=contact.get_decision_display(),
        reason=told_what,
        missing="\n".join(missing),
    )
    send(letter, by=by, how=how, on=today, basis="The outcome of what they told us")

"""The deeds when a child has died or was seriously harmed: who is told, and who said they know."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sightline.core.models import Account
from sightline.core.recording import has_happened, recording
from sightline.core.refusal import Refused
from sightline.record.people.models import Child

from .models import AlertReceipt, DeathAlert

NEEDS = "protection.senior"
POSTS = (
    "Director of children’s services",
    "Safeguarding board’s chair and manager",
    "Child death review manager",
    "Coroner’s officer",
    "Police, child abuse investigation",
    "Designated doctor",
    "School or nursery",
    "Family doctor and health visitor",
    "The child’s social worker and manager",
)
"""Who is told of a child's death, unless the list is changed when it is recorded."""


def raise_alert(
    *,
    by: Account,
    child: Child,
    kind: str,
    known_at: dt.datetime,
    known_from: str,
    posts: Sequence[str] = POSTS,
) -> DeathAlert:
    """Begin to tell everybody who must know. Raises Refused."""
    with recording(by=by, did=f"alert: {kind}", children=[child.pk], needs=NEEDS) as here:
        has_happened(known_at, "That time")
        if kind not in DeathAlert.Kind.values:
            raise Refused("Say whether the child has died or was seriously harmed.")
        wanted = [each.strip() for each in posts if each.strip()]
        if not wanted:
            raise Refused("Say who must be told.")
        made = here.add(
            DeathAlert, child=child, kind=kind, known_at=known_at, known_from=known_from
        )
        for post in dict.fromkeys(wanted):
            here.add(AlertReceipt, child=child, alert=made, post=post[:120])
    return made


def send_alert(
    *, by: Account, receipt: AlertReceipt, person: str, sent_at: dt.datetime, sent_how: str
) -> AlertReceipt:
    """One of them was told: who, when and how. Sending is not knowing. Raises Refused."""
    did = "alert sent"
    with recording(by=by, did=did, children=[receipt.child_id], needs=NEEDS) as here:
        if not person.strip():
            raise Refused("Name the person who was told: a post does not read what it is sent.")
        has_happened(sent_at, "Telling them")
        if sent_at < receipt.alert.known_at:
            raise Refused("They were told before we came to know of it. Correct the time.")
        return here.change(receipt, person=person.strip(), sent_at=sent_at, sent_how=sent_how)


def receive_alert(
    *, by: Account, receipt: AlertReceipt, received_at: dt.datetime, received_from: str
) -> AlertReceipt:
    """One of them said that they have it. Raises Refused."""
    did = "alert received"
    with recording(by=by, did=did, children=[receipt.child_id], needs=NEEDS) as here:
        receipt.refresh_from_db()
        if receipt.sent_at is None:
            raise Refused("Say first who was told, when and how.")
        has_happened(received_at, "Their answer")
        if received_at < receipt.sent_at:
            raise Refused("They answered before they were told. Correct the time.")
        if not received_from.strip():
            raise Refused("Say who answered.")
        return here.change(receipt, received_at=received_at, received_from=received_from.strip())

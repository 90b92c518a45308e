"""Sends what has changed since the last sending, and remembers what was taken."""

from __future__ import annotations

import datetime as dt
import functools
from typing import Any

from sightline.core.acting import allow, deed, note
from sightline.core.models import Account

from ..writing.years import Day
from .fields import schema
from .posting import Patience, Post, Receiver, Sent
from .remembering import ToSend, cannot_be_sent, remember, to_send


@functools.cache
def _validator() -> Any:
    import jsonschema  # it is slow to start, and only a sending needs it

    return jsonschema.Draft202012Validator(schema()["items"])


def _unfit(each: ToSend) -> str:
    """Why a child cannot be sent as told, or nothing."""
    if why := cannot_be_sent(each.la_child_id):
        return why
    wrong = next(iter(_validator().iter_errors(each.sent)), None)
    return f"{wrong.json_path.removeprefix('$.')}: {wrong.message}" if wrong else ""


def send(
    *, by: Account, as_at: dt.date, receiver: Receiver, patience: Patience | None = None
) -> Sent:
    """Send the changes as at a day. Raises Refused.

    What the receiver took is kept as it is taken, so that a sending that breaks off is gone on
    with, and nothing is sent twice or forgotten.
    """
    allow(by, "returns.send")
    Day(as_at)
    told = list(to_send(as_at))
    unfit = [(each.la_child_id, _unfit(each)) for each in told]
    refused = [(number, why) for number, why in unfit if why]
    fit = [each for each, (_, why) in zip(told, unfit, strict=True) if not why]

    def taken(each: ToSend, receipt: str) -> None:
        with deed(by=by, why="The daily feed was taken by the department"):
            remember(each, receipt)

    with deed(by=by, why=f"Sending the daily feed as at {as_at:%d/%m/%Y}"):
        note(by=by, did="daily feed sent", why=f"{len(fit)} children as at {as_at}")
    sent = Post(receiver, taken, patience).send(fit)
    sent.refused[:0] = refused
    return sent

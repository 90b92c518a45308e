"""The deeds of the share log: something was given, was explained, was asked back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.utils import timezone

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account
from sightline.record.people.models import Child

from .models import Amendment, Document, GivenTo, Share

TO_FAMILY = (GivenTo.CHILD, GivenTo.PARENT, GivenTo.CARER, GivenTo.RELATIVE)
"""To whom a thing is not only sent but explained."""


def log_share(
    *,
    by: Account,
    child: Child,
    given_to: str,
    given_on: dt.date,
    how: str,
    what: str = "",
    document: Document | None = None,
    about: Model | None = None,
    **more: Any,
) -> Share:
    """Write down that somebody was given something. `more` is the rest of the share's fields.

    Raises Refused where it says too little, or explained before it was given.
    """
    allow(by, "record.write", child.pk)
    if not given_to.strip():
        raise Refused("Say who was given it.")
    if not (what or document):
        raise Refused("Say what was given.")
    _not_to_come(given_on, "The day it was given has not come yet.")
    _explained(given_on, more.get("explained_on"), more.get("explained_by", ""))
    with deed(by=by, why=f"Given to {given_to.strip()}"):
        made = Share.objects.create(
            child=child,
            document=document,
            what=what or (document.title if document else ""),
            about_kind=about._meta.label if about is not None else "",
            about_id=about.pk if about is not None else None,
            given_to=given_to.strip(),
            given_on=given_on,
            how=how,
            recorded_by=by,
            **{**more, "explained": _whether(more)},
        )
        note(by=by, did="copy given", child_id=child.pk, about=made, why=made.what)
    return made


def _whether(more: dict[str, Any]) -> bool | None:
    """Explained where a day is given; else as told. Sent is not explained."""
    return True if more.get("explained_on") else more.get("explained")


def explain(
    *, by: Account, share: Share, on: dt.date, explained_by: str, language: str, interpreter: str
) -> None:
    """Write down that what was given was explained: by whom, when, in what language."""
    allow(by, "record.write", share.child_id)
    if share.explained:
        raise Refused("This is written down as explained already.")
    if not explained_by.strip():
        raise Refused("Say who explained it.")
    _explained(share.given_on, on, explained_by)
    with deed(by=by, why=f"Explained by {explained_by.strip()}"):
        share.explained, share.explained_on = True, on
        share.explained_by = explained_by.strip()
        share.language, share.interpreter = language.strip(), interpreter
        share.save()
        note(by=by, did="copy explained", child_id=share.child_id, about=share)


def recall(*, by: Account, share: Share, on: dt.date, why: str) -> None:
    """Write down that a copy was asked back, and why. Raises Refused."""
    allow(by, "record.write", share.child_id)
    if len(why.split()) < 3:
        raise Refused("Say in a sentence why it was asked back.")
    if share.recalled_on:
        raise Refused("This copy is written down as asked back already.")
    _not_to_come(on, "The day it was asked back has not come yet.")
    with deed(by=by, why=why):
        share.recalled_on, share.recalled_because = on, why.strip()
        share.save()
        note(by=by, did="copy asked back", child_id=share.child_id, about=share, why=why)


def to_be_told(child: Child) -> list[tuple[Share, Amendment]]:
    """Copies that were given before what they say was put right, and not given again since.

    Whoever holds one must be told of the correction.
    """
    amendments = Amendment.objects.filter(child=child).exclude(
        status=Amendment.Status.ENTERED_IN_ERROR
    )
    shares = list(Share.objects.filter(child=child).exclude(status=Share.Status.ENTERED_IN_ERROR))
    found = []
    for amendment in amendments.order_by("recorded_at", "pk"):
        about = (amendment.about_kind, amendment.about_id)
        given = [each for each in shares if about in _about(each)]
        since = {each.given_to for each in given if each.recorded_at > amendment.recorded_at}
        found += [
            (each, amendment)
            for each in given
            if each.recorded_at <= amendment.recorded_at
            and each.given_to not in since
            and each.recalled_on is None
        ]
    return found


def _about(share: Share) -> Iterable[tuple[str, int | None]]:
    """What a copy was of: its record, and its document."""
    return ((share.about_kind, share.about_id), (Document._meta.label, share.document_id))


def _explained(given_on: dt.date, on: dt.date | None, by: str) -> None:
    if on is None:
        return
    if not by.strip():
        raise Refused("Say who explained it.")
    if on < given_on:
        raise Refused("It cannot have been explained before it was given. Check the two days.")
    _not_to_come(on, "The day it was explained has not come yet.")


def _not_to_come(day: dt.date, says: str) -> None:
    if day > timezone.localdate():
        raise Refused(says)

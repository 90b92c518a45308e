"""Keeps what is typed until it is recorded; where two people wrote in one form, keeps both texts.

Every answer carries the version at which it was last changed. Who saves an answer that somebody
else has changed since they last looked does not overwrite it: theirs is put aside, and they are
shown both. An answer that a page did not change is never taken from it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone

from sightline.core.acting import Refused
from sightline.core.models import Account

from ..models import Draft, PutAside, TimeSpent
from .sitting import Answers, Sent, Sitting

LONGEST = 400_000
"""Letters of one draft; more is refused in words, and stays on the page."""
ENDED_STAY = dt.timedelta(days=4)
"""Longer than a page can be open, so that a form sent twice is always known."""


@dataclass
class Saved:
    """What became of answers that were saved: the version now, and what was put aside."""

    draft: Draft
    version: int
    put_aside: list[str] = field(default_factory=list)


class AlreadyRecorded(Exception):
    """This page's form has been recorded already, or thrown away, in this sitting."""


class ChangedSince(Exception):
    """Somebody else recorded this shared form while the page was open."""


def find(key: str) -> Draft | None:
    """The open draft of one form, if there is one."""
    return Draft.objects.filter(key=key, ended_at=None).select_related("saved_by").first()


@transaction.atomic
def save(*, by: Account, sitting: Sitting, sent: Sent, now: Answers | None = None) -> Saved:
    """Keep answers; those that somebody else changed since the page looked are put aside.

    `now` is what the record says at present, for a shared form that may have been recorded since
    the page was opened. Raises AlreadyRecorded for a page whose form was sent, ChangedSince where
    `now` is needed and not given, and Refused for more than can be kept.
    """
    if sum(len(word) for words in sent.answers.values() for word in words) > LONGEST:
        raise Refused("This is too long to keep as a draft. Record it in two parts.")
    draft = _held(by, sitting, sent, now)
    changed = _changed(draft, sitting, sent)
    aside = {name for name in changed if _theirs(draft.marks.get(name), sent.version, sitting)}
    for name in sorted(aside):
        told = {"words": changed.pop(name), "at": timezone.now()}
        PutAside.objects.update_or_create(draft=draft, account=by, name=name, defaults=told)
    if changed:
        _write(draft, by, changed, sitting.name)
    draft.sittings = {**draft.sittings, sitting.name: sitting.seconds()}
    draft.save()
    waiting = sorted(put_aside_for(draft, by))
    return Saved(draft, sent.version if waiting else draft.version, waiting)


def _changed(draft: Draft, sitting: Sitting, sent: Sent) -> Answers:
    """The answers that this page changed, and that are not what is kept already."""
    mine = {name for name, mark in draft.marks.items() if mark[1] == sitting.name}
    return {
        name: words
        for name, words in sent.answers.items()
        if draft.fields.get(name) != words and (name in mine or sent.base.get(name, []) != words)
    }


def _write(draft: Draft, by: Account, changed: Mapping[str, list[str]], sitting: str) -> None:
    draft.version += 1
    draft.fields = {**draft.fields, **changed}
    draft.marks = {**draft.marks, **{name: [draft.version, sitting, by.pk] for name in changed}}
    draft.saved_by, draft.saved_at = by, timezone.now()


def _held(by: Account, sitting: Sitting, sent: Sent, now: Answers | None) -> Draft:
    """The draft of this form, kept from others until the transaction ends; a new one if none."""
    while True:
        over = _ended_since(sitting)
        if over is not None and (sitting.own or over.ended_in == sitting.name):
            raise AlreadyRecorded
        if over is not None and now is None:
            raise ChangedSince
        draft, new = Draft.objects.get_or_create(
            key=sitting.key, ended_at=None, defaults=_first(by, sitting)
        )
        held = Draft.objects.select_for_update().filter(pk=draft.pk, ended_at=None).first()
        if held is None:
            continue  # it was recorded while we waited for it
        if new and over is not None and now is not None:
            held.version = over.version  # so that a page that knew the other is still behind
            theirs = {
                name: words for name, words in now.items() if sent.base.get(name, []) != words
            }
            _write(held, over.saved_by, theirs, f"recorded by {over.saved_by_id}")
        return held


def _first(by: Account, sitting: Sitting) -> dict[str, Any]:
    return {
        "form": sitting.form,
        "own": sitting.own,
        "child_id": sitting.child_id,
        "address": sitting.address,
        "started_by": by,
        "saved_by": by,
        "opened_at": sitting.opened_at,
    }


def _ended_since(sitting: Sitting) -> Draft | None:
    """One's own form as this page took part in it; a shared one recorded since it was opened."""
    ended = Draft.objects.filter(key=sitting.key, ended_at__isnull=False).order_by("-ended_at")
    if sitting.own:
        return ended.filter(sittings__has_key=sitting.name).first()
    return ended.filter(ended_at__gt=sitting.opened_at).select_related("saved_by").first()


def _theirs(mark: list[Any] | None, version: int, sitting: Sitting) -> bool:
    """Whether an answer was changed after this version, and not by this same page."""
    return mark is not None and mark[0] > version and mark[1] != sitting.name


@transaction.atomic
def end(*, by: Account, draft: Draft, recorded: bool, sitting: str = "") -> None:
    """The form is recorded, or thrown away: its words are cleared, and its time is kept.

    `sitting` is the name of the one that sent it. Raises AlreadyRecorded.
    """
    held = Draft.objects.select_for_update().get(pk=draft.pk)
    if held.ended_at is not None:
        raise AlreadyRecorded
    held.fields, held.marks, held.ended_at, held.saved_by = {}, {}, timezone.now(), by
    held.ended_in = sitting
    held.save()
    held.put_aside.all().delete()
    if recorded:
        TimeSpent.objects.create(
            on=timezone.localdate(),
            form=held.form,
            seconds=sum(held.sittings.values()),
            sittings=len(held.sittings),
        )
    let_go_of_ended()


def let_go_of_ended() -> None:
    """Let go of drafts that ended longer ago than a form sent twice could come back."""
    Draft.objects.filter(ended_at__lt=timezone.now() - ENDED_STAY).delete()


def put_aside_for(draft: Draft, account: Account) -> dict[str, PutAside]:
    """What this person typed and somebody else had changed, by the name of its box."""
    return {each.name: each for each in draft.put_aside.filter(account=account)}


@transaction.atomic
def choose(*, by: Account, draft: Draft, chosen: Answers) -> None:
    """Settle what was put aside: each answer becomes what the person chose, having seen both.

    Raises Refused where the form was recorded meanwhile.
    """
    held = Draft.objects.select_for_update().get(pk=draft.pk)
    if held.ended_at is not None:
        raise Refused("This form was recorded meanwhile. Copy your words into a new one.")
    _write(held, by, chosen, f"chosen by {by.pk}")
    held.save()
    held.put_aside.filter(account=by, name__in=chosen).delete()

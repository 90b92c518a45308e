"""Signing work off: each part graded with a sentence, then authorised, or returned to change."""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.utils import timezone

from sightline.core.models import Account, Notice
from sightline.core.recording import HERE, Recording, recording
from sightline.core.refusal import Refused
from sightline.record.workforce.models import Worker
from sightline.record.workforce.signing import Signable

from .models import Grade, SectionGrade, SignOff, SignOffOutcome

PERMISSION = "record.sign_off"
A_SENTENCE = 3
"""Words below which a reason says too little for whoever wrote the work, or audits it."""


@dataclass(frozen=True)
class Graded:
    """A grade with its sentence."""

    grade: str
    why: str


@dataclass(frozen=True)
class Verdict:
    """What a manager thinks of a piece of work: each part by its code, and the whole."""

    sections: Mapping[str, Graded]
    overall: Graded
    shown: Sequence[str] = ()


def fingerprint(signable: Signable, row: Any) -> str:
    """A short mark of what the work says now, to tell whether it changed while it was read."""
    said = json.dumps(signable.read(row), sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def authorise(
    *, by: Account, signable: Signable, row_id: int, read: str, verdict: Verdict
) -> SignOff:
    """Sign work off. What the law ends with sign-off ends today. Raises Refused.

    `read` is the fingerprint of what the manager read: where the work has changed since, or
    somebody else has dealt with it, nothing is done.
    """
    row = _found(signable, row_id)
    with recording(
        by=by, did=f"authorised: {signable.title}", children=[row.child_id], needs=PERMISSION
    ) as here:
        row = _waiting(by, signable, row_id, read)
        made = _keep(here, signable, row, verdict, outcome=SignOffOutcome.AUTHORISED)
        here.change(
            row,
            signed_off_at=here.at,
            signed_off_by=by,
            sign_off_grade=verdict.overall.grade,
            sign_off_reason=verdict.overall.why.strip(),
            status=row.Status.SIGNED_OFF,
            **({signable.settles: made.decided_on} if signable.settles else {}),
            **({signable.marks: True} if signable.marks else {}),
        )
    return made


def give_back(
    *,
    by: Account,
    signable: Signable,
    row_id: int,
    read: str,
    verdict: Verdict,
    must_change: str,
    change_by: dt.date | None = None,
) -> SignOff:
    """Return work to whoever wrote it, saying what must change; they are told. Raises Refused."""
    if len(must_change.split()) < A_SENTENCE:
        raise Refused("Say in a sentence what must change, so that it can be changed.")
    row = _found(signable, row_id)
    asked = {"must_change": must_change.strip(), "change_by": change_by}
    did = f"returned: {signable.title}"
    with recording(
        by=by, did=did, children=[row.child_id], needs=PERMISSION, why=must_change
    ) as here:
        row = _waiting(by, signable, row_id, read)
        made = _keep(here, signable, row, verdict, outcome=SignOffOutcome.RETURNED, **asked)
        told = {signable.tells: must_change.strip()} if signable.tells else {}
        here.change(row, status=row.Status.RETURNED, **told)
        _tell_author(here, signable, row)
    return made


def _tell_author(here: Recording, signable: Signable, row: Any) -> None:
    """Whoever wrote it is told. No notice names a child."""
    if (wrote := signable.wrote(row)) is not None:
        here.add(
            Notice,
            to=wrote,
            child_id=row.child_id,
            says=f"Your {signable.title} was returned by {here.by.name}. It is in your work.",
        )


def submit_again(*, by: Account, signable: Signable, row_id: int) -> None:
    """Send returned work to the manager again, once it says something else. Raises Refused."""
    row = _found(signable, row_id)
    with recording(by=by, did=f"sent again: {signable.title}", children=[row.child_id]) as here:
        row.refresh_from_db()
        if row.status != row.Status.RETURNED:
            raise Refused("This work is not waiting for changes. There is nothing to send.")
        last = last_return(signable, row_id)
        if last is not None and last.read == signable.read(row):
            raise Refused("Nothing in it has changed. Make the changes that were asked for first.")
        here.change(row, status=row.Status.SUBMITTED)


def last_return(signable: Signable, row_id: int) -> SignOff | None:
    """The last time this work was returned."""
    returned = SignOff.objects.filter(about_kind=signable.rows, about_id=row_id)
    return returned.filter(outcome=SignOffOutcome.RETURNED).order_by("-pk").first()


def waiting(signable: Signable) -> Any:
    """The rows of this kind that wait for a manager: recorded here, submitted, and not signed.

    What came from a return or another system was signed off there, or never will be.
    """
    model = apps.get_model(signable.rows)
    held = model.objects.filter(status=model.Status.SUBMITTED, source=HERE, signed_off_at=None)
    if signable.settles:
        held = held.filter(**{signable.settles: None})
    return held.filter(**dict(signable.queued)).select_related(
        "child", "recorded_by", signable.author
    )


def _found(signable: Signable, row_id: int) -> Any:
    row = apps.get_model(signable.rows).objects.filter(pk=row_id).first()
    if row is None:
        raise Refused("There is no such work. Go back to what waits for sign-off.")
    return row


def _waiting(by: Account, signable: Signable, row_id: int, read: str) -> Any:
    """The work as it now is. Raises Refused where it no longer waits, or reads otherwise."""
    model = apps.get_model(signable.rows)
    row = model.objects.select_for_update(no_key=True, of=("self",)).get(pk=row_id)
    if row.signed_off_at is not None:
        when = timezone.localtime(row.signed_off_at)
        raise Refused(
            f"{row.signed_off_by.name} authorised this on {when:%d/%m/%Y} at {when:%H:%M}."
            " Nothing was changed. Go back to what waits for sign-off."
        )
    if not waiting(signable).filter(pk=row_id).exists():
        raise Refused(
            "This work does not wait for sign-off: it was returned, or is still being written."
            " Nothing was changed. Go back to what waits for sign-off."
        )
    if signable.wrote(row) == by:
        raise Refused("You wrote this yourself. Ask another manager to sign it off.")
    if fingerprint(signable, row) != read:
        raise Refused("This work has changed since you opened it. Read it again, then grade it.")
    return row


def _keep(
    here: Recording, signable: Signable, row: Any, verdict: Verdict, **decided: Any
) -> SignOff:
    """The sign-off with its grades, and what was read and shown, as it was."""
    _refuse_ungraded(signable, verdict)
    author = signable.wrote(row)
    wrote = Worker.objects.filter(account=author).first() if author else None
    made = here.add(
        SignOff,
        child_id=row.child_id,
        kind=signable.code,
        about_kind=signable.rows,
        about_id=row.pk,
        worker=wrote,
        manager=Worker.objects.filter(account=here.by).first(),
        decided_on=timezone.localdate(here.at),
        overall=verdict.overall.grade,
        overall_why=verdict.overall.why.strip(),
        read=signable.read(row),
        shown=list(verdict.shown),
        **decided,
    )
    for section in signable.sections:
        given = verdict.sections[section.code]
        here.add(
            SectionGrade,
            sign_off=made,
            section=section.code,
            title=section.title,
            area=section.area or "",
            grade=given.grade,
            why=given.why.strip(),
        )
    return made


def _refuse_ungraded(signable: Signable, verdict: Verdict) -> None:
    asked = [(each.title, verdict.sections.get(each.code)) for each in signable.sections]
    for title, given in [*asked, ("The whole", verdict.overall)]:
        if given is None or given.grade not in Grade.values:
            raise Refused(f"Give a grade, and a sentence why, for: {title}.")
        if len(given.why.split()) < A_SENTENCE:
            raise Refused(f"Say in a sentence why you gave that grade for: {title}.")

"""The deeds that put a record right, keep a part of it back, and hold what people agreed to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldError
from django.db.models import Model
from django.utils import timezone

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account, Notice
from sightline.record.people.models import Child

from .models import Amendment, CaseNote, ChronologyEntry, Consent, Document, RestrictedPart
from .parts import MARK, WHOLE, mark

MOVABLE = (CaseNote, ChronologyEntry, Document)
"""Records of one child that can be moved to the child they are about."""
UNUSABLE = ("draft", "entered in error")


def record_of(child: Child, kind: str, number: int) -> Any:
    """A record of this very child by its kind and number. Raises Refused where there is none."""
    try:
        model = apps.get_model(kind)
        found = model._default_manager.filter(pk=number, child_id=child.pk)
        held = found.exclude(status="entered in error").first()
    except (LookupError, ValueError, TypeError) as none:
        raise Refused("There is no such record. Choose it on the record page.") from none
    except FieldError as none:  # a table that is about no one child
        raise Refused("Only what is recorded about one child can be put right here.") from none
    if held is None:
        raise Refused("There is no such record on this child's file.")
    return held


def amend(
    *,
    by: Account,
    record: Model,
    kind: str,
    asked_by: str,
    what_was_wrong: str,
    new_text: str = "",
) -> Amendment:
    """Put a correction, or a statement of disagreement, beside a record that stays as it was.

    Raises Refused where it says too little, or a correction does not say what is right.
    """
    child_id = record.child_id
    allow(by, "record.write", child_id)
    _sentence(what_was_wrong, "what was wrong")
    if kind == Amendment.Kind.CORRECTION and not new_text.strip():
        raise Refused("Say what is right, so that whoever reads the record reads it too.")
    if kind == Amendment.Kind.WRONG_CHILD:
        raise Refused("Move the record to the child it is about; do not only say that it is wrong.")
    with deed(by=by, why=what_was_wrong):
        made = Amendment.objects.create(
            child_id=child_id,
            about_kind=record._meta.label,
            about_id=record.pk,
            kind=kind,
            asked_by=asked_by,
            what_was_wrong=what_was_wrong.strip(),
            new_text=new_text.strip(),
            made_on=timezone.localdate(),
            recorded_by=by,
        )
        note(by=by, did=str(made.get_kind_display()).lower(), child_id=child_id, about=made)
    return made


def move(*, by: Account, record: Model, to: Child, what_was_wrong: str, asked_by: str) -> Amendment:
    """Move a record that is on the wrong child's file to the file of the child it is about.

    It vanishes from the first file. Whoever answers for confidentiality is asked whether anybody
    saw what they should not have. Raises Refused for a kind that cannot be moved here.
    """
    was = record.child_id
    allow(by, "record.write", was)
    allow(by, "record.write", to.pk)
    _sentence(what_was_wrong, "how it came to be on the wrong file")
    if not isinstance(record, MOVABLE):
        raise Refused("This kind of record cannot be moved. Withdraw it, and record it again.")
    if was == to.pk:
        raise Refused("It is on this child's file already.")
    with deed(by=by, why=what_was_wrong):
        record.child = to
        record.save(update_fields=["child"])
        shares = getattr(record, "shares", None)
        given = list(shares.values_list("given_to", flat=True)) if shares is not None else []
        made = Amendment.objects.create(
            child_id=was,
            about_kind=record._meta.label,
            about_id=record.pk,
            kind=Amendment.Kind.WRONG_CHILD,
            asked_by=asked_by,
            what_was_wrong=what_was_wrong.strip(),
            made_on=timezone.localdate(),
            recorded_by=by,
        )
        for child_id in (was, to.pk):
            note(by=by, did="record moved", child_id=child_id, about=record, why=what_was_wrong)
        _ask_about_a_breach(by, was, bool(given))
    return made


def _ask_about_a_breach(by: Account, child_id: int, was_given: bool) -> None:
    given = " It had been given to somebody." if was_given else ""
    for guardian in Account.objects.filter(roles__contains=["caldicott guardian"], is_active=True):
        Notice.objects.create(
            to=guardian,
            child_id=child_id,
            says=f"{by.name} moved a record that was on the wrong child’s file.{given} Did anybody"
            " see what they should not have? Decide whether it is a data breach.",
        )


def keep_back(
    *,
    by: Account,
    record: Model,
    field: str,
    passage: str,
    because: str,
    readers: Sequence[Account],
) -> RestrictedPart:
    """Keep a passage of a record, or all of a document, to the person who does this and readers.

    The passage is taken out of the text and a mark is left in its place. Raises Refused where the
    text does not hold it.
    """
    allow(by, "record.write", record.child_id)
    whole = field == WHOLE
    if not whole:
        _holds(record, field, passage)
    with deed(by=by, why=f"Part kept back: {because}"):
        made = RestrictedPart.objects.create(
            child_id=record.child_id,
            about_kind=record._meta.label,
            about_id=record.pk,
            field=field,
            text="" if whole else passage,
            because=because,
            recorded_by=by,
        )
        made.readers.set({each.pk: each for each in [by, *readers]}.values())
        if not whole:
            text = getattr(record, field)
            setattr(record, field, text.replace(passage, mark(made.pk), 1))
            record.save(update_fields=[field])
        note(by=by, did="part kept back", child_id=record.child_id, about=made, why=because)
    return made


def _holds(record: Model, field: str, passage: str) -> None:
    text = getattr(record, field, None)
    if not isinstance(text, str) or not passage.strip():
        raise Refused("Choose the words that are to be kept back.")
    if passage not in text:
        raise Refused("The record does not hold these words. Copy them exactly as they stand.")
    if MARK.search(passage):
        raise Refused("A part of these words is kept back already. Choose the words around it.")


def give_back(*, by: Account, part: RestrictedPart, why: str) -> None:
    """Put a passage back into its record, for everyone who can open it. Raises Refused."""
    allow(by, "record.write", part.child_id)
    if not part.readers.filter(pk=by.pk).exists():
        raise Refused("Only a named reader of this part can open it to others.")
    if part.status == RestrictedPart.Status.ENTERED_IN_ERROR:
        raise Refused("This part was given back already.")
    _sentence(why, "why it need no longer be kept back")
    with deed(by=by, why=why):
        if part.field != WHOLE:
            record = apps.get_model(part.about_kind)._default_manager.get(pk=part.about_id)
            text = getattr(record, part.field).replace(mark(part.pk), part.text)
            setattr(record, part.field, text)
            record.save(update_fields=[part.field])
        part.status = RestrictedPart.Status.ENTERED_IN_ERROR
        part.save(update_fields=["status"])
        note(by=by, did="part given back", child_id=part.child_id, about=part, why=why)


def record_consent(
    *,
    by: Account,
    children: Sequence[Child],
    question: str,
    basis: str,
    agreed_by: str = "",
    agreed_on: dt.date | None = None,
    reason: str = "",
) -> list[Consent]:
    """Write down one person's answer to one question; parents may answer differently.

    Raises Refused where the answer says nothing of who gave it, or overrides it without a reason.
    """
    for child in children:
        allow(by, "record.write", child.pk)
    agreed = basis in (Consent.Basis.FAMILY_AGREED, Consent.Basis.YOUNG_PERSON_AGREED)
    if agreed and not (agreed_by.strip() and agreed_on):
        raise Refused("Say who agreed, and on which day.")
    if not agreed:
        _sentence(reason, "why it was not asked, or was overridden")
    if agreed_on and agreed_on > timezone.localdate():
        raise Refused("The day on which they agreed has not come yet.")
    with deed(by=by, why="Consent recorded"):
        made = []
        for child in children:
            row = Consent.objects.create(
                child=child,
                question=question,
                basis=basis,
                reason=reason.strip(),
                agreed_by=agreed_by.strip(),
                agreed_on=agreed_on,
                recorded_by=by,
            )
            note(by=by, did="consent recorded", child_id=child.pk, about=row, why=question)
            made.append(row)
    return made


def withdraw_consent(*, by: Account, consent: Consent, on: dt.date) -> None:
    """Write down that somebody takes back what they agreed to; it stays. Raises Refused.

    Those who work with the child are told, since what they do may rest on it.
    """
    allow(by, "record.write", consent.child_id)
    if consent.withdrawn_on:
        raise Refused("This is written down as taken back already.")
    if on > timezone.localdate():
        raise Refused("That day has not come yet.")
    if consent.agreed_on and on < consent.agreed_on:
        raise Refused("It cannot have been taken back before it was given. Check the two days.")
    with deed(by=by, why="Consent withdrawn"):
        consent.withdrawn_on = on
        consent.save(update_fields=["withdrawn_on"])
        note(by=by, did="consent withdrawn", child_id=consent.child_id, about=consent)
        for account in _working_with(consent.child_id):
            if account.pk != by.pk:
                Notice.objects.create(
                    to=account,
                    child_id=consent.child_id,
                    says="Somebody took back what they had agreed to, for a child you work with."
                    " Look at what rests on it.",
                )


def _working_with(child_id: int) -> list[Account]:
    from sightline.record.workforce.models import Allocation

    held = Allocation.objects.filter(child_id=child_id, ended_on=None).exclude(status__in=UNUSABLE)
    rows = held.select_related("worker__account")
    found = [each.worker.account for each in rows if each.worker and each.worker.account]
    return list({each.pk: each for each in found}.values())


def _sentence(text: str, what: str) -> None:
    if len(text.split()) < 3:
        raise Refused(f"Say {what} in a sentence, so that whoever comes after you understands it.")

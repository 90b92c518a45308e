"""The deeds about an adult who works with children: reported, evaluated, met about, concluded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sightline.core.facts import Subject
from sightline.core.models import Account
from sightline.core.recording import Recording, has_happened, in_a_sentence, recording
from sightline.core.refusal import Refused

from .models import Allegation

NEEDS = "allegations.write"


def refer_allegation(
    *,
    by: Account,
    reference: str = "",
    adult: str,
    employer_knew_on: dt.date | None,
    referred_on: dt.date,
    in_writing: bool,
    **told: Any,
) -> Allegation:
    """Take an allegation from an employer; its number is given where none is. Raises Refused."""
    with recording(by=by, did="took an allegation about an adult", needs=NEEDS) as here:
        has_happened(referred_on, "The report")
        if not adult.strip():
            raise Refused("Say whom the allegation is about.")
        if told.get("happened_on") is not None:
            has_happened(told["happened_on"], "What is alleged")
        if employer_knew_on is not None and employer_knew_on > referred_on:
            raise Refused(
                "It was reported before the employer knew of it. Correct one of the dates."
            )
        happened_on = told.get("happened_on")
        if happened_on and employer_knew_on and employer_knew_on < happened_on:
            raise Refused("The employer knew of it before it happened. Correct one of the dates.")
        reference = reference or next_reference(referred_on)
        if Allegation.objects.filter(reference=reference).exists():
            raise Refused(f"There is an allegation {reference} already. Open that one.")
        made = here.add(
            Allegation,
            reference=reference,
            adult=adult,
            employer_knew_on=employer_knew_on,
            referred_on=referred_on,
            referred_in_writing=in_writing,
            **told,
        )
        here.touches(Subject.ALLEGATION, made.pk)
    return made


def next_reference(day: dt.date) -> str:
    """The next number of the year: A-2014-12."""
    head = f"A-{day.year}-"
    held = Allegation.objects.filter(reference__startswith=head).values_list("reference", flat=True)
    last = max(
        (int(each[len(head) :]) for each in held if each[len(head) :].isdecimal()), default=0
    )
    return f"{head}{last + 1}"


def evaluate_allegation(
    *, by: Account, allegation: Allegation, evaluated_on: dt.date, decision: str
) -> None:
    """Decide what an allegation calls for. Raises Refused."""
    with _about(by, allegation, f"evaluated an allegation: {decision}") as here:
        if decision not in Allegation.Decision.values:
            raise Refused("Decide: the agencies meet, advice only, or below the threshold.")
        _refuse_before_referral(allegation, evaluated_on)
        here.change(allegation, evaluated_on=evaluated_on, decision=decision)


def hold_allegation_meeting(*, by: Account, allegation: Allegation, met_on: dt.date) -> None:
    """Say when the agencies first met about an allegation. Raises Refused."""
    with _about(by, allegation, "the agencies met about an allegation") as here:
        _refuse_before_referral(allegation, met_on)
        here.change(allegation, met_on=met_on)


def conclude_allegation(
    *,
    by: Account,
    allegation: Allegation,
    closed_on: dt.date,
    outcome: str,
    referred_to_barring_on: dt.date | None = None,
) -> None:
    """Conclude an allegation with what was found. Raises Refused."""
    with _about(by, allegation, f"concluded an allegation: {outcome}") as here:
        if outcome not in Allegation.Outcome.values:
            raise Refused("Say what was found before you conclude it.")
        _refuse_before_referral(allegation, closed_on)
        if referred_to_barring_on is not None:
            _refuse_before_referral(allegation, referred_to_barring_on)
        here.change(
            allegation,
            closed_on=closed_on,
            outcome=outcome,
            referred_to_barring_on=referred_to_barring_on,
        )


def withdraw_allegation(*, by: Account, allegation: Allegation, on: dt.date, why: str) -> None:
    """Say that an allegation was taken back, and why it goes no further. Raises Refused."""
    with _about(by, allegation, "an allegation was taken back", why) as here:
        in_a_sentence(why, "why it goes no further: what is taken back may still be true")
        _refuse_before_referral(allegation, on)
        here.change(allegation, withdrawn_on=on)


@contextmanager
def _about(by: Account, allegation: Allegation, did: str, why: str = "") -> Iterator[Recording]:
    """A deed about one allegation that is still open. Raises Refused."""
    with recording(by=by, did=did, needs=NEEDS, why=why) as here:
        allegation.refresh_from_db()
        here.touches(Subject.ALLEGATION, allegation.pk)
        if allegation.closed_on or allegation.withdrawn_on:
            raise Refused("This allegation is over. Take a new one if something else is alleged.")
        yield here


def _refuse_before_referral(allegation: Allegation, day: dt.date) -> None:
    has_happened(day, "That day")
    if allegation.referred_on is None or day < allegation.referred_on:
        raise Refused("That is before it was reported. Correct one of the dates.")

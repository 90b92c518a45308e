"""The deeds that keep a child safe."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import Refused, allow, deed, note, stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source, Spells

from .models import (
    Allegation,
    Conference,
    CoreGroup,
    EndingCheck,
    Enquiry,
    PreProceedings,
    ProtectionPlan,
    StrategyDiscussion,
)

Rows = Sequence[Mapping[str, Any]]


def state_strategy_discussions(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Strategy discussions, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=StrategyDiscussion,
        source=source,
        key=(
            "child_id",
            "held_on",
        ),
        rows=rows,
    )


def state_enquiries(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Section 47 enquiries, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Enquiry,
        source=source,
        key=(
            "child_id",
            "began_on",
        ),
        rows=rows,
    )


def state_protection_plans(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Child protection plans, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=ProtectionPlan,
        source=source,
        key=(
            "child_id",
            "began_on",
        ),
        rows=rows,
        spells=Spells("child protection plan"),
    )


def state_conferences(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Child protection conferences, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Conference,
        source=source,
        key=(
            "child_id",
            "kind",
            "held_on",
        ),
        rows=rows,
    )


def state_core_groups(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Core groups, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=CoreGroup,
        source=source,
        key=(
            "child_id",
            "held_on",
        ),
        rows=rows,
    )


def state_pre_proceedings(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Pre-proceedings work, as a source states it. Raises Refused."""
    return stated(
        by=by,
        model=PreProceedings,
        source=source,
        key=(
            "child_id",
            "began_on",
            "letter_sent_on",
        ),
        rows=rows,
    )


def state_ending_checks(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Checks that plans may end, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=EndingCheck,
        source=source,
        key=(
            "child_id",
            "plan_id",
            "checked_on",
        ),
        rows=rows,
    )


def state_allegations(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Allegations about adults who work with children, as a source states them. Raises Refused."""
    return stated(by=by, model=Allegation, source=source, key=("reference",), rows=rows)


def refer_allegation(
    *,
    by: Account,
    reference: str,
    adult: str,
    employer_knew_on: dt.date | None,
    referred_on: dt.date,
    in_writing: bool,
    **told: Any,
) -> Allegation:
    """Take an allegation from an employer. Raises Refused."""
    allow(by, "allegations.write")
    if not adult.strip():
        raise Refused("Say whom the allegation is about.")
    if employer_knew_on is not None and employer_knew_on > referred_on:
        raise Refused("It was reported before the employer knew of it. Correct one of the dates.")
    if Allegation.objects.filter(reference=reference).exists():
        raise Refused(f"There is an allegation {reference} already. Open that one.")
    with deed(by=by, why="An allegation was reported"):
        made = Allegation.objects.create(
            reference=reference,
            adult=adult,
            employer_knew_on=employer_knew_on,
            referred_on=referred_on,
            referred_in_writing=in_writing,
            recorded_by=by,
            **told,
        )
        note(by=by, did="took an allegation about an adult", about=made)
    return made


def evaluate_allegation(
    *, by: Account, allegation: Allegation, evaluated_on: dt.date, decision: str
) -> None:
    """Decide what an allegation calls for. Raises Refused."""
    allow(by, "allegations.write")
    if decision not in Allegation.Decision.values:
        raise Refused("Decide: the agencies meet, advice only, or below the threshold.")
    _refuse_before_referral(allegation, evaluated_on)
    with deed(by=by, why="An allegation was evaluated"):
        allegation.evaluated_on, allegation.decision = evaluated_on, decision
        allegation.save(update_fields=["evaluated_on", "decision"])
        note(by=by, did=f"evaluated an allegation: {decision}", about=allegation)


def hold_allegation_meeting(*, by: Account, allegation: Allegation, met_on: dt.date) -> None:
    """Say when the agencies first met about an allegation. Raises Refused."""
    allow(by, "allegations.write")
    _refuse_before_referral(allegation, met_on)
    with deed(by=by, why="The agencies met about an allegation"):
        allegation.met_on = met_on
        allegation.save(update_fields=["met_on"])
        note(by=by, did="the agencies met about an allegation", about=allegation)


def conclude_allegation(
    *, by: Account, allegation: Allegation, closed_on: dt.date, outcome: str
) -> None:
    """Conclude an allegation with what was found. Raises Refused."""
    allow(by, "allegations.write")
    if outcome not in Allegation.Outcome.values:
        raise Refused("Say what was found before you conclude it.")
    _refuse_before_referral(allegation, closed_on)
    with deed(by=by, why="An allegation was concluded"):
        allegation.closed_on, allegation.outcome = closed_on, outcome
        allegation.save(update_fields=["closed_on", "outcome"])
        note(by=by, did=f"concluded an allegation: {outcome}", about=allegation)


def withdraw_allegation(*, by: Account, allegation: Allegation, on: dt.date, why: str) -> None:
    """Say that an allegation was taken back, and why it goes no further. Raises Refused."""
    allow(by, "allegations.write")
    if not why.strip():
        raise Refused("Say why it goes no further: what is taken back may still be true.")
    _refuse_before_referral(allegation, on)
    with deed(by=by, why=why):
        allegation.withdrawn_on = on
        allegation.save(update_fields=["withdrawn_on"])
        note(by=by, did="an allegation was taken back", about=allegation, why=why)


def _refuse_before_referral(allegation: Allegation, day: dt.date) -> None:
    if allegation.referred_on is None or day < allegation.referred_on:
        raise Refused("That is before it was reported. Correct one of the dates.")

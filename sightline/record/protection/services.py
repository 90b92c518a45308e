"""The deeds that keep a child safe."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source, Spells

from .alleging import (
    conclude_allegation as conclude_allegation,
)
from .alleging import (
    evaluate_allegation as evaluate_allegation,
)
from .alleging import (
    hold_allegation_meeting as hold_allegation_meeting,
)
from .alleging import (
    refer_allegation as refer_allegation,
)
from .alleging import (
    withdraw_allegation as withdraw_allegation,
)
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

"""The deeds of the team around the family: meetings held, and needs that nobody could meet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone

from sightline.core.models import Account
from sightline.core.recording import has_happened, in_a_sentence, recording
from sightline.core.refusal import Refused
from sightline.record.people.models import Child

from .helping import WRITE, family_of, numbers_of, refuse_ended
from .models import EarlyHelpAssessment, EarlyHelpReview, ReviewOutcome, Score, UnmetNeed


def hold_meeting(
    *,
    by: Account,
    assessment: EarlyHelpAssessment,
    held_on: dt.date,
    outcome: str,
    views: Mapping[int, str],
    scores: Iterable[Mapping[str, Any]] = (),
    **told: Any,
) -> list[EarlyHelpReview]:
    """A meeting of the team around the family: once, with a row for each child. Raises Refused."""
    with recording(
        by=by, did="team around the family met", children=numbers_of(assessment), needs=WRITE
    ) as here:
        _can_be_held(assessment, held_on, outcome, told)
        made, told_scores = [], list(scores)
        for each in family_of(assessment):
            made.append(
                here.add(
                    EarlyHelpReview,
                    assessment=each,
                    child_id=each.child_id,
                    held_on=held_on,
                    outcome=outcome,
                    childs_view=views.get(each.child_id, ""),
                    **told,
                )
            )
            here.change(each, review_due_on=told.get("next_on"))
            for score in told_scores:
                here.add(Score, assessment=each, child_id=each.child_id, scored_on=held_on, **score)
    return made


def _can_be_held(
    assessment: EarlyHelpAssessment, held_on: dt.date, outcome: str, told: Mapping[str, Any]
) -> None:
    """Raises Refused where it says too little, or help goes on with no day to meet again."""
    refuse_ended(assessment)
    has_happened(held_on, "The meeting")
    if outcome not in ReviewOutcome.values:
        raise Refused("Say what the meeting came to.")
    if not told.get("who_came", "").strip():
        raise Refused("Say who came, the family first.")
    next_on = told.get("next_on")
    if outcome in ("continue", "change lead") and (next_on is None or next_on <= held_on):
        raise Refused("Help goes on, so set the day of the next meeting.")


def find_unmet_need(
    *, by: Account, child: Child, assessment: EarlyHelpAssessment | None = None, **told: Any
) -> UnmetNeed:
    """Help that was needed and could not be had: one line, to be counted. Raises Refused."""
    with recording(by=by, did="unmet need found", children=[child.pk], needs=WRITE) as here:
        found_on = told.pop("found_on", None) or timezone.localdate(here.at)
        has_happened(found_on, "This")
        if told.get("why_unmet") == "waiting list" and not told.get("waited_since_on"):
            raise Refused("Say since when the family has waited.")
        return here.add(UnmetNeed, child=child, assessment=assessment, found_on=found_on, **told)


def meet_need(*, by: Account, need: UnmetNeed, met_on: dt.date, met_how: str) -> UnmetNeed:
    """Say that a need which could not be met has been, and how. Raises Refused."""
    with recording(by=by, did="unmet need met", children=[need.child_id], needs=WRITE) as here:
        has_happened(met_on, "This")
        if met_on < need.found_on:
            raise Refused("That is before the need was found. Correct the day.")
        in_a_sentence(met_how, "how it was met")
        here.change(need, met_on=met_on, met_how=met_how)
    return need

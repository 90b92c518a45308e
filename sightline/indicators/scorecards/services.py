"""The deeds of a scorecard: to set a target, tell the story, agree an action, and say what came."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account

from ..book import all_indicators
from .models import ActionOwed, Story, Target

TARGETS, TELL = "performance.targets", "performance.tell"


def set_target(
    *, by: Account, indicator: str, year_ending: int, value: Decimal, tolerance: Decimal, why: str
) -> Target:
    """Set what an indicator should be by the end of a March. Raises Refused."""
    allow(by, TARGETS)
    _refuse_unknown(indicator)
    if not why.strip():
        raise Refused("Say where the target comes from: a plan, a board's decision, a promise.")
    if tolerance < 0:
        raise Refused("How near is near enough cannot be less than nought.")
    with deed(by=by, why=why):
        target, _ = Target.objects.update_or_create(
            indicator=indicator,
            year_ending=year_ending,
            defaults={"value": value, "tolerance": tolerance, "why": why},
        )
        note(by=by, did=f"Set the target for March {year_ending} to {value}", about=target, why=why)
    return target


def tell_story(*, by: Account, indicator: str, as_at: dt.date, words: str, team: str = "") -> Story:
    """Say what lies behind a figure. Raises Refused where nothing is said."""
    allow(by, TELL)
    _refuse_unknown(indicator)
    if not words.strip():
        raise Refused("Write what lies behind the figure; an empty story helps nobody.")
    with deed(by=by, why="Told the story behind a figure"):
        story = Story.objects.create(
            indicator=indicator, team=team, as_at=as_at, words=words.strip(), written_by=by
        )
        note(by=by, did="Told the story behind a figure", about=story)
    return story


def agree_action(
    *,
    by: Account,
    indicator: str,
    what: str,
    owner: str,
    agreed_on: dt.date,
    due_on: dt.date,
    team: str = "",
) -> ActionOwed:
    """Agree what is to be done about a figure, by whom and by when. Raises Refused."""
    allow(by, TELL)
    _refuse_unknown(indicator)
    if not what.strip() or not owner.strip():
        raise Refused("Say what is to be done and who answers for it: one name, not a team.")
    if due_on < agreed_on:
        raise Refused("It cannot be due before it is agreed.")
    with deed(by=by, why="Agreed an action about a figure"):
        action = ActionOwed.objects.create(
            indicator=indicator,
            team=team,
            what=what.strip(),
            owner=owner.strip(),
            agreed_on=agreed_on,
            due_on=due_on,
        )
        note(by=by, did="Agreed an action about a figure", about=action)
    return action


def close_action(*, by: Account, action: ActionOwed, done_on: dt.date, result: str) -> ActionOwed:
    """Say that it was done, and what came of it. Raises Refused where nothing is said of that."""
    allow(by, TELL)
    if done_on < action.agreed_on:
        raise Refused("It cannot have been done before it was agreed.")
    if not result.strip():
        raise Refused(
            "Say what came of it, or that nothing can be seen yet: done is not the same as better."
        )
    with deed(by=by, why="Said what came of an action"):
        action.done_on, action.result = done_on, result.strip()
        action.save()
        note(by=by, did="Said what came of an action", about=action)
    return action


def _refuse_unknown(indicator: str) -> None:
    if indicator not in all_indicators():
        raise Refused(f"There is no indicator called '{indicator}'. Choose one that is listed.")

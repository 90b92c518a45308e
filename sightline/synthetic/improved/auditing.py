"""Audits of files, put right: drawn by chance each month, mostly good, and beside sign-off."""

from __future__ import annotations

import datetime as dt

from sightline.core.calendar import next_working_day

from ..invent.chance import DAY, Chance
from ..invent.rows import Ref
from .after import After

A_MONTH = 9
FIRST_AFTER = DAY * 40
PARTS = ("overall", "assessment", "plan", "voice", "oversight", "records", "outcome")
GOOD = 0.9


def go_on(after: After) -> None:
    """Nine files a month, each with an assessment that a manager signed off with a grade."""
    chance = after.chance("audits")
    children = chance.shuffled(sorted({*after.in_care, *after.on_plans}, key=lambda one: one.key))
    month, place = next_working_day(after.began + FIRST_AFTER), 0
    while children and month <= after.until - DAY * 12:
        # Where there are few children, those drawn first are drawn again.
        drawn = [children[at % len(children)] for at in range(place, place + A_MONTH)]
        for child in dict.fromkeys(drawn):
            _audit(after, child, next_working_day(month + DAY * chance.number(0, 9)), chance, place)
        month, place = month + DAY * 30, place + A_MONTH


def _audit(after: After, child: Ref, day: dt.date, chance: Chance, draw: int) -> None:
    graded = {part: _grade(chance) for part in PARTS}
    signed = next_working_day(day - DAY * 12)
    after.add(
        "assessment.Assessment",
        child_id=child,
        kind="updating",
        began_on=next_working_day(signed - DAY * 24),
        child_seen=True,
        authorised_on=signed,
        outcome="plan continues",
        analysis="What the facts mean for this child, and what would have to change.",
        sign_off_grade="good",
    )
    after.add(
        "audit.CaseAudit",
        child_id=child,
        audited_on=day,
        drawn_by="at random",
        drawn_because=f"seed {after.seed}, draw {draw}",
        worker_spoken_to=True,
        family_asked=True,
        **graded,
        what_it_found="The child's days can be seen in it, and so can what changed.",
    )


def _grade(chance: Chance) -> str:
    if chance.happens(GOOD):
        return "outstanding" if chance.happens(0.12) else "good"
    return "requires improvement"

"""Children in need and on protection plans, put right: seen, planned for, and never without."""

from __future__ import annotations

import datetime as dt

from sightline.core.calendar import next_working_day

from ..invent.chance import DAY, Chance
from ..invent.rows import Ref
from .after import After, Row

OVERSEEN, OVERSEEN_IN_NEED = 26, 52
DISCUSSIONS = 14


def go_on(after: After) -> None:
    """Everything that is owed to children at home, and a manager's eye on every file."""
    for child, (plan, row) in after.on_plans.items():
        _protected(after, child, plan, row)
    _overseen(after)
    _discussed(after)


def _protected(after: After, child: Ref, plan: Ref, row: Row) -> None:
    chance = after.chance(f"plan {child.key}")
    until = min(after.until + DAY, after.birthday(child, 18))
    written = after.soon(chance, 30)
    after.again(
        "protection.ProtectionPlan",
        row,
        written_in_full_on=written,
        every_action_has_outcome=True,
        every_action_has_owner=True,
        every_action_has_date=True,
        has_contingency=True,
    )
    for day in after.days(chance, after.soon(chance, 8), 11, until):
        after.visit(child, day, "child protection", chance)
    for day in after.days(chance, after.soon(chance, 20), 28, until):
        after.add(
            "protection.CoreGroup", child_id=child, plan_id=plan, held_on=day,
            family_attended=True, on_track="yes",
        )  # fmt: skip
    for day in after.days(chance, after.soon(chance, 50), 85, until):
        after.add(
            "protection.Conference", child_id=child, plan_id=plan, kind="review", held_on=day,
            quorate=True, chair_independent=True, plan_made="yes",
            decisions_sent_on=next_working_day(day + DAY * 2),
        )  # fmt: skip


def _overseen(after: After) -> None:
    """A manager's decision on every file: each month in care or on a plan, else each two."""
    closely = dict.fromkeys([*after.in_care, *after.on_plans])
    for child in dict.fromkeys([*closely, *after.in_need]):
        chance = after.chance(f"overseen {child.key}")
        until = min(after.until + DAY, after.birthday(child, 18))
        every = OVERSEEN if child in closely else OVERSEEN_IN_NEED
        for day in after.days(chance, after.soon(chance, 15), every, until):
            _oversee(after, child, day)


def _oversee(after: After, child: Ref, day: dt.date) -> None:
    team = after.now_with.get(child, (None, None))[1]
    team = team or after.holds.get((child, "social worker"), {}).get("team_id")
    after.add(
        "workforce.Oversight",
        child_id=child,
        decided_on=day,
        decided_by_id=after.managers.get(team) or next(iter(after.managers.values())),
        decision="Go on with the plan; the two actions of last time are done.",
        why="Read the visits since, and talked it over in supervision.",
        check_on=day + DAY * 28,
    )


def _discussed(after: After) -> None:
    """Strategy discussions in the last months, their record sent to all who took part."""
    chance = after.chance("strategy discussions")
    children = chance.shuffled(sorted(after.on_plans, key=lambda child: child.key))
    for child in children[:DISCUSSIONS]:
        held = next_working_day(after.until - DAY * chance.number(10, 85))
        _discuss(after, child, held, chance)


def _discuss(after: After, child: Ref, held: dt.date, chance: Chance) -> None:
    at = chance.at(held, 10, 12)
    after.add(
        "protection.StrategyDiscussion",
        child_id=child,
        asked_for_on=held,
        asked_for_at=at,
        held_on=held,
        held_at=at + dt.timedelta(hours=2),
        agencies=["police", "health", "social care", "school"],
        police_social_care_and_health=True,
        led_to_enquiry=False,
        reason="New worry, weighed with everyone who knows the child",
        record_sent_on=held,
        record_sent_to_all=True,
    )

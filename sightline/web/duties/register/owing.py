"""What is owed and late on a day: by duty, by team and by law, from one question."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

from django.core.exceptions import EmptyResultSet
from django.db import connection

from sightline.duties.language import RuleClass
from sightline.record.workforce.models import Allocation, Role, Team
from sightline.web.duties.asked import Asked


@dataclass(frozen=True)
class OwedNow:
    """What is late of one duty, and the team whose children are owed the most."""

    clocks: int = 0
    children: int = 0
    oldest_on: dt.date | None = None
    worst_team: str = ""
    worst_team_owed: int = 0


NOTHING_OWED = OwedNow()


@dataclass(frozen=True)
class Owed:
    """All that is late: each duty, and over all duties that are law."""

    by_duty: dict[str, OwedNow] = field(default_factory=dict)
    children_by_law: int = 0
    late_by_law: int = 0


def legal_duties(asked: Asked) -> list[str]:
    """The duties asked about that are law."""
    return [code for code, duty in asked.duties().items() if duty.rule_class is RuleClass.LEGAL]


COUNTING = """
with owed as materialized ({owed}),
team as (
    select distinct on (a.child_id) a.child_id, t.name
    from {allocations} a join {teams} t on t.id = a.team_id
    where a.role = %s and a.ended_on is null and a.child_id in (select child_id from owed)
    order by a.child_id, a.began_on desc
)
select grouping(duty, name), duty, name, count(*), count(distinct child_id), min(due_on),
    count(*) filter (where duty = any(%s)),
    count(distinct child_id) filter (where duty = any(%s))
from owed left join team using (child_id)
group by grouping sets ((duty), (duty, name), ())
"""
"""A team is that of the child's social worker now. Asked whole: few clocks are late."""


def owed_on_the_day(asked: Asked) -> Owed:
    """What is late on the day asked, of children within reach."""
    held = asked.overdue().values_list("duty", "child_id", "due_on")
    try:
        sql, given = held.query.sql_with_params()
    except EmptyResultSet:  # nobody is within reach
        return Owed()
    legal = legal_duties(asked)
    counting = COUNTING.format(
        owed=sql,
        allocations=f'"{Allocation._meta.db_table}"',
        teams=f'"{Team._meta.db_table}"',
    )
    with connection.cursor() as cursor:
        cursor.execute(counting, [*given, Role.SOCIAL_WORKER, legal, legal])
        return _told(cursor.fetchall())


OF_A_TEAM, OF_A_DUTY, OF_ALL = 0, 1, 3
"""What one line of the answer counts: bits for what it is not told apart by."""


def _told(rows: list[tuple]) -> Owed:
    """The lines of the answer put together; the same most owed goes by the team's name."""
    by_duty: dict[str, OwedNow] = {}
    by_law = (0, 0)
    worst: dict[str, tuple[int, str]] = {}
    for level, duty, team, clocks, children, oldest_on, late, late_children in rows:
        if level == OF_A_DUTY:
            by_duty[duty] = OwedNow(clocks, children, oldest_on)
        elif level == OF_ALL:
            by_law = (late_children, late)
        elif team is not None:
            worst[duty] = min(worst.get(duty, (0, "")), (-clocks, team))
    for duty, (clocks, team) in worst.items():
        by_duty[duty] = replace(by_duty[duty], worst_team=team, worst_team_owed=-clocks)
    return Owed(by_duty, *by_law)

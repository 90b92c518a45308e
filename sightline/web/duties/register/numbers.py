"""The numbers of the register: for each duty what is owed now, and how a year's clocks ended."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, F, Func, IntegerField, Q, Sum

from sightline.duties.clock import Position
from sightline.duties.language import Duty
from sightline.duties.models import NOT_VALID
from sightline.indicators.suppression import is_small, small_below
from sightline.web.duties.asked import Asked
from sightline.web.owed import RULE_CLASSES
from sightline.web.words import how_long, plural, share

from .owing import NOTHING_OWED, Owed, legal_duties

MONTH = dt.timedelta(days=30)


@dataclass(frozen=True)
class DutyNumbers:
    """One line of the register. In a year: on time + late + missed + still owed = could be told."""

    duty: Duty
    owed: int
    children: int
    oldest_on: dt.date | None
    on_time: int
    late: int
    missed: int
    still_owed: int
    cannot_tell: int
    do_not_count: int
    worst_team: str
    worst_team_owed: int

    @property
    def told(self) -> int:
        """How many fell due in the year and can be told: what the share is of."""
        return self.on_time + self.late + self.missed + self.still_owed

    @property
    def share(self) -> str:
        """The share on time, of those that can be told."""
        return share(self.on_time, self.told)

    @property
    def basis(self) -> str:
        """The law in short, and what kind of rule it is."""
        return f"{self.duty.basis.split(';')[0]} · {RULE_CLASSES[self.duty.rule_class]}"

    @property
    def attempts(self) -> str:
        """How many things were done that do not count."""
        count = plural(self.do_not_count, "thing was done and does", "things were done and do")
        return f"{count} not count" if self.do_not_count else ""

    @property
    def bar(self) -> list[tuple[str, int]]:
        """The parts of the bar, in order."""
        return [
            ("in-time", self.on_time),
            ("late", self.late),
            ("missed", self.missed + self.still_owed),
        ]

    def oldest(self, as_at: dt.date) -> str:
        """How long the longest has been owed."""
        return how_long((as_at - self.oldest_on).days) if self.oldest_on else ""

    @property
    def nothing_to_say(self) -> bool:
        """Whether the duty has no clock in the period at all."""
        return not (self.owed or self.told or self.cannot_tell)


def numbers(asked: Asked, owed: Owed) -> list[DutyNumbers]:
    """A line for each duty that has any clock, worst first."""
    duties, fell_due = asked.duties(), _fell_due(asked)
    do_not_count = _do_not_count(asked)
    lines = []
    for code in (fell_due.keys() | owed.by_duty.keys()) & duties.keys():
        year, now = fell_due.get(code, {}), owed.by_duty.get(code, NOTHING_OWED)
        lines.append(
            DutyNumbers(
                duty=duties[code],
                owed=now.clocks,
                children=now.children,
                oldest_on=now.oldest_on,
                on_time=year.get(Position.MET, 0),
                late=year.get(Position.MET_LATE, 0),
                missed=year.get(Position.MISSED, 0),
                still_owed=year.get(Position.OVERDUE, 0),
                cannot_tell=year.get(Position.CANNOT_TELL, 0),
                do_not_count=do_not_count.get(code, 0),
                worst_team=now.worst_team,
                worst_team_owed=now.worst_team_owed,
            )
        )
    lines = [line for line in lines if not line.nothing_to_say]
    return sorted(lines, key=lambda line: (-line.owed, -(line.missed + line.late), line.duty.title))


def _year(asked: Asked) -> Q:
    return Q(due_on__gt=asked.as_at - dt.timedelta(days=365), due_on__lte=asked.as_at)


def _fell_due(asked: Asked) -> dict[str, dict[str, int]]:
    """How the clocks that fell due in the year stand, by duty and position."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    rows = asked.clocks().filter(_year(asked)).values_list("duty", "position")
    for duty, position, count in rows.annotate(count=Count("*")):
        found[duty][position] = count
    return found


def _do_not_count(asked: Asked) -> dict[str, int]:
    """How many things were done that do not count, for clocks that fell due in the year."""
    things = Func(F("not_valid"), function="jsonb_array_length", output_field=IntegerField())
    rows = asked.clocks().filter(_year(asked), NOT_VALID).values_list("duty")
    return dict(rows.annotate(things=Sum(things)))


@dataclass(frozen=True)
class Headline:
    """The sentence at the top: how many children are owed something by law, and how that moved."""

    children: int
    late: int
    a_month_ago: int | None

    @property
    def moved(self) -> str:
        """More or fewer than a month before, in words."""
        if self.a_month_ago is None:
            return ""
        more = self.late - self.a_month_ago
        if more == 0:
            return "As many are late as a month ago."
        return f"{abs(more):,} {'more' if more > 0 else 'fewer'} late than a month ago."


def headline(asked: Asked, owed: Owed) -> Headline:
    """Children owed something by law on the day, and what was late a month before."""
    legal, before = legal_duties(asked), asked.as_at - MONTH
    told = asked.clocks(before).filter(duty__in=legal).exclude(position=Position.CANNOT_TELL)
    earlier = asked.overdue(before).filter(duty__in=legal).count()
    # Where anything was late, something could be told.
    known = earlier or told.exists()
    return Headline(owed.children_by_law, owed.late_by_law, earlier if known else None)


def shown_count(count: int, member: bool) -> str:
    """A count as this person may see it: a small one could tell who the child is."""
    if member and is_small(count):
        return f"1 to {small_below() - 1}"
    return f"{count:,}"


def shown_share(line: DutyNumbers, member: bool) -> str:
    """The share on time; with few children it could give a small count away."""
    if not member:
        return line.share
    parts = (line.on_time, line.late, line.missed + line.still_owed)
    if any(is_small(part) for part in parts):
        return "too few to show"
    return f"{round(100 * line.on_time / line.told)}%" if line.told else "–"

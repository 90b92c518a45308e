"""The numbers of the register: for each duty what is owed now, and how a year's clocks ended."""

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count, F, Func, IntegerField, Min, OuterRef, Q, Subquery, Sum

from sightline.duties.clock import Position
from sightline.duties.language import Duty, RuleClass
from sightline.record.workforce.models import Allocation, Role
from sightline.web.duties.asked import Asked
from sightline.web.owed import RULE_CLASSES
from sightline.web.words import how_long, plural, share

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


def numbers(asked: Asked) -> list[DutyNumbers]:
    """A line for each duty that has any clock, worst first, from two questions to the database."""
    fell_due = Q(due_on__gt=asked.as_at - dt.timedelta(days=365), due_on__lte=asked.as_at)
    owed = Q(position=Position.OVERDUE)
    rows = (
        asked.clocks()
        .filter(fell_due | _not_over(asked))
        .values("duty")
        .annotate(
            owed=Count("pk", filter=owed),
            children=Count("child", distinct=True, filter=owed),
            oldest_on=Min("due_on", filter=owed),
            on_time=Count("pk", filter=fell_due & Q(position=Position.MET)),
            late=Count("pk", filter=fell_due & Q(position=Position.MET_LATE)),
            missed=Count("pk", filter=fell_due & Q(position=Position.MISSED)),
            still_owed=Count("pk", filter=fell_due & owed),
            cannot_tell=Count("pk", filter=fell_due & Q(position=Position.CANNOT_TELL)),
            do_not_count=Sum(
                Func(F("not_valid"), function="jsonb_array_length", output_field=IntegerField()),
                filter=fell_due,
            ),
        )
    )
    worst, duties = worst_teams(asked), asked.duties()
    lines = [
        DutyNumbers(
            duty=duties[row.pop("duty")],
            worst_team=worst.get(code, ("", 0))[0],
            worst_team_owed=worst.get(code, ("", 0))[1],
            **{name: value or (None if name == "oldest_on" else 0) for name, value in row.items()},
        )
        for row in rows
        if (code := row["duty"]) in duties
    ]
    lines = [line for line in lines if not line.nothing_to_say]
    return sorted(lines, key=lambda line: (-line.owed, -(line.missed + line.late), line.duty.title))


def _not_over(asked: Asked) -> Q:
    """Clocks past their day and neither met nor ended by then: all that can be owed now.

    What was over long ago counts nowhere, and leaving it out spares working out where it stood.
    """
    return (
        Q(due_on__lte=asked.as_at)
        & (Q(met_on=None) | Q(met_on__gt=asked.as_at))
        & (Q(ended_on=None) | Q(ended_on__gt=asked.as_at))
    )


def worst_teams(asked: Asked) -> dict[str, tuple[str, int]]:
    """For each duty the team whose children are owed the most now, and how many."""
    team_now = (
        Allocation.objects.filter(
            child=OuterRef("child"), role=Role.SOCIAL_WORKER, ended_on=None, team__isnull=False
        )
        .order_by("-began_on")
        .values("team__name")[:1]
    )
    rows = (
        asked.clocks()
        .filter(_not_over(asked), position=Position.OVERDUE)
        .annotate(team_now=Subquery(team_now))
        .exclude(team_now=None)
        .values("duty", "team_now")
        .annotate(owed=Count("pk"))
        .order_by("-owed", "team_now")
    )
    worst: dict[str, tuple[str, int]] = {}
    for row in rows:
        worst.setdefault(row["duty"], (row["team_now"], row["owed"]))
    return worst


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


def headline(asked: Asked) -> Headline:
    """Children owed something by law on the day, and what was late a month before."""
    legal = [code for code, duty in asked.duties().items() if duty.rule_class is RuleClass.LEGAL]
    late = asked.clocks().filter(_not_over(asked), duty__in=legal, position=Position.OVERDUE)
    now = late.aggregate(children=Count("child", distinct=True), late=Count("pk"))
    before = asked.clocks(asked.as_at - MONTH).filter(duty__in=legal)
    earlier = before.aggregate(
        late=Count("pk", filter=Q(position=Position.OVERDUE)),
        told=Count("pk", filter=~Q(position=Position.CANNOT_TELL)),
    )
    return Headline(now["children"], now["late"], earlier["late"] if earlier["told"] else None)


def small_below() -> int:
    """Counts below this are not shown to people who see numbers only (SMALL_NUMBERS_BELOW)."""
    return getattr(settings, "SMALL_NUMBERS_BELOW", 5)


def shown_count(count: int, member: bool) -> str:
    """A count as this person may see it: a small one could tell who the child is."""
    if member and 0 < count < small_below():
        return f"1 to {small_below() - 1}"
    return f"{count:,}"


def shown_share(line: DutyNumbers, member: bool) -> str:
    """The share on time; with few children it could give a small count away."""
    if not member:
        return line.share
    parts = (line.on_time, line.late, line.missed + line.still_owed)
    if any(0 < part < small_below() for part in parts):
        return "too few to show"
    return f"{round(100 * line.on_time / line.told)}%" if line.told else "–"

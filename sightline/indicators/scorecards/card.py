"""One measure as a scorecard shows it: its value, target, trend, outlook, story and actions."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from ..benchmarks import comparing
from ..benchmarks.comparing import Comparison
from ..benchmarks.models import PublishedArea
from ..book import all_indicators
from ..language import Better, Indicator
from ..periods import Over
from .control import Control, Point, Signal, control
from .forecast import Forecast, Outlook, Year, of_all_or_nothing, of_share, of_trend
from .keeping import SO_FAR
from .models import ActionOwed, FigurePoint, Story, Target


@dataclass(frozen=True)
class Whose:
    """Whose figures a scorecard shows: everybody's, or those of one service, team or worker."""

    split: str = ""
    group: str = ""

    @property
    def says(self) -> str:
        """Whose they are, in words."""
        return self.group or "The whole authority"


EVERYBODY = Whose()


@dataclass(frozen=True)
class Card:
    """One measure on a scorecard."""

    indicator: Indicator
    as_at: dt.date
    points: tuple[FigurePoint, ...]
    target: Target | None = None
    published: Comparison | None = None
    stories: tuple[Story, ...] = ()
    actions: tuple[ActionOwed, ...] = field(default=())
    so_far: FigurePoint | None = None

    @property
    def now(self) -> FigurePoint | None:
        """The figure on the day asked about."""
        return self.points[-1] if self.points and self.points[-1].as_at == self.as_at else None

    @property
    def value(self) -> Decimal | None:
        """The value on the day; None where there is none or nobody can tell."""
        return self.now.value if self.now else None

    @property
    def a_year_ago(self) -> FigurePoint | None:
        """The figure kept nearest to a year before, within a month of it."""
        wanted = self.as_at - dt.timedelta(days=365)
        near = [each for each in self.points if abs((each.as_at - wanted).days) <= 31]
        return min(near, key=lambda each: abs((each.as_at - wanted).days), default=None)

    @cached_property
    def trend(self) -> Control:
        """The months as a control chart; a percentage has nowhere to go beyond 0 and 100."""
        told = [
            Point(each.as_at, None if each.value is None else float(each.value))
            for each in self.points
        ]
        most = 100.0 if self.indicator.kind == "share" else None
        return control(told, least=0.0, most=most)

    @property
    def overlaps(self) -> bool:
        """Whether neighbouring points share most of their months, and so move together.

        Of such points no run or limit can say that something is beyond chance.
        """
        return self.indicator.over not in (Over.SNAPSHOT, Over.MARCH, Over.SEPTEMBER)

    @property
    def beyond_chance(self) -> Signal | None:
        """What the control chart says of the last point, where it can say anything."""
        return None if self.overlaps else self.trend.latest

    @property
    def is_near(self) -> bool | None:
        """Whether the value reaches its target or lies within its tolerance; None without both."""
        if self.value is None or self.target is None or self.indicator.better is Better.CONTEXT:
            return None
        room = self.target.tolerance
        if self.indicator.better is Better.LOWER:
            return self.value <= self.target.value + room
        return self.value >= self.target.value - room

    @cached_property
    def outlook(self) -> Forecast | None:
        """Whether the target will be met by the end of its March; None without a target."""
        if self.target is None or self.indicator.better is Better.CONTEXT:
            return None
        last = dt.date(self.target.year_ending, 3, 31)
        if last < self.as_at:
            return None
        aim, better = float(self.target.value), self.indicator.better
        told = self.so_far
        if self.indicator.kind != "share" or told is None or not told.denominator:
            return of_trend(self.trend.points, aim, better, last)
        done, due = int(told.numerator or 0), int(told.denominator)
        year = Year(dt.date(last.year - 1, 4, 1), self.as_at, last)
        if self.indicator.table == "children":
            return of_all_or_nothing(done, due, aim, better, year)
        return of_share(done, due, aim, better, year)

    @property
    def needs_attention(self) -> bool:
        """Whether it stands out: off its target, bound to miss it, or worse beyond chance."""
        bad = (Outlook.AT_RISK, Outlook.LOST)
        if self.is_near is False or (self.outlook is not None and self.outlook.outlook in bad):
            return True
        latest = self.beyond_chance
        if latest is None or self.indicator.better is Better.CONTEXT:
            return False
        return latest.up == (self.indicator.better is Better.LOWER)


def cards(
    codes: Iterable[str],
    as_at: dt.date,
    whose: Whose = EVERYBODY,
    area: PublishedArea | None = None,
) -> list[Card]:
    """The measures asked for that the book has, in that order, from the figures that are kept."""
    book = all_indicators()
    chosen = [code for code in codes if code in book]
    points, so_far = _points(chosen, as_at, whose)
    stories, actions = _said(chosen, as_at, whose)
    asked = Target.objects.filter(indicator__in=chosen, year_ending__gte=_year_of(as_at))
    targets = {one.indicator: one for one in asked.order_by("-year_ending")}
    beside = _published(area, as_at)
    return [
        Card(
            book[code],
            as_at,
            tuple(points[code]),
            targets.get(code),
            beside.get(code),
            tuple(stories[code]),
            tuple(actions[code]),
            so_far.get(code),
        )
        for code in chosen
    ]


def _points(
    codes: list[str], as_at: dt.date, whose: Whose
) -> tuple[dict[str, list[FigurePoint]], dict[str, FigurePoint]]:
    """The months kept of each, and what has come of the year so far."""
    points: dict[str, list[FigurePoint]] = defaultdict(list)
    held = FigurePoint.objects.filter(indicator__in=codes, as_at__lte=as_at)
    for point in held.filter(split=whose.split, group=whose.group).order_by("as_at"):
        points[point.indicator].append(point)
    if whose.split:
        return points, {}
    return points, {one.indicator: one for one in held.filter(split=SO_FAR, as_at=as_at)}


def _said(
    codes: list[str], as_at: dt.date, whose: Whose
) -> tuple[dict[str, list[Story]], dict[str, list[ActionOwed]]]:
    """The stories, the newest first, and the actions in the order they are due."""
    team = whose.group if whose.split == "team" else ""
    stories: dict[str, list[Story]] = defaultdict(list)
    actions: dict[str, list[ActionOwed]] = defaultdict(list)
    told = Story.objects.filter(indicator__in=codes, team=team, as_at__lte=as_at)
    for story in told.select_related("written_by").order_by("-as_at", "-pk"):
        stories[story.indicator].append(story)
    agreed = ActionOwed.objects.filter(indicator__in=codes, team=team, agreed_on__lte=as_at)
    for action in agreed.order_by("due_on"):
        actions[action.indicator].append(action)
    return stories, actions


def _year_of(day: dt.date) -> int:
    """The year in which the March falls that ends this day's year."""
    return day.year + (day.month > 3)


def _published(area: PublishedArea | None, as_at: dt.date) -> dict[str, Comparison]:
    """What was published for the last March by the day, by the indicator that counts the same."""
    if area is None:
        return {}
    found = comparing.comparisons(area, year=_year_of(as_at) - 1)
    return {one.measure.indicator: one for one in found if one.measure.indicator}

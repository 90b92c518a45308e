"""A card in the words of the page: value, target, trend and what to say of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sightline.indicators.arithmetic import rounded
from sightline.indicators.language import Better, Indicator
from sightline.indicators.scorecards.card import Card
from sightline.indicators.scorecards.forecast import Outlook
from sightline.indicators.scorecards.models import FigurePoint
from sightline.indicators.suppression import is_small
from sightline.web.words import uk_date

from .spark import Spark, spark

HIDDEN = "too few to show"


def value_of(indicator: Indicator, value: Decimal | None) -> str:
    """A value as printed: to its own precision, with a percent sign for a share."""
    if value is None:
        return "–"
    text = f"{rounded(value, indicator.places):,}"
    return f"{text}%" if indicator.kind == "share" else text


def tells_a_few(indicator: Indicator, point: FigurePoint | None) -> bool:
    """Whether a point would tell a member a small count, or let one be worked out."""
    if point is None or point.numerator is None:
        return False
    counts = [point.numerator]
    if indicator.kind == "share" and point.denominator is not None:
        counts += [point.denominator, point.denominator - point.numerator]
    if indicator.kind in ("mean", "median"):
        counts = [point.denominator or Decimal(0)]
    return any(is_small(count) for count in counts)


@dataclass(frozen=True)
class Shown:
    """One card as a person sees it; `member` is so where small numbers are to be hidden."""

    card: Card
    member: bool = False

    @property
    def code(self) -> str:
        """The indicator's code."""
        return self.card.indicator.code

    @property
    def title(self) -> str:
        """What is counted."""
        return self.card.indicator.title

    @property
    def hidden(self) -> bool:
        """Whether the figure is kept from this person because it is small."""
        return self.member and tells_a_few(self.card.indicator, self.card.now)

    @property
    def value(self) -> str:
        """The value, or that it is too small to show, or that nobody can tell."""
        if self.hidden:
            return HIDDEN
        if self.card.now is None:
            return "not worked out"
        if self.card.value is None:
            return "cannot tell" if self.card.now.numerator is None else "none"
        return value_of(self.card.indicator, self.card.value)

    @property
    def of(self) -> str:
        """What it is of: the number above and below the line."""
        now = self.card.now
        if self.hidden or now is None or now.denominator is None or now.numerator is None:
            return ""
        if self.card.indicator.kind not in ("share", "rate"):
            return f"of {_plain(now.denominator)}"
        return f"{_plain(now.numerator)} of {_plain(now.denominator)}"

    @property
    def target(self) -> str:
        """The target in words."""
        if self.card.target is None:
            return ""
        return f"target {value_of(self.card.indicator, self.card.target.value)}"

    @property
    def stands_out(self) -> bool:
        """Whether the card is to be marked."""
        return not self.hidden and self.card.needs_attention

    @property
    def moved(self) -> str:
        """How it moved in a year, in words."""
        before = self.card.a_year_ago
        if self.hidden or before is None or before.value is None or self.card.value is None:
            return ""
        if self.member and tells_a_few(self.card.indicator, before):
            return ""
        if before.value == self.card.value:
            return "The same as a year ago."
        way = "Up" if self.card.value > before.value else "Down"
        return f"{way} from {value_of(self.card.indicator, before.value)} a year ago."

    @property
    def beyond_chance(self) -> str:
        """What the control chart says of the last point, in words."""
        latest = self.card.beyond_chance
        if self.hidden or latest is None:
            return ""
        way = "Higher" if latest.up else "Lower"
        better = self.card.indicator.better
        if better is Better.CONTEXT:
            return f"{way} beyond chance (rule {latest.rule})."
        good = latest.up == (better is Better.HIGHER)
        return f"{'Better' if good else 'Worse'} beyond chance (rule {latest.rule})."

    @property
    def outlook(self) -> str:
        """Whether the target will be met, in words."""
        found = self.card.outlook
        if self.hidden or found is None or found.outlook is Outlook.CANNOT_TELL:
            return ""
        goal, year = self.target.removeprefix("target "), self.card.target.year_ending
        return {
            Outlook.HELD: f"On course for {goal} in March {year}.",
            Outlook.AT_RISK: f"Will miss {goal} in March {year} at this pace.",
            Outlook.LOST: f"Can no longer reach {goal} by March {year}.",
        }[found.outlook]

    @property
    def beside(self) -> str:
        """The neighbours and England, in words."""
        told = self.card.published
        if told is None:
            return ""
        parts = []
        if told.mean is not None:
            parts.append(f"neighbours {value_of(self.card.indicator, told.mean)}")
        if told.england.value is not None:
            parts.append(f"England {value_of(self.card.indicator, told.england.value)}")
        text = f"{', '.join(parts)} ({told.year})." if parts else ""
        return text[:1].upper() + text[1:]

    @property
    def story(self) -> str:
        """The last that was said of what lies behind it."""
        return self.card.stories[0].words if self.card.stories else ""

    @property
    def action(self) -> str:
        """The first action that is owed, with its owner and day; or what the last one came to."""
        open_now = [each for each in self.card.actions if each.done_on is None]
        if open_now:
            first = open_now[0]
            late = first.due_on < self.card.as_at
            when = f"{'was due' if late else 'by'} {uk_date(first.due_on)}"
            return f"{first.what} {first.owner}, {when}."
        done = [each for each in self.card.actions if each.done_on is not None]
        return (
            f"{done[-1].what} Done {uk_date(done[-1].done_on)}: {done[-1].result}" if done else ""
        )

    @property
    def chart(self) -> Spark | None:
        """The months as a small control chart; none where a small number could be read off it."""
        if self.member and any(tells_a_few(self.card.indicator, each) for each in self.card.points):
            return None
        aim = self.card.target
        return spark(self.card.trend, float(aim.value) if aim else None)


def _plain(number: Decimal) -> str:
    return f"{number.normalize():,f}" if number % 1 else f"{int(number):,}"

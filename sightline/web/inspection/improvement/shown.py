"""Items as a person may see them: tags and sentences, with small numbers hidden from members."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.http import HttpRequest

from sightline.core.access import reaches
from sightline.indicators.language import Count, Share
from sightline.indicators.suppression import is_small as is_small_count
from sightline.inspection.improvement import keeping
from sightline.inspection.improvement.language import State
from sightline.inspection.improvement.status import Item, Shown
from sightline.web.as_at import day_asked, usual_day
from sightline.web.words import how_long, plural, uk_date

TAGS = {
    State.EVIDENCED: ("Evidenced", "met"),
    State.NOT_YET: ("Not yet", "late"),
    State.CANNOT_TELL: ("Cannot tell", "due"),
}


@dataclass(frozen=True)
class Line:
    """One item as a page shows it."""

    item: Item
    member: bool

    @property
    def tag(self) -> tuple[str, str]:
        """The word for its state and the tone of it."""
        return TAGS[self.item.state]

    @property
    def owner(self) -> str:
        """Who owns it."""
        area = self.item.area
        return str(area.owner.name if area.owner else area.owner_says or "Nobody yet")

    @property
    def due(self) -> str:
        """By when, and how far off that is."""
        due = self.item.deadline.on
        if due is None:
            return "No day can be counted"
        days = (due - self.item.as_at).days
        if self.item.state is State.EVIDENCED or days == 0:
            return f"By {uk_date(due)}"
        return f"By {uk_date(due)}, " + (
            f"{how_long(-days)} ago" if days < 0 else f"in {how_long(days)}"
        )

    @property
    def since(self) -> str:
        """Since when it has stood so, as far as the days that were worked out can tell."""
        since, before = self.item.since, self.item.before
        if since is None or since == self.item.as_at:
            return f"First found so on {uk_date(self.item.as_at)}" if before else ""
        if before is None:
            return f"So on every day worked out since {uk_date(since)}"
        return f"So since {uk_date(since)}; on {uk_date(before)} it was otherwise"

    @property
    def why(self) -> str:
        """The first test that decides it, with its sum."""
        decisive = [one for one in self.item.counted if one.state is self.item.state]
        if not self.item.shown:
            return "No live test is attached, so nobody can tell."
        if not decisive:
            return "Its tests are only proposed: somebody must take them before they count."
        more = len(decisive) - 1
        says = f"{decisive[0].test.says}: {self.sum_of(decisive[0])}"
        return f"{says}; and {plural(more, 'other test')}." if more else f"{says}."

    def sum_of(self, one: Shown) -> str:
        """The sum of a test; hidden where it would tell a member a small number."""
        if self.member and is_small(one):
            return f"too few to show, and must be {one.test.must}"
        return one.arithmetic

    @property
    def paper(self) -> str:
        """What to say where only a document shows it."""
        if not self.item.on_paper_only:
            return ""
        return "Shown by a document alone: that something was agreed, not that practice changed."


def is_small(one: Shown) -> bool:
    """Whether a sum would tell a count from 1 to 5, or let one be worked out."""
    if one.numerator is None:
        return False
    counts = [one.numerator]
    if isinstance(one.test.counts, Share) and one.denominator is not None:
        counts += [one.denominator, one.denominator - one.numerator]
    elif not isinstance(one.test.counts, Count) and one.denominator is not None:
        counts = [one.denominator]
    return any(is_small_count(Decimal(str(count))) for count in counts)


def summary_of(counts: Mapping[State, int], total: int) -> str:
    """How many of the things that were asked for have happened, in a sentence or two."""
    happened, not_yet = counts.get(State.EVIDENCED, 0), counts.get(State.NOT_YET, 0)
    untold = counts.get(State.CANNOT_TELL, 0)
    if happened == total:
        return (
            f"The record shows that all {plural(total, 'thing')} that were asked for have happened."
        )
    said = [
        f"the record shows that {plural(happened, 'has', 'have')} happened"
        if happened
        else "none is shown by the record to have happened yet"
    ]
    if not_yet and happened:
        said.append(f"that {plural(not_yet, 'has', 'have')} not yet")
    says = f"Of {plural(total, 'thing')} that inspections asked for, {' and '.join(said)}."
    if untold == total:
        return f"{says} Nobody can tell: no live test answers for any of them."
    return f"{says} For {untold} nobody can tell." if untold else says


def is_member(request: HttpRequest) -> bool:
    """Whether this person is told numbers only."""
    return reaches(request.user) == {"aggregates"}


def day_shown(request: HttpRequest) -> dt.date:
    """The day asked for, else the last that was worked out, else the usual one."""
    days = keeping.kept_days()
    usual = days[0] if days else usual_day()
    return day_asked(request, usual)

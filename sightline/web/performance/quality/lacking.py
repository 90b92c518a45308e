"""What each measure lacks on a day: facts no source tells, rows nobody can tell, rows left out."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from sightline.core.facts import Fact
from sightline.core.models import Coverage
from sightline.indicators.book import all_indicators
from sightline.indicators.language import Indicator
from sightline.indicators.periods import span
from sightline.indicators.published import recorded
from sightline.indicators.scorecards.models import FigurePoint
from sightline.indicators.telling import Told, rests_on
from sightline.returns.models import SourceRow


@dataclass(frozen=True)
class Lacking:
    """One measure: what it lacks, and who can mend it."""

    indicator: Indicator
    not_told: tuple[str, ...]
    cannot_tell: int
    counted: int
    excluded: tuple[tuple[str, int], ...]
    team: str
    team_cannot_tell: int

    @property
    def share(self) -> float:
        """How much of what should be counted cannot be told, from nought to one."""
        whole = self.cannot_tell + self.counted
        return self.cannot_tell / whole if whole else 0.0

    @property
    def mended_by(self) -> str:
        """Who can mend it, in words."""
        if self.not_told:
            return "An analyst, by loading a source that tells it"
        if self.team:
            return f"{self.team}, where {self.team_cannot_tell} of the {self.cannot_tell} are"
        return "Whoever records it" if self.cannot_tell else ""


def lacking(as_at: dt.date) -> list[Lacking]:
    """Every measure that lacks something, what no source tells first, then the largest share."""
    told = Told(Coverage.objects.values_list("fact", "how", "since", "until"))
    points = {
        one.indicator: one for one in FigurePoint.objects.filter(split="", group="", as_at=as_at)
    }
    worst = _worst_teams(as_at)
    says = _says()
    found = []
    for code, indicator in all_indicators().items():
        point = points.get(code)
        missing = told.lacks(rests_on(indicator), span(indicator.over, as_at, to_date=True))
        team, count = worst.get(code, ("", 0))
        one = Lacking(
            indicator,
            tuple(says.get(name, name) for name in missing),
            point.cannot_tell if point else 0,
            int(point.denominator or point.numerator or 0) if point else 0,
            tuple((reason, number) for reason, number in point.excluded) if point else (),
            team,
            count,
        )
        if one.not_told or one.cannot_tell or one.excluded:
            found.append(one)
    return sorted(found, key=lambda one: (not one.not_told, -one.share, one.indicator.title))


def _says() -> dict[str, str]:
    """What each fact says, by its name."""
    return {
        table.source.name: table.source.says
        for table in recorded().values()
        if isinstance(table.source, Fact)
    }


def _worst_teams(as_at: dt.date) -> dict[str, tuple[str, int]]:
    """For each measure the team with the most rows that nobody can tell."""
    found: dict[str, tuple[str, int]] = {}
    held = FigurePoint.objects.filter(split="team", as_at=as_at, cannot_tell__gt=0)
    for point in held.order_by("cannot_tell"):
        found[point.indicator] = (point.group, point.cannot_tell)
    return found


@dataclass(frozen=True)
class SetAside:
    """How many rows of the loads were impossible as written, by why."""

    reason: str
    rows: int
    columns: tuple[str, ...]


def impossible(limit: int = 20) -> list[SetAside]:
    """Why rows of the loads were set aside, the most common reason first."""
    counts: dict[str, int] = defaultdict(int)
    columns: dict[str, set[str]] = defaultdict(set)
    rows = SourceRow.objects.filter(outcome="set aside").values_list("reason", "column")
    for reason, column in rows.iterator(chunk_size=5000):
        counts[reason] += 1
        columns[reason].add(column)
    order = sorted(counts, key=lambda reason: -counts[reason])[:limit]
    return [SetAside(why, counts[why], tuple(sorted(columns[why] - {""}))) for why in order]

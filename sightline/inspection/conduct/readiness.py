"""How ready the authority is on a day: by judgement area, what the record shows of it.

Nothing is graded. Each thing found is set down as what works, what does not, or what cannot be
told, by thresholds that are our own (`L`), and each leads to the children behind it.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Count, Min

from sightline.core.access import Reach
from sightline.core.calendar import add_months
from sightline.duties.book import all_duties
from sightline.duties.language import Duty, RuleClass
from sightline.duties.models import Clock
from sightline.indicators.language import Better
from sightline.indicators.scorecards.card import Card, cards
from sightline.indicators.scorecards.keeping import kept_days
from sightline.inspection.frameworks import Area, Framework
from sightline.record.audit.models import CaseAudit
from sightline.record.voice.models import Statement

from .bearing import BEARS_ON, Bears

WELL, ILL = 90, 75
"""Shares, in percent, from which a figure that should be high is set down as working, and below
which as not. For one that should be low, as far from nothing. Our own rule (`L`)."""
UNUSABLE = ("draft", "entered in error", "superseded")


@dataclass(frozen=True)
class Owed:
    """What is owed late of one duty on the day."""

    duty: Duty
    clocks: int
    children: int
    since: dt.date

    @property
    def by_law(self) -> bool:
        """Whether the duty is law."""
        return self.duty.rule_class is RuleClass.LEGAL


@dataclass(frozen=True)
class Read:
    """One figure as it was last kept, and whether it is set down as working."""

    card: Card

    @property
    def told(self) -> bool:
        """Whether anybody can tell it."""
        return self.card.value is not None

    @property
    def standing(self) -> str:
        """Well, ill or between; blank where nobody can tell, or it only tells how things are."""
        value, one = self.card.value, self.card.indicator
        if value is None or one.kind != "share" or one.better is Better.CONTEXT:
            return ""
        good = value if one.better is Better.HIGHER else 100 - value
        return "well" if good >= WELL else "ill" if good < ILL else "between"


@dataclass(frozen=True)
class Audited:
    """What the authority's own audits of twelve months found of one part of files."""

    part: str
    files: int
    good: int
    inadequate: int


@dataclass
class Ready:
    """One judgement area and all that bears on it."""

    area: Area
    owed: list[Owed] = field(default_factory=list)
    nothing_owed: list[Duty] = field(default_factory=list)
    figures: list[Read] = field(default_factory=list)
    audited: list[Audited] = field(default_factory=list)
    said: tuple[int, int] | None = None

    def standing(self, which: str) -> list[Read]:
        """The figures that stand so."""
        return [each for each in self.figures if each.standing == which]

    @property
    def not_told(self) -> list[Read]:
        """The figures that nobody can tell."""
        return [each for each in self.figures if not each.told]


def readiness(
    scale: Framework, as_at: dt.date, reach: Reach, areas_of_duties: Mapping[str, str]
) -> list[Ready]:
    """Every area of a framework with what bears on it, counted over the children of this reach.

    `areas_of_duties` gives the area of the book that each duty is in. Figures are of the whole
    authority, as they were last kept before the day.
    """
    owed = owed_on(as_at, reach)
    wanted = sorted({code for area in scale.areas for code in BEARS_ON[area.theme].figures})
    kept = day_of_figures(as_at)
    figures = {each.indicator.code: each for each in cards(wanted, kept)} if kept else {}
    audits = _audits(as_at, reach)
    said = _said(as_at, reach)
    found = []
    for area in scale.areas:
        bears = BEARS_ON[area.theme]
        ours = _duties(bears, areas_of_duties)
        found.append(
            Ready(
                area=area,
                owed=sorted(
                    (owed[duty.code] for duty in ours if duty.code in owed),
                    key=lambda each: (not each.by_law, -each.children, each.duty.code),
                ),
                nothing_owed=[duty for duty in ours if duty.code not in owed],
                figures=[Read(figures[code]) for code in bears.figures if code in figures],
                audited=[audits[part] for part in bears.audited if part in audits],
                said=said if bears.voice else None,
            )
        )
    return found


def day_of_figures(as_at: dt.date) -> dt.date | None:
    """The last day up to this one for which figures are kept; None where there is none."""
    return next((day for day in kept_days() if day <= as_at), None)


def _duties(bears: Bears, areas_of_duties: Mapping[str, str]) -> list[Duty]:
    return [
        duty for code, duty in all_duties().items() if areas_of_duties.get(code) in bears.duties
    ]


def owed_on(as_at: dt.date, reach: Reach) -> dict[str, Owed]:
    """What is owed late on the day of each duty, of children within reach."""
    counted = (
        reach.of(Clock.objects.overdue(as_at))
        .order_by()
        .values("duty")
        .annotate(
            clocks=Count("pk"), children=Count("child_id", distinct=True), since=Min("due_on")
        )
    )
    book = all_duties()
    return {
        row["duty"]: Owed(book[row["duty"]], row["clocks"], row["children"], row["since"])
        for row in counted
        if row["duty"] in book
    }


PARTS = ("overall", "assessment", "plan", "voice", "oversight", "records", "outcome")


def _audits(as_at: dt.date, reach: Reach) -> dict[str, Audited]:
    """What audits of the twelve months to the day found, by part of the file."""
    held = CaseAudit.objects.filter(audited_on__lte=as_at, audited_on__gt=add_months(-12, as_at))
    rows = list(reach.of(held.exclude(status__in=UNUSABLE)).values_list(*PARTS))
    found = {}
    for place, part in enumerate(PARTS):
        grades = Counter(row[place] for row in rows if row[place])
        if grades:
            good = grades["good"] + grades["outstanding"]
            found[part] = Audited(part, sum(grades.values()), good, grades["inadequate"])
    return found


def statements(as_at: dt.date, reach: Reach):
    """What children said in the twelve months to the day, of those within reach; none private."""
    held = Statement.objects.filter(
        said_on__lte=as_at, said_on__gt=add_months(-12, as_at), private=False
    )
    return reach.of(held.exclude(status__in=UNUSABLE))


def _said(as_at: dt.date, reach: Reach) -> tuple[int, int]:
    """How much children said in twelve months, and how much of it has no answer on record."""
    held = statements(as_at, reach)
    return held.count(), held.filter(our_answer="").count()


def found_first(ready: Sequence[Ready], most: int = 8) -> list[Owed]:
    """What inspectors would find first: duties in law that are owed, the most children first."""
    every = {each.duty.code: each for one in ready for each in one.owed if each.by_law}
    return sorted(every.values(), key=lambda each: (-each.children, each.duty.code))[:most]

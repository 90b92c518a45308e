"""Children missing now, lately back, often gone, or exploited: looked at together, in one list."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field

from django.db.models import Max
from django.shortcuts import render
from django.utils import timezone

from sightline.core.access import Reach, may, reach_of
from sightline.core.spine import GONE
from sightline.record.care.models import Placement
from sightline.record.missing.models import ExploitationScreening, MissingEpisode
from sightline.record.protection.models import StrategyDiscussion
from sightline.web.called import names_of
from sightline.web.front_door.waiting import clocks_about
from sightline.web.owed import Line, line_of
from sightline.web.screen import screen

QUARTER, YEAR = dt.timedelta(days=90), dt.timedelta(days=365)
OFTEN = 3
"""So many times missing in 90 days, and the agencies should talk about the child."""
GRAVE = ("significant", "severe")


@dataclass
class OfChild:
    """What the register knows of one child."""

    child_id: int
    name: str = ""
    now: MissingEpisode | None = None
    episodes: list[MissingEpisode] = field(default_factory=list)
    in_quarter: int = 0
    screening: ExploitationScreening | None = None
    discussed_on: dt.date | None = None
    home: Placement | None = None
    lines: list[Line] = field(default_factory=list)
    talks: str = ""

    @property
    def grave_since(self) -> dt.date | None:
        """Since when the child is judged to be exploited, or so often gone; None where neither."""
        days = []
        if self.screening and self.screening.grade in GRAVE:
            days.append(self.screening.screened_on)
        if self.in_quarter >= OFTEN:
            first = sorted(each.began_on for each in self.episodes[: self.in_quarter])
            days.append(first[OFTEN - 1])
        return max(days, default=None)

    @property
    def not_talked_about(self) -> bool:
        """Whether nobody has held a strategy discussion since then."""
        since = self.grave_since
        if since is None:
            return False
        return self.discussed_on is None or self.discussed_on < since


@screen(
    "missing",
    title="Missing and exploited children",
    needs="children.open",
    reach="children in reach",
    listed="Missing and exploited children",
    under="work.my_work.my_work",
)
def register(request):
    """Everyone missing or screened within a year, whoever is missing now first."""
    today = timezone.localdate()
    found = register_of(reach_of(request.user), today)
    given = {
        "now": [each for each in found if each.now],
        "others": [each for each in found if not each.now],
        "grave": sum(1 for each in found if each.not_talked_about),
        "outside": sum(1 for each in found if each.home and each.home.in_area is False),
        "may_record": may(request.user, "record.write"),
    }
    return render(request, "missing/register/register.html", given)


def register_of(reach: Reach, today: dt.date) -> list[OfChild]:
    """One line for each child, asked for all of them at once."""
    held = list(
        reach.of(MissingEpisode.objects.exclude(status__in=GONE))
        .filter(began_on__gt=today - YEAR, began_on__lte=today)
        .prefetch_related("interviews")
        .order_by("-began_on", "-pk")
    )
    screened = reach.of(ExploitationScreening.objects.exclude(status__in=GONE)).filter(
        screened_on__gt=today - YEAR
    )
    lines: dict[int, OfChild] = {}
    for each in held:
        of_child = lines.setdefault(each.child_id, OfChild(each.child_id))
        of_child.episodes.append(each)
        of_child.in_quarter += each.began_on > today - QUARTER
        of_child.now = of_child.now or (each if each.ended_on is None else None)
    for each in screened.order_by("screened_on", "pk"):
        lines.setdefault(each.child_id, OfChild(each.child_id)).screening = each
    _fill_in(lines, held, today)
    return sorted(
        lines.values(), key=lambda one: (not one.not_talked_about, -one.in_quarter, one.name)
    )


def _fill_in(lines: dict[int, OfChild], held: list[MissingEpisode], today: dt.date) -> None:
    """The names, the last strategy discussion, where each lives, and what is owed."""
    ids = list(lines)
    names = names_of(ids)
    discussions = StrategyDiscussion.objects.exclude(status__in=GONE).filter(child_id__in=ids)
    talked = dict(discussions.values_list("child_id").annotate(Max("held_on")))
    homes = Placement.objects.exclude(status__in=GONE).filter(
        child_id__in=ids, began_on__lte=today, ended_on=None
    )
    where = {each.child_id: each for each in homes}
    clocks = {
        each.pk: owed
        for code in ("missing-report", "missing-rhi")
        for each in held
        if (owed := clocks_about(code, held, today).get(each.pk))
    }
    for child_id, line in lines.items():
        line.name = names[child_id]
        line.discussed_on = talked.get(child_id)
        line.home = where.get(child_id)
        line.lines = [line_of(clocks[each.pk]) for each in line.episodes if each.pk in clocks]
        line.talks = _talks(line.episodes)


def _talks(episodes: list[MissingEpisode]) -> str:
    """How the talks on return went: with somebody independent, declined, or a police check only."""
    count: Counter[str] = Counter()
    for each in episodes:
        talks = [one for one in each.interviews.all() if one.status not in GONE]
        if any(one.held_on and one.independent for one in talks):
            count["a talk with somebody independent"] += 1
        elif any(one.answer == "declined" for one in talks):
            count["declined"] += 1
        elif any(one.police_check_only for one in talks):
            count["a police check only"] += 1
        elif each.ended_on:
            count["no talk yet"] += 1
    return "; ".join(f"{says}: {number}" for says, number in count.most_common())

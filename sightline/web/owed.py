"""What children are owed on a day, as the screens show it: the tag, the words, and why."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from django.db.models import Count, Q

from sightline.duties.because import because
from sightline.duties.book import all_duties
from sightline.duties.clock import Clock, Position, days_late
from sightline.duties.language import Duty, RuleClass
from sightline.duties.models import Clock as Kept

from .words import how_long, plural

RULE_CLASSES = {
    RuleClass.LEGAL: "law",
    RuleClass.GUIDANCE: "guidance",
    RuleClass.LOCAL: "local standard",
}
CERTAINTIES = {
    "S": "read in the source",
    "S*": "read second-hand",
    "K": "known, not read again",
    "U": "uncertain",
    "L": "a local number",
}
TONES = {
    Position.OVERDUE: "late",
    Position.MISSED: "late",
    Position.DUE: "due",
    Position.MET_LATE: "due",
    Position.MET: "met",
}
RUNNING = (Position.OVERDUE, Position.DUE)


@dataclass(frozen=True)
class Line:
    """One clock as a line on a page."""

    tag: str
    tone: str
    title: str
    why: str
    href: str = ""
    does_not_count: tuple[str, ...] = ()


def tag_of(clock: Clock, stands: Position, as_at: dt.date) -> str:
    """The few words of the tag: 20 days late, in 14 days, met."""
    late = days_late(clock, as_at)
    if stands is Position.OVERDUE:
        return f"{how_long(late)} late" if late else "late"
    if stands is Position.MET_LATE:
        return f"met {plural(late, 'day')} late" if late else "met late"
    if stands is Position.DUE and clock.due_on:
        left = (clock.due_on - as_at).days
        return {0: "today", 1: "tomorrow"}.get(left, f"in {how_long(left)}")
    return str(stands)


def certainty_in_words(mark: str) -> str:
    """How sure the rulebook is of a rule, in words; a mark may be two joined by a stroke."""
    return ", ".join(CERTAINTIES.get(part, part) for part in mark.split("/"))


@dataclass(frozen=True)
class Owed:
    """One clock of one child on a day, with the duty behind it and who it belongs to."""

    child_id: int
    pk: int
    duty: Duty
    clock: Clock
    stands: Position
    as_at: dt.date
    owner: str = ""

    @property
    def running(self) -> bool:
        """Whether it is still owed: late already, or due."""
        return self.stands in RUNNING

    @property
    def unknown(self) -> bool:
        """Whether no source can say."""
        return self.stands is Position.CANNOT_TELL

    @property
    def anchor(self) -> str:
        """Where on the page of clocks this one is."""
        return f"clock-{self.pk}"

    @property
    def because(self) -> str:
        """Why it stands so, in a sentence a social worker would write."""
        return because(self.clock, self.duty, self.as_at)


def soonest(clocks: Iterable[Owed]) -> list[Owed]:
    """Late first, the longest late before the others; then what is due, soonest first."""
    return sorted(clocks, key=lambda each: (each.clock.due_on or dt.date.max, each.duty.title))


def latest_due(clocks: Iterable[Owed]) -> list[Owed]:
    """The last met first."""
    return sorted(clocks, key=lambda each: each.clock.met_on or dt.date.min, reverse=True)


def line_of(each: Owed, link: Callable[[Owed], str] | None = None) -> Line:
    """One clock as a line on a page."""
    return Line(
        tag=tag_of(each.clock, each.stands, each.as_at),
        tone=TONES.get(each.stands, ""),
        title=each.duty.title,
        why=each.because,
        href=link(each) if link else "",
    )


def owed_to(
    child_ids: Collection[int],
    as_at: dt.date,
    positions: Iterable[Position],
    due_on: Collection[dt.date],
) -> list[Owed]:
    """The clocks of these children in these positions that fall due on any of these days."""
    held = Kept.objects.as_at(as_at).filter(child_id__in=child_ids, due_on__in=due_on)
    held = held.filter(position__in=[str(each) for each in positions])
    return as_owed(held.select_related("owner_now", "owner_on_due"), as_at)


def owed_now_or_met_since(child_id: int, as_at: dt.date, since: dt.date) -> list[Owed]:
    """A child's running clocks, and those met from one day to the other."""
    met = Q(position__in=(Position.MET, Position.MET_LATE), met_on__range=(since, as_at))
    held = Kept.objects.as_at(as_at).filter(Q(position__in=RUNNING) | met, child_id=child_id)
    return as_owed(held.select_related("owner_now", "owner_on_due"), as_at)


@dataclass(frozen=True)
class Standing:
    """How many clocks of a child stand where on a day, by position and duty."""

    counts: dict[tuple[Position, str], int]

    def count(self, *positions: Position) -> int:
        """How many clocks stand in any of these positions."""
        return sum(number for (stands, _), number in self.counts.items() if stands in positions)

    def duties(self, position: Position) -> int:
        """How many duties have a clock that stands so."""
        return sum(1 for stands, _ in self.counts if stands is position)


def standing_of(child_id: int, as_at: dt.date) -> Standing:
    """Where all the clocks of a child stand, counted by the database."""
    rows = (
        Kept.objects.as_at(as_at)
        .filter(child_id=child_id)
        .values_list("position", "duty")
        .annotate(Count("pk"))
    )
    known = all_duties()
    return Standing({(Position(at), duty): count for at, duty, count in rows if duty in known})


def as_owed(held: Iterable[Kept], as_at: dt.date) -> list[Owed]:
    """Clocks as they are kept, each with its duty; those of a duty no longer known are left out."""
    duties = all_duties()
    found = []
    for each in held:
        owner = each.owner_now or each.owner_on_due
        if each.duty in duties:
            found.append(
                Owed(
                    child_id=each.child_id,
                    pk=each.pk,
                    duty=duties[each.duty],
                    clock=each.worked(),
                    stands=Position(each.position),
                    as_at=as_at,
                    owner=owner.name if owner else "",
                )
            )
    return found

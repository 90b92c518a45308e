"""The numbers of duties about workers, allegations and inspections, for those who may see them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Func, IntegerField, Min, Q, Sum

from sightline.core.access import may, reaches
from sightline.core.facts import Subject
from sightline.duties.book import duties_about
from sightline.duties.clock import Position
from sightline.duties.language import Duty
from sightline.duties.models import NOT_VALID, ServiceClock
from sightline.duties.subjects import OTHERS
from sightline.record.workforce.models import Worker
from sightline.web.duties.asked import Asked, areas_of_duties
from sightline.web.duties.register.numbers import DutyNumbers

SEES = {
    Subject.WORKER: "workforce.see",
    Subject.ALLEGATION: "allegations.see",
    Subject.INSPECTION: "inspections.see",
}
HEADINGS = {
    Subject.WORKER: "Owed to workers",
    Subject.ALLEGATION: "Allegations about adults who work with children",
    Subject.INSPECTION: "After an inspection",
}
CALLED = {
    Subject.WORKER: ("worker", "workers"),
    Subject.ALLEGATION: ("allegation", "allegations"),
    Subject.INSPECTION: ("report", "reports"),
}


def may_see(account: Any, subject: Subject) -> bool:
    """Whether a person may see which workers, allegations or reports a number counts."""
    return may(account, SEES[subject])


@dataclass(frozen=True)
class Group:
    """The duties about one kind of subject, worst first, and whether their numbers open."""

    subject: Subject
    lines: list[DutyNumbers]
    opens: bool

    @property
    def heading(self) -> str:
        """The heading of its table."""
        return HEADINGS[self.subject]


def duties_asked(asked: Asked, subject: Subject) -> dict[str, Duty]:
    """The duties about this kind of subject that the filters leave."""
    areas = areas_of_duties()
    return {
        code: duty
        for code, duty in duties_about(subject).items()
        if asked.area in ("", areas[code]) and asked.rule_class in ("", duty.rule_class)
    }


def clocks_asked(asked: Asked, account: Any, subjects: Iterable[Subject]) -> Any:
    """The clocks about these kinds of subject that a person may have counted, for any day.

    An elected member has all of them counted. A manager whose reach is a team has those of the
    workers they manage. A team that is asked for has workers, and nothing else.
    """
    wanted = Q(pk__in=())
    for subject in subjects:
        mine = Q(subject=subject, duty__in=duties_asked(asked, subject))
        if subject is Subject.WORKER:
            wanted |= mine & _workers(asked, account)
        elif asked.team is None:
            wanted |= mine
    return ServiceClock.objects.filter(wanted)


def _workers(asked: Asked, account: Any) -> Q:
    """Whose clocks are counted, of all the workers there are."""
    everyone = asked.member or "authority" in reaches(account)
    if everyone and asked.team is None:
        return Q()
    workers = Worker.objects.all()
    if asked.team is not None:
        workers = workers.filter(team_id=asked.team)
    if not everyone:
        workers = workers.filter(team__manager__account=account)
    return Q(number__in=workers.values("pk"))


def groups(asked: Asked, account: Any) -> list[Group]:
    """A table for each kind of subject that the person may see, or see numbers of."""
    opens = {subject: may_see(account, subject) for subject in OTHERS}
    shown = [subject for subject in OTHERS if opens[subject] or asked.member]
    if not shown:
        return []
    counted = Counted(clocks_asked(asked, account, shown), asked)
    found = [
        Group(subject, counted.lines(subject), opens[subject] and asked.sees_children)
        for subject in shown
    ]
    return [group for group in found if group.lines]


class Counted:
    """How many clocks stand how, for every duty at once."""

    def __init__(self, held: Any, asked: Asked) -> None:
        """Asks three questions, whatever the number of duties."""
        self.asked = asked
        fell_due = held.filter(due_on__gte=asked.year_began, due_on__lte=asked.as_at)
        self.year: dict[str, dict[str, int]] = defaultdict(dict)
        stood = fell_due.as_at(asked.as_at).values_list("duty", "position")
        for code, position, count in stood.annotate(count=Count("*")):
            self.year[code][position] = count
        things = Func(F("not_valid"), function="jsonb_array_length", output_field=IntegerField())
        self.tried = dict(fell_due.filter(NOT_VALID).values_list("duty").annotate(n=Sum(things)))
        late = held.overdue(asked.as_at).values("duty")
        self.owed = {
            row["duty"]: row
            for row in late.annotate(
                clocks=Count("*"), heads=Count("number", distinct=True), oldest=Min("due_on")
            )
        }

    def lines(self, subject: Subject) -> list[DutyNumbers]:
        """A line for each duty about this kind of subject that has any clock, worst first."""
        duties = duties_asked(self.asked, subject)
        lines = [self._line(duty) for duty in duties.values()]
        return sorted(
            (line for line in lines if not line.nothing_to_say),
            key=lambda line: (-line.owed, -(line.missed + line.late), line.duty.title),
        )

    def _line(self, duty: Duty) -> DutyNumbers:
        now, stands = self.owed.get(duty.code, {}), self.year.get(duty.code, {})
        return DutyNumbers(
            duty=duty,
            owed=now.get("clocks", 0),
            children=now.get("heads", 0),
            oldest_on=now.get("oldest"),
            on_time=stands.get(Position.MET, 0),
            late=stands.get(Position.MET_LATE, 0),
            missed=stands.get(Position.MISSED, 0),
            still_owed=stands.get(Position.OVERDUE, 0),
            cannot_tell=stands.get(Position.CANNOT_TELL, 0),
            do_not_count=self.tried.get(duty.code, 0),
            worst_team="",
            worst_team_owed=0,
        )


def behind(asked: Asked, account: Any, duty: Duty, position: Position, in_the_year: bool) -> Any:
    """The clocks behind one number, the longest owed first."""
    held = clocks_asked(asked, account, [duty.subject]).as_at(asked.as_at)
    held = held.filter(duty=duty.code, position=position)
    if in_the_year:
        held = held.filter(Q(due_on__gte=asked.year_began, due_on__lte=asked.as_at))
    return held.select_related("owner_now", "owner_on_due").order_by("due_on", "pk")

"""Whether each thing an inspection asked for is so on a day, since when, and what shows it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from django.db.models import Prefetch

from sightline.duties.models import local_numbers
from sightline.indicators.arithmetic import exact
from sightline.record.governance.models import AreaForImprovement, InspectionReport

from .answers import Answer, work_out
from .book import all_tests
from .deadlines import Deadline, deadline, published
from .language import LiveTest, Rests, State
from .models import Action, AttachedTest, Closing, ProofPoint

NOT_WORKED_OUT = "not worked out for this day yet"


def together(states: Iterable[State]) -> State:
    """What several tests say of one thing: one that fails is enough, and all must hold."""
    found = set(states)
    if State.NOT_YET in found:
        return State.NOT_YET
    return State.EVIDENCED if found == {State.EVIDENCED} else State.CANNOT_TELL


@dataclass(frozen=True)
class Shown:
    """One attached test on a day: what it came to, in numbers and in words."""

    attached: AttachedTest
    test: LiveTest
    state: State
    period: str
    arithmetic: str
    numerator: float | None
    denominator: float | None
    cannot_tell: int
    lacking: tuple[str, ...]
    since: dt.date | None = None

    @property
    def rests(self) -> Rests:
        """What the answer rests on."""
        return self.test.measure.rests


@dataclass(frozen=True)
class Item:
    """One thing that an inspection asked for, and where it stands on a day.

    `since` is the first day in a row on which it was found as it is now, of the days that were
    worked out, and `before` the last such day on which it was found otherwise.
    """

    area: AreaForImprovement
    as_at: dt.date
    deadline: Deadline
    shown: tuple[Shown, ...]
    since: dt.date | None = None
    before: dt.date | None = None

    @property
    def counted(self) -> tuple[Shown, ...]:
        """The tests that count: those that somebody has taken, and not only proposed."""
        return tuple(one for one in self.shown if not one.attached.proposed)

    @cached_property
    def state(self) -> State:
        """What the record shows; without a test nobody can tell."""
        return together(one.state for one in self.counted)

    @cached_property
    def closing(self) -> Closing | None:
        """How it was closed by hand by this day, if it is."""
        held = [
            one
            for one in self.area.closings.all()
            if one.closed_on <= self.as_at
            and (one.reopened_on is None or one.reopened_on > self.as_at)
        ]
        return held[-1] if held else None

    @property
    def on_paper_only(self) -> bool:
        """Whether nothing but documents shows it."""
        return bool(self.counted) and all(one.rests is Rests.PAPER for one in self.counted)

    @property
    def late(self) -> bool:
        """Whether its day has passed and the record does not show it."""
        due = self.deadline.on
        return due is not None and due < self.as_at and self.state is not State.EVIDENCED

    @property
    def actions(self) -> list[Action]:
        """What is to be done about it, the soonest due first."""
        return [one for one in self.area.actions.all() if one.agreed_on <= self.as_at]


def areas_of(
    reports: Sequence[InspectionReport] | None = None, areas: Sequence[int] | None = None
) -> list[AreaForImprovement]:
    """Areas for improvement with all that is kept of them, in five questions to the database."""
    found = AreaForImprovement.objects.select_related("report", "owner").prefetch_related(
        Prefetch("tests", AttachedTest.objects.filter(taken_off_because="")),
        Prefetch("actions", Action.objects.select_related("owner")),
        Prefetch("closings", Closing.objects.select_related("closed_by", "reopened_by")),
    )
    if reports is not None:
        found = found.filter(report__in=reports)
    if areas is not None:
        found = found.filter(pk__in=areas)
    return list(found.order_by("report__began_on", "report_id", "number"))


def statuses(
    as_at: dt.date,
    *,
    reports: Sequence[InspectionReport] | None = None,
    areas: Sequence[int] | None = None,
    work: bool = True,
) -> list[Item]:
    """Every item of the authority and where it stands on a day: one call, whatever their number.

    What is kept of the day is used; what is not is worked out, all of it together. A page that
    must open at once asks with `work` false, and what is not kept is then said to be so.
    """
    held = areas_of(reports, areas)
    points = _points(held, as_at)
    missing = [
        (attached, test)
        for attached, test in tests_of(held)
        if as_at not in points.get(attached.pk, {})
    ]
    fresh = answers_for(missing, as_at) if work else {}
    return items(held, as_at, points, fresh)


def tests_of(areas: Iterable[AreaForImprovement]) -> list[tuple[AttachedTest, LiveTest]]:
    """Every attached test with its definition; one that has left the book is passed over."""
    book = all_tests()
    return [
        (attached, book[attached.test].with_number(attached.number))
        for area in areas
        for attached in area.tests.all()
        if attached.test in book
    ]


def answers_for(
    tests: Iterable[tuple[AttachedTest, LiveTest]], as_at: dt.date
) -> dict[int, Answer]:
    """The answer of each attached test on a day, by its number."""
    asked = {attached.pk: (test, published(attached.area)) for attached, test in tests}
    answers = work_out(asked.values(), as_at=as_at)
    return {number: answers[key] for number, key in asked.items()}


def _points(
    areas: Sequence[AreaForImprovement], as_at: dt.date
) -> dict[int, dict[dt.date, ProofPoint]]:
    """What is kept of each attached test on each day up to this one."""
    found: dict[int, dict[dt.date, ProofPoint]] = defaultdict(dict)
    wanted = ProofPoint.objects.filter(as_at__lte=as_at, attached__area__in=areas)
    for point in wanted.order_by("as_at"):
        found[point.attached_id][point.as_at] = point
    return found


def items(
    areas: Sequence[AreaForImprovement],
    as_at: dt.date,
    points: dict[int, dict[dt.date, ProofPoint]],
    fresh: dict[int, Answer],
) -> list[Item]:
    """The items of these areas, from what is kept and what was worked out now."""
    local = local_numbers()
    found = []
    by_area: dict[int, list[tuple[AttachedTest, LiveTest]]] = defaultdict(list)
    for attached, test in tests_of(areas):
        by_area[attached.area_id].append((attached, test))
    for area in areas:
        shown = []
        for attached, test in by_area[area.pk]:
            days = points.get(attached.pk, {})
            if attached.pk in fresh:
                one = _from_point(
                    attached, test, point_of(attached, fresh[attached.pk], as_at, None)
                )
            elif as_at in days:
                one = _from_point(attached, test, days[as_at])
            else:
                one = Shown(
                    attached, test, State.CANNOT_TELL, "", NOT_WORKED_OUT, None, None, 0, ()
                )
            history = {day: State(each.state) for day, each in days.items()}
            shown.append(replace(one, since=run_of(history, as_at, one.state)[0]))
        item = Item(area, as_at, deadline(area, local), tuple(shown))
        since, before = run_of(_history(by_area[area.pk], points), as_at, item.state)
        found.append(Item(area, as_at, item.deadline, item.shown, since, before))
    return found


def _history(
    tests: Sequence[tuple[AttachedTest, LiveTest]], points: dict[int, dict[dt.date, ProofPoint]]
) -> dict[dt.date, State]:
    """The state of one item on each day of which all its tests are kept."""
    counted = [points.get(attached.pk, {}) for attached, _ in tests if not attached.proposed]
    if not counted:
        return {}
    days = set(counted[0]).intersection(*counted[1:])
    return {day: together(State(each[day].state) for each in counted) for day in days}


def run_of(
    history: dict[dt.date, State], as_at: dt.date, state: State
) -> tuple[dt.date, dt.date | None]:
    """Since which of the days that were worked out it has been so, and the last before that."""
    since = as_at
    for day in sorted((each for each in history if each < as_at), reverse=True):
        if history[day] is not state:
            return since, day
        since = day
    return since, None


def _from_point(attached: AttachedTest, test: LiveTest, point: ProofPoint) -> Shown:
    return Shown(
        attached,
        test,
        State(point.state),
        point.period,
        point.arithmetic,
        _number(point.numerator),
        _number(point.denominator),
        point.cannot_tell,
        tuple(point.lacking),
    )


def _number(value: object) -> float | None:
    return None if value is None else float(str(value))


def point_of(
    attached: AttachedTest, answer: Answer, as_at: dt.date, worked_out_at: dt.datetime | None
) -> ProofPoint:
    """What an answer comes to as a row that can be kept."""
    figure = answer.figure
    return ProofPoint(
        attached=attached,
        as_at=as_at,
        state=answer.state,
        period=figure.period,
        arithmetic=answer.arithmetic,
        numerator=_number_of(figure.numerator),
        denominator=_number_of(figure.denominator),
        value=figure.value,
        cannot_tell=figure.cannot_tell,
        lacking=list(figure.lacking),
        must=str(answer.test.must),
        version=f"{figure.version}/{answer.test.must.number}",
        worked_out_at=worked_out_at,
    )


def _number_of(number: object) -> float | None:
    return None if number is None else round(float(exact(number)), 3)  # type: ignore[arg-type]

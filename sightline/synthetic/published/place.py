"""What an invented authority of the reports is like as a place: teams, homes, carers, figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ..invent import names
from ..invent.chance import DAY, Chance
from ..invent.making import Making
from ..invent.rows import World
from ..invent.staff import TeamPlan

CHAIRING = "chairing"
OWN_HOME = "local authority children's home"
OWN_RESPITE = "local authority short break home"
OTHER_HOME = "children's home"
AGENCY = "independent fostering agency"
SCHOOL = "residential or special school"
AGREED = (
    (dt.date(2009, 9, 1), "strategy", "children in care and care leavers",
     "Children and young people's plan, 2009 to 2012"),
    (dt.date(2009, 11, 2), "procedure", "thresholds", "Threshold guide, 2009"),
)  # fmt: skip
"""What had been agreed long before any inspection here: none of it answers one."""


@dataclass(frozen=True)
class HomePlan:
    """So many homes of a kind, and what Ofsted last said of each."""

    kind: str
    grades: tuple[str, ...]


@dataclass(frozen=True)
class Figure:
    """A figure of the report that no child's record holds: the place, a comparator, the report.

    `value` is the number where there is one, `printed` how it stands in the report, `on` the day
    it speaks of where that is not the day of the report.
    """

    name: str
    says: str
    paragraph: str
    value: str = ""
    printed: str = ""
    of: str = "this authority"
    on: dt.date | None = None


def graded(*judged: str, word: str) -> tuple[Figure, ...]:
    """The same word from the inspectors on each of these judgements."""
    return tuple(
        Figure(f"grade-{name}", f"The judgement on {name}", "record", "", word) for name in judged
    )


Carers = tuple[int, dt.date, dt.date | None]
"""How many carers, approved in the year to a day, and the day they ceased if they have."""


@dataclass(frozen=True)
class Place:
    """An authority as a place: how its children are numbered, and what it has for them.

    `carers` are those approved long since, `carers_since` those approved later, and
    `carers_before` those who have ceased, each by kind. `others` are workers in no team of these,
    by what they do.
    """

    prefix: str
    teams: Sequence[TeamPlan]
    homes: Sequence[HomePlan] = ()
    carers: Mapping[str, int] = field(default_factory=dict)
    carers_since: Mapping[str, Carers] = field(default_factory=dict)
    carers_before: Mapping[str, Carers] = field(default_factory=dict)
    others: Mapping[str, int] = field(default_factory=dict)
    figures: Sequence[Figure] = ()


def settle(making: Making, place: Place, chance: Chance, seed: str, on: dt.date) -> None:
    """The homes, carers and figures of the place, as they are on a day."""
    world, number = making.world, 0
    for plan in place.homes:
        for grade in plan.grades:
            number += 1
            urn = f"SC{910000 + number}"
            making.register.setdefault(plan.kind, []).append(urn)
            world.add(
                "placements.Home",
                urn=urn,
                name=f"{chance.pick(names.INVENTED)} House {number}",
                kind=plan.kind,
                postcode=names.postcode(chance),
                grade=grade,
                graded_on=on - DAY * chance.number(30, 400),
            )
    for job, count in place.others.items():
        for _ in range(count):
            making.staff.hire(None, job, world.staffed_from + DAY * 100, registered=False)
    for kind, count in place.carers.items():
        _approve(making, chance, kind, (count, dt.date(2010, 6, 1), None))
    for more in (place.carers_since, place.carers_before):
        for kind, some in more.items():
            _approve(making, chance, kind, some)
    state_figures(world, place.figures, seed, on)
    for agreed_on, kind, about, title in AGREED:
        world.add(
            "governance.ServiceDocument",
            agreed_on=agreed_on,
            kind=kind,
            about=about,
            title=title,
            agreed_by="The children's trust board",
        )


def _approve(making: Making, chance: Chance, kind: str, carers: Carers) -> None:
    """So many carers of a kind, approved by a day."""
    count, by, ended = carers
    for _ in range(count):
        making.world.add(
            "placements.Carer",
            name=making.staff.new_name(),
            kind=kind,
            postcode=names.postcode(chance),
            approved_on=by - DAY * chance.number(1, 360 if ended is None else 900),
            approved_for=chance.number(1, 3),
            ended_on=ended,
        )


def state_figures(world: World, figures: Sequence[Figure], seed: str, on: dt.date) -> None:
    """The figures of the report that are kept as the report states them."""
    for each in figures:
        world.add(
            "area.AreaFigure",
            on=each.on or on,
            name=each.name,
            of=each.of,
            says=each.says,
            value=Decimal(each.value) if each.value else None,
            printed=each.printed or each.value,
            stated_in=f"seed {seed}, paragraph {each.paragraph}",
        )

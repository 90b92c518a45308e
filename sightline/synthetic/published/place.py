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


@dataclass(frozen=True)
class Place:
    """An authority as a place: how its children are numbered, and what it has for them."""

    prefix: str
    teams: Sequence[TeamPlan]
    homes: Sequence[HomePlan] = ()
    carers: Mapping[str, int] = field(default_factory=dict)
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
    for kind, count in place.carers.items():
        for _ in range(count):
            world.add(
                "placements.Carer",
                name=making.staff.new_name(),
                kind=kind,
                postcode=names.postcode(chance),
                approved_on=on - DAY * chance.number(40, 4000),
                approved_for=chance.number(1, 3),
            )
    state_figures(world, place.figures, seed, on)


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

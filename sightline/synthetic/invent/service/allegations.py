"""A few invented allegations about adults who work with children, dealt with well and badly."""

from __future__ import annotations

from sightline.core.calendar import add, add_months, next_working_day
from sightline.core.periods import working_days

from ..chance import DAY, Chance
from ..rows import Ref, World
from ..staff import ALLEGATIONS_OFFICER, REVIEWING, Staff

A_CHILD_IN = 22
"""One allegation in the last year and a half for so many children known."""

MONTHS_TO_CONCLUDE = (1, 1, 1, 2, 1, 1, 5, 1, 1, 13)

WORK = (
    ("school", "Teaching assistant", "Example Primary School"),
    ("school", "Teacher", "Sample High School"),
    ("early years", "Nursery worker", "Specimen Nursery"),
    ("foster carer", "Foster carer", "Anyshire fostering service"),
    ("children's home", "Residential worker", "Example House"),
    ("sport", "Coach", "Placeholder Swimming Club"),
    ("transport", "Driver", "Pretend Passenger Transport"),
    ("voluntary", "Youth worker", "Imagined Youth Club"),
)
CRITERIA = {"harmed": 45, "may pose risk": 25, "possible crime": 18, "unsuitable": 12}
DECISIONS = {"meeting": 66, "advice only": 22, "below the line": 12}
OUTCOMES = {"unsubstantiated": 34, "substantiated": 30, "unfounded": 26, "false": 6, "malicious": 4}


def allege(world: World, staff: Staff, children: int, chance: Chance) -> None:
    """The allegations of the last year and a half, and the officer who deals with them."""
    team = staff.teams[REVIEWING][0]
    began = world.recorded_from - DAY * 300
    officer = staff.hire(team.ref, "Allegations officer", began, name=ALLEGATIONS_OFFICER)
    for number in range(max(8, children // A_CHILD_IN)):
        _allegation(world, staff, officer.worker, number + 1, chance)


def _allegation(world: World, staff: Staff, officer: Ref, number: int, chance: Chance) -> None:
    sector, works_as, employer = WORK[number % len(WORK)]
    knew = chance.day(world.as_at - DAY * 540, world.as_at - DAY * 3)
    late = chance.happens(0.25)
    referred = add(working_days(chance.number(3, 15) if late else chance.number(0, 1)), knew)
    decision = chance.weighted(DECISIONS)
    evaluated = add(working_days(chance.number(2, 6) if chance.happens(0.2) else 1), referred)
    met = add(working_days(chance.number(6, 14) if chance.happens(0.3) else 5), referred)
    # The targets: most in a month, nearly all in three, and a few that go on.
    months = MONTHS_TO_CONCLUDE[number % len(MONTHS_TO_CONCLUDE)]
    closed = next_working_day(add_months(months, referred) - DAY * chance.number(1, 12))
    told = {"decision": decision} if evaluated <= world.as_at else {}
    if decision == "meeting":
        told["met_on"] = met
    if number % 9 == 4:
        # Taken back after the month had gone, and so never concluded.
        told["withdrawn_on"] = next_working_day(add_months(2, referred))
    elif closed <= world.as_at:
        told |= {"closed_on": closed, "outcome": chance.weighted(OUTCOMES)}
    world.add(
        "protection.Allegation",
        employer_knew_on=knew,
        reference=f"A{world.as_at.year}-{number:03d}",
        adult=staff.new_name(),
        works_as=works_as,
        sector=sector,
        employer=employer,
        criterion=chance.weighted(CRITERIA),
        referred_on=referred,
        referred_in_writing=chance.happens(0.9),
        handled_by_id=officer,
        evaluated_on=evaluated if chance.happens(0.94) else None,
        **told,
    )

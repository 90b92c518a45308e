"""Tells what comes to the front door and goes no further, and complaints and early help."""

from __future__ import annotations

import datetime as dt
import math

from ..invent.chance import DAY, Chance, back_to_working_day, next_working_day
from ..invent.front_door import contact
from ..invent.making import Making
from ..invent.people import make_family, relate
from ..invent.rows import Ref, World
from .dealing import day_between

SOURCES = {"6": 46, "2A": 20, "3A": 14, "1B": 10, "5A": 10}
ENDS = {"no further action": 52, "advice": 48}


def turn_away(making: Making, seed: int, share: float, day: dt.date) -> None:
    """As many contacts that go no further as make this share of the year's contacts."""
    world = making.world
    ends = [
        row["decision"] in ENDS
        for row in world.rows["front_door.Contact"]
        if (day - row["received_on"]).days <= 365
    ]
    wanted = math.ceil((share * len(ends) - sum(ends)) / (1 - share))
    for number in range(max(0, wanted)):
        chance = Chance(f"{seed}/turned away {number}")
        family = make_family(making.made + 1, chance)
        making.children("turned away", family, 1, 1, 16)
        on = back_to_working_day(day - DAY * chance.number(0, 360))
        child = family.children[0]
        if child.age_on(on) >= 0:
            contact(world, child, on, chance.weighted(ENDS), chance.weighted(SOURCES))
        relate(world, family)


def complain(
    world: World, chance: Chance, children: list[Ref], year_ends: dt.date, count: int, second: int
) -> None:
    """So many complaints in a year, so many of them taken to the second stage; a few are late."""
    for place, child in enumerate(chance.shuffled(children)[:count]):
        received = next_working_day(
            day_between(chance, year_ends - DAY * 350, year_ends - DAY * 60)
        )
        answered = received + DAY * (chance.number(30, 44) if place % 4 == 0 else
                                     chance.number(5, 13))  # fmt: skip
        told = {}
        if place < second:
            told = {
                "stage_two_asked_on": answered + DAY * 10,
                "stage_two_answered_on": answered + DAY * 40,
                "stage_two_independent_person": True,
            }
        world.add(
            "voice.Complaint",
            child_id=child,
            received_on=received,
            made_by=chance.pick(("child", "parent", "carer")),
            about=chance.pick(("a change of worker", "time with family", "a decision", "a home")),
            stage_one_from_on=received,
            stage_one_answered_on=answered,
            stage_one_in_writing=True,
            outcome=chance.pick(("upheld", "partly", "not")),
            **told,
        )


def hold_overnight(world: World, chance: Chance, day: dt.date, count: int) -> None:
    """So many children in care held by the police overnight after charge, in the year to a day."""
    rows = [row for row in world.rows["people.Child"] if row["born_on"]]
    fits = [
        (place, row)
        for place, row in enumerate(rows)
        if 14 <= (day - row["born_on"]).days // 366 < 17
    ]
    for _, row in chance.shuffled(fits)[:count]:
        held = chance.at(day - DAY * chance.number(10, 340), 16, 22)
        world.add(
            "front_door.TimeHeld",
            child_id=Ref("people.Child", row["la_child_id"]),
            kind="police custody after charge",
            held_from_on=held.date(),
            held_from_at=held,
            held_to_on=held.date() + DAY,
            held_to_at=held + dt.timedelta(hours=14),
            place="Testford police station",
            place_kind="police station",
            asked_us_on=held.date(),
            asked_for="a place for the night",
            we_offered="nothing",
            not_moved_because="no place was found that night",
        )


def help_early(making: Making, seed: int, count: int, first: dt.date, last: dt.date) -> None:
    """So many early help assessments completed between two days, by schools for the most part."""
    world = making.world
    for number in range(count):
        chance = Chance(f"{seed}/early help {first} {number}")
        family = make_family(making.made + 1, chance)
        making.children("early help", family, 1, 5, 15)
        done = back_to_working_day(day_between(chance, first + DAY * 6, last))
        world.add(
            "early_help.EarlyHelpAssessment",
            child_id=family.children[0].ref,
            began_on=done - DAY * chance.number(10, 30),
            completed_on=done,
            done_by_agency=chance.pick(
                ("Sample Street Primary School", "Example Academy", "Testwell Health Centre")
            ),
            lead_practitioner="Yaz Placeholder-Oak",
        )
        relate(world, family)

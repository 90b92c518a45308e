"""South Gloucestershire in July 2012: what its report printed, and how the children are made.

Each number stands beside the paragraph of seed 002 that printed it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ..invent.chance import DAY, Chance
from ..invent.making import Making
from ..invent.rows import World
from ..invent.staff import engage
from . import cohorts, contacts, protection, usual, workforce
from .briefs import Brief, cohort
from .dealing import Hand, deal
from .inventing import new_world, tell_families, tell_homes
from .leaving import house, occupy, turned_19
from .place import settle
from .south_gloucestershire_place import PLACE

DAY_OF_FIGURES = dt.date(2012, 7, 6)
YEAR_ENDS = dt.date(2012, 3, 31)
CHILDREN = 3475
AGES = ((0, 4, 49), (5, 15, 135), (16, 17, 27))  # paragraph 8
LEAVERS = ((18, 20, 143),)  # paragraph 8
PLAN_AGES = ((0, 4, 78), (5, 11, 84), (12, 16, 44))  # 37.9, 40.8 and 21.3% of 206 (paragraph 8)
UNBORN, GIRLS = 6, 85  # with 121 boys: 212 (paragraph 8)
CATEGORIES = {"EMO": 113, "NEG": 67, "PHY": 20, "SAB": 12}  # paragraph 8
CAME_IN_2011_12, ASSESSED_IN_TIME = 92, 22  # 70 of 92 were not (paragraph 61)
LEFT_SINCE = 17  # of those 92, no longer in care in July 2012
CAME_SINCE = 24  # and came into care after March 2012
REVIEWS_IN_TIME = 0.831  # paragraph 94
CHECKED, IMMUNISED, TEETH = 0.83, 0.95, 0.85  # paragraphs 61 and 65
WELL_AT_FIVE = 1 / 3  # paragraph 79
SUPERVISED = 0.96  # "regular monthly sessions" (paragraphs 13 and 106)
NEET = 0.46  # work and learning at 19 "stubbornly low" (paragraph 87)
TURNED_AWAY = 0.84  # "over 80%" of contacts (paragraph 50)
COMPLAINTS, SECOND_STAGE = 41, 2  # paragraph 24
AUDITED = 24  # not printed; sign-off was found wanting (paragraph 20)
KINDS = (
    Hand("A6", 9, lambda each: each.age_on(DAY_OF_FIGURES) < 6 and
         each.in_care_through(DAY_OF_FIGURES, 500)),
    Hand("P2", 4, lambda each: each.age_on(DAY_OF_FIGURES) >= 16),
    Hand("H5", 6, lambda each: each.age_on(DAY_OF_FIGURES) >= 16),
    Hand("S1", 9, lambda each: each.age_on(DAY_OF_FIGURES) >= 9),
    Hand("K2", 13, lambda each: each.age_on(DAY_OF_FIGURES) >= 9),
    Hand("P1", 14),
    Hand("U3", 30),
    Hand("U6", 126),
)  # fmt: skip
AT_HOME = {
    "no action": 60,
    "assessed": 70,
    "being assessed": 70,
    "in need": 150,
    "was in need": 40,
    "disabled": 30,
    "stepped down": 24,
}


def invent(children: int, seed: int, as_at: dt.date) -> World:
    """Every row of the record; the number of children and the day are what they are."""
    world = new_world("SGL", as_at, dt.date(2010, 4, 1), dt.date(2011, 4, 1))
    making = Making(world, engage(world, PLACE.teams, Chance(f"{seed}/staff")))
    chance = Chance(f"{seed}/south gloucestershire")
    settle(making, PLACE, chance, "002", as_at)
    now, left, grown = _children(chance)
    _deal(chance, now, left, grown)
    for what, families in (("in care", now), ("left", left), ("grown", grown)):
        tell_families(making, seed, what, families, YEAR_ENDS)
    in_care = [row["child_id"] for row in world.rows["care.CarePlan"]]
    contacts.complain(world, chance, sorted(set(in_care), key=lambda ref: ref.key), YEAR_ENDS,
                      COMPLAINTS, SECOND_STAGE)  # fmt: skip
    protection.protect(making, seed, "protected", _on_plans(chance))
    tell_homes(making, seed, AT_HOME)
    contacts.turn_away(making, seed, TURNED_AWAY, as_at)
    workforce.employ(making, chance, SUPERVISED)
    usual.audits(Chance(f"{seed}/audits"), world, as_at, AUDITED)
    return world


def _children(chance: Chance) -> tuple[list, list, list]:
    """Those in care, those who left as children, and those who have grown up.

    No one came into care in the weeks around the two Marches, so that the 92 of 2011/12 are the
    same whether they are counted by the day they came or by the day an assessment was due.
    """
    now = cohort(chance, DAY_OF_FIGURES, AGES)
    stayed = CAME_IN_2011_12 - LEFT_SINCE
    cohorts.put_in_eras(chance, now, (
        (dt.date(2004, 1, 5), dt.date(2011, 2, 25), 211 - stayed - CAME_SINCE),
        (dt.date(2011, 4, 3), dt.date(2012, 2, 25), stayed),
        (dt.date(2012, 4, 3), DAY_OF_FIGURES - DAY * 3, CAME_SINCE),
    ))  # fmt: skip
    left = [*_came_and_went(chance), *_long_gone(chance)]
    return now, left, cohorts.grown_up(chance, DAY_OF_FIGURES, LEAVERS)


def _came_and_went(chance: Chance) -> list[list[Brief]]:
    """Children who came into care in 2011/12, stayed more than 28 days, and have left."""
    found = []
    for _ in range(LEFT_SINCE):
        began = dt.date(2011, 4, 3) + DAY * chance.number(0, 250)
        ended = began + DAY * chance.number(60, 110)
        born = began - DAY * chance.number(400, 5200)
        found.append([Brief(born, began, ended, chance.weighted(cohorts.LEFT_FOR))])
    return found


def _long_gone(chance: Chance) -> list[list[Brief]]:
    """Children who came into care before 2011/12 and have left."""
    found = cohorts.left_care(chance, 70, dt.date(2010, 6, 1), dt.date(2012, 3, 20))
    found += cohorts.adopted(chance, 24, dt.date(2010, 7, 1), dt.date(2012, 6, 20), 560)
    for [brief] in found:
        latest = dt.date(2011, 2, 20)
        if brief.began_on > latest:
            moved = brief.began_on - latest + DAY * chance.number(0, 200)
            brief.began_on -= moved
            brief.ended_on -= moved
            brief.born_on -= moved
    return found


def _deal(chance: Chance, now: Sequence, left: Sequence, grown: Sequence) -> None:
    """Give out what the report printed: exactly so many of each."""
    in_care, everyone = cohorts.everyone(now), cohorts.everyone(now, left, grown)
    usual.learning(chance, everyone, 2011, excluded=0.08)
    deal(chance, in_care, "kind", KINDS)
    for each in in_care:
        if each.kind == "A6":
            each.adoption = "placed"
            each.placed_after = chance.number(250, (DAY_OF_FIGURES - each.began_on).days - 20)
    _reviews(chance, everyone)
    first_year = dt.date(2011, 4, 1)
    came = [each for each in everyone if first_year <= each.began_on <= YEAR_ENDS]
    deal(chance, came, "first_health_late", [
        Hand(False, ASSESSED_IN_TIME), Hand(True, CAME_IN_2011_12 - ASSESSED_IN_TIME)
    ])  # fmt: skip
    a_year = [each for each in everyone if each.in_care_a_year(YEAR_ENDS)]
    for field, part in (("checked", CHECKED), ("immunised", IMMUNISED), ("dental", TEETH)):
        usual.share(chance, a_year, field, 1 - part, False)
    for each in a_year:
        each.checked = each.checked is None
    usual.pathways(chance, everyone, DAY_OF_FIGURES, 0.12)
    usual.well_at_five(chance, everyone, 2011, WELL_AT_FIVE)
    young = chance.shuffled(cohorts.everyone(grown))
    for group in ([each for each in young if turned_19(each, YEAR_ENDS)],
                  [each for each in young if not turned_19(each, YEAR_ENDS)]):  # fmt: skip
        for place, each in enumerate(group):
            occupy(chance, each, neet=place < NEET * len(group))
    for each in young:
        house(chance, each, suitable=chance.happens(0.86))
        each.qualified = chance.happens(0.72)


def _reviews(chance: Chance, everyone: Sequence[Brief]) -> None:
    """Every review of 2011/12 in time for 83.1% of those in care at the end of it.

    Not every number of children can show 83.1%. As many as are needed are told as having left
    care in the last days of March, so that the rest can.
    """
    base = [each for each in everyone if usual.long_enough(each, YEAR_ENDS)]
    gone = [each for each in base if each.ended_on]
    while not usual.shows(len(base), REVIEWS_IN_TIME):
        left = gone.pop()
        left.ended_on = YEAR_ENDS - DAY * chance.number(0, 9)
        base.remove(left)
    usual.reviews(chance, everyone, YEAR_ENDS, 1 - REVIEWS_IN_TIME, DAY_OF_FIGURES, base)


def _on_plans(chance: Chance) -> list[list[protection.PlanBrief]]:
    """The 212 children on plans, six of them not yet born."""
    spans = ((5, 90), (90, 270), (270, 540), (540, 700))
    families = protection.on_plans(chance, DAY_OF_FIGURES, PLAN_AGES, spans)
    everyone = [brief for family in families for brief in family]
    deal(chance, everyone, "sex", [Hand("F", GIRLS), Hand("M", len(everyone) - GIRLS)])
    families += protection.unborn(chance, DAY_OF_FIGURES, UNBORN)
    everyone = [brief for family in families for brief in family]
    deal(chance, everyone, "category", [Hand(*each) for each in CATEGORIES.items()])
    return families

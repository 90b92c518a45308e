"""Norfolk in July 2013: what its report printed, and how the children are made so that it holds.

Each number stands beside the paragraph of seed 004 that printed it. Where the report leaves
something open, what was chosen is said here and beside the figure that is checked.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ..invent.chance import DAY, Chance
from ..invent.making import Making
from ..invent.rows import World
from ..invent.staff import (
    engage,
)
from . import cohorts, dealing, usual, workforce
from .adopting import PLACED, WAITING, adopters
from .briefs import Brief, cohort
from .dealing import Hand, deal
from .inventing import new_world, tell_families, tell_homes
from .leaving import house, occupy, turned_19
from .norfolk_place import PLACE
from .place import settle

DAY_OF_FIGURES = dt.date(2013, 7, 12)
CHILDREN = 2986
YEAR_AGO = DAY_OF_FIGURES - DAY * 365
AGES = ((0, 4, 230), (5, 15, 721), (16, 17, 137))  # paragraph 7
LEAVERS = ((18, 20, 378),)  # paragraph 7
ELSEWHERE = {"Suffolk": 86, "Lincolnshire": 39, "Cambridgeshire": 24}  # paragraph 53
OTHERS = 22  # other authorities, so that there are 25 in all (paragraph 53)
IN_OTHERS = 44  # children in them, so that there are 193 in all (paragraphs 18 and 53)
FAR = 214  # more than 20 miles from home: "too high", and no figure (paragraph 53)
NO_PLAN = 68  # paragraph 56
REVIEWS_LATE = 0.32  # paragraph 58
TAKE_PART = 0.806  # of those reviewed in 2012/13 (paragraph 42)
HEALTH_LATE = 0.40  # paragraph 17
NO_PATHWAY = 0.47  # "almost half" (paragraph 56)
NEET = 163  # 43% of 378 (paragraph 45)
NO_QUALIFICATION = 0.37  # "more than 35%" (paragraph 46)
SUPPORT_WORKER_ONLY = 24  # "in some cases" (paragraphs 23, 52 and 68)
AUDITED, INADEQUATE_ANALYSIS = 32, 11  # one third of the sample (paragraphs 2 and 55)
WAIT_TO_ADOPT = 58  # "too many" over six months (paragraphs 15 and 54)
# Homes with families are 816 of 1,088: 75% (paragraph 70).
KINDS = (
    Hand("A6", 52, lambda each: each.age_on(DAY_OF_FIGURES) < 7 and _long(each, 420)),
    Hand("P2", 26, lambda each: each.age_on(DAY_OF_FIGURES) >= 16),
    Hand("H5", 52, lambda each: each.age_on(DAY_OF_FIGURES) >= 16),
    Hand("R5", 4, lambda each: each.age_on(DAY_OF_FIGURES) >= 15),
    Hand("K1", 3, lambda each: each.age_on(DAY_OF_FIGURES) >= 13),
    Hand("S1", 38, lambda each: each.age_on(DAY_OF_FIGURES) >= 9),
    Hand("R3", 14, lambda each: each.age_on(DAY_OF_FIGURES) < 2),
    Hand("R2", 5),
    Hand("R1", 20, lambda each: each.age_on(DAY_OF_FIGURES) >= 10),
    Hand("K2", 110, lambda each: each.age_on(DAY_OF_FIGURES) >= 9),
    Hand("P1", 60),
    Hand("U3", 150),
    Hand("U6", 554),
)
AT_HOME = {
    "no action": 140,
    "assessed": 130,
    "being assessed": 150,
    "in need": 260,
    "was in need": 60,
    "disabled": 50,
    "protected": 220,
    "stepped down": 40,
    "unborn": 8,
}


def _long(each: Brief, days: int) -> bool:
    return each.in_care_through(DAY_OF_FIGURES, days)


def invent(children: int, seed: int, as_at: dt.date) -> World:
    """Every row of the record of Norfolk; the number of children and the day are what they are."""
    world = new_world("NFK", as_at, dt.date(2011, 4, 1), dt.date(2012, 4, 1))
    making = Making(world, engage(world, PLACE.teams, Chance(f"{seed}/staff")))
    chance = Chance(f"{seed}/norfolk")
    settle(making, PLACE, chance, "004", as_at)
    now, left, grown = _children(chance)
    _deal(chance, now, left, grown)
    for what, families in (("in care", now), ("left", left), ("grown", grown)):
        tell_families(making, seed, what, families, as_at)
    for ends, months in ((dt.date(2012, 7, 12), 12), (as_at, 6)):  # paragraph 54
        adopters(world, making.staff, chance, 40, ends, months)
    tell_homes(making, seed, AT_HOME)
    usual.audit(chance, world, as_at, AUDITED, INADEQUATE_ANALYSIS)
    workforce.employ(making, chance)
    return world


def _children(chance: Chance) -> tuple[list, list, list]:
    """Those in care, those who left as children, and those who have grown up."""
    now = cohort(chance, DAY_OF_FIGURES, AGES)
    left = [
        *cohorts.left_care(chance, 190, DAY_OF_FIGURES - DAY * 900, YEAR_AGO),
        *cohorts.left_care(chance, 150, YEAR_AGO, DAY_OF_FIGURES - DAY * 2),
        *cohorts.adopted(chance, 105, dt.date(2010, 7, 1), DAY_OF_FIGURES - DAY * 5, 560),
        # Fewer in the last year than in the one before (paragraph 27).
        *cohorts.remanded(chance, 11, YEAR_AGO - DAY * 350, YEAR_AGO - DAY * 5),
        *cohorts.remanded(chance, 6, YEAR_AGO + DAY * 5, DAY_OF_FIGURES - DAY * 50),
    ]
    return now, left, cohorts.grown_up(chance, DAY_OF_FIGURES, LEAVERS)


def _deal(chance: Chance, now: Sequence, left: Sequence, grown: Sequence) -> None:
    """Give out what the report printed: exactly so many of each."""
    day = DAY_OF_FIGURES
    in_care = cohorts.everyone(now)
    gone = cohorts.everyone(left, grown)
    usual.learning(chance, [*in_care, *gone], 2012, excluded=0.062, level_four=0.5,
                   five_good=0.194)  # fmt: skip
    deal(chance, in_care, "kind", KINDS)
    _where(chance, in_care)
    new_law = dt.date(2011, 4, 6)
    without = Hand(False, NO_PLAN, lambda each: each.began_on > new_law and _long(each, 40))
    deal(chance, in_care, "planned", [without])
    usual.reviews(chance, [*in_care, *gone], day, REVIEWS_LATE, day, by=dt.date(2013, 2, 25))
    usual.participation(chance, [*in_care, *gone], dt.date(2013, 3, 31), TAKE_PART)
    for group in (in_care, gone):
        usual.health(chance, group, day, HEALTH_LATE)
    usual.pathways(chance, [*in_care, *gone], day, NO_PATHWAY)
    alone = Hand(True, SUPPORT_WORKER_ONLY, lambda each: _long(each, 200) and each.planned)
    deal(chance, in_care, "support_worker_only", [alone])
    _adoption(chance, in_care)
    _grown_up(chance, cohorts.everyone(grown))
    usual.proceedings(chance, in_care, day, count=150, weeks=30)


def _where(chance: Chance, in_care: Sequence[Brief]) -> None:
    """Homes in other authorities, and how far away each child is."""

    def may_move(each: Brief) -> bool:
        return each.kind != "P1"

    spread = dealing.spread(chance, OTHERS, IN_OTHERS, 1, 4)
    hands = [Hand(name, count, may_move) for name, count in ELSEWHERE.items()]
    hands += [
        Hand(name, count, may_move)
        for name, count in zip(usual.elsewhere(OTHERS), spread, strict=True)
    ]
    deal(chance, in_care, "where", hands)
    far = [each for each in in_care if each.where and chance.happens(0.62)]
    near = [each for each in in_care if not each.where]
    far += chance.shuffled(near)[: FAR - len(far)]
    marked = {id(each) for each in far}
    for each in in_care:
        miles = chance.number(205, 1200) if id(each) in marked else chance.number(3, 199)
        each.miles = miles / 10


def _adoption(chance: Chance, in_care: Sequence[Brief]) -> None:
    """Children placed for adoption, and those who have waited more than six months for a home."""
    for each in in_care:
        if each.kind == "A6":
            each.adoption = PLACED
            each.placed_after = chance.number(250, (DAY_OF_FIGURES - each.began_on).days - 20)
    little = [each for each in in_care if not each.adoption and each.kind == "U6"]
    waits = Hand(WAITING, WAIT_TO_ADOPT, lambda each: _long(each, 480) and each.age_on(
        DAY_OF_FIGURES) < 8)  # fmt: skip
    deal(chance, little, "adoption", [waits])
    for each in little:
        each.waited = chance.number(200, 400)


def _grown_up(chance: Chance, grown: Sequence[Brief]) -> None:
    """What the 378 young people do, where they live, and whether they have a qualification."""
    order = chance.shuffled(list(grown))
    for place, each in enumerate(order):
        occupy(chance, each, neet=place < NEET)
        house(chance, each, suitable=chance.happens(0.88))
        each.in_touch = "YES" if chance.happens(0.92) else "NO"
    at_19 = [each for each in grown if turned_19(each, dt.date(2013, 3, 31))]
    others = [each for each in grown if not turned_19(each, dt.date(2013, 3, 31))]
    for group in (at_19, others):
        usual.share(chance, group, "qualified", NO_QUALIFICATION, False)
    for each in grown:
        each.qualified = each.qualified is None

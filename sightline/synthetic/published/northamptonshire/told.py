"""Northamptonshire from March 2011 to July 2013: one authority, and what three reports printed.

The children of 2011 are two years older in 2013. Each number stands beside the report and the
paragraph that printed it: seed 003 is of March 2011, 001 of February 2013, 000 of July 2013.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ...invent.chance import DAY, Chance
from ...invent.making import Making
from ...invent.rows import World
from ...invent.staff import engage
from .. import cohorts, contacts, in_need, protection, usual, workforce
from ..briefs import CALENDAR_BEGINS, Brief, years_back
from ..dealing import Hand, deal, share_of
from ..inventing import new_world, tell_families
from ..learning import PLANS
from ..leaving import house, occupy
from ..place import settle, state_figures
from .children import (
    ALONE_2011,
    JULY_2013,
    MARCH_2011,
    YEAR_END_2013,
    came_and_went,
    come_since,
    in_care_2011,
    leavers,
)
from .place import FIGURES_2011, FIGURES_2013, PLACE
from .plans import FEBRUARY_2013, plans

CHILDREN = 6987
PLANS_TOLD = dt.date(2010, 3, 1)  # since when a plan for learning is owed in ten working days
TOLD_SINCE_2008 = (
    *("people", "protection", "front_door", "early_help", "leaving_care"),
    *("assessment", "health"),
)
MALE, MINORITY = 335, 71  # 57% and 12% of the 588 (seed 003, paragraph 8)
TAKE_PART = 0.88  # in the last reporting year, 2009/10 (seed 003, paragraph 86)
NEET = 0.46  # in work or learning at 19, fewer than the nation (seed 003, paragraph 94)
SUITABLE = 45  # of 64 (seed 003, paragraph 96)
FIVE_GOOD = 0.123  # in 2010 (seed 003, paragraph 82)
TUTORED = 0.84  # seed 003, paragraph 83
VACANT = 7  # % of social work posts (seed 003, paragraph 18)
NO_PLAN = 0.36  # "more than one in three" (seed 000, paragraph 41)
NO_PATHWAY = 0.68  # "the large majority" (seed 000, paragraph 42)
LEARNING_PLANS = 0.72  # seed 000, paragraph 25
GOOD_SCHOOL = 0.5  # "just half" (seed 000, paragraph 23)
PART_TIME = 0.1  # "high" (seed 000, paragraph 23)
PERMANENCE = 0.15  # "a small minority" by the second review (seed 000, paragraph 43)
IN_NEED = 4109  # with those in care or on a plan (seed 001, paragraph 11)
UNALLOCATED = 260  # "a large number" (seed 001, paragraphs 14, 26 and 55)
CAFS = ((2010, 520), (2011, 440), (2012, 310))  # on track for 500, then falling (003 §30, 001 §28)
CONVICTED_2010, CONVICTED_2013 = 0.06, 0.07  # below, then above, the nation (003 §90, 000 §31)
MOVED, SETTLED = 0.15, 0.68  # poor, and like the neighbours' (seed 000, paragraph 36)
AUDITED = 26  # not printed; plans and assessments were found wanting each time
KINDS = (
    Hand("P2", 24, lambda each: each.age_on(YEAR_END_2013) >= 16),
    Hand("H5", 40, lambda each: each.age_on(YEAR_END_2013) >= 16),
    Hand("S1", 26, lambda each: each.age_on(YEAR_END_2013) >= 9),
    Hand("K2", 78, lambda each: each.age_on(YEAR_END_2013) >= 9),
    Hand("P1", 30, lambda each: not each.unaccompanied),
    Hand("U3", 90, lambda each: not each.unaccompanied),
    Hand("U6", 440),
)


def invent(children: int, seed: int, as_at: dt.date) -> World:
    """Every row of the record; the number of children and the day are what they are."""
    world = new_world("NTH", as_at, dt.date(2012, 10, 1), dt.date(2012, 10, 1))
    world.staffed = dt.date(2009, 6, 1)
    world.told_from["social worker allocated"] = world.staffed_from
    world.told_from[PLANS] = PLANS_TOLD
    world.told_from["audit"] = dt.date(2008, 4, 1)
    world.told_from |= dict.fromkeys(TOLD_SINCE_2008, dt.date(2008, 4, 1))
    making = Making(world, engage(world, PLACE.teams, Chance(f"{seed}/staff")))
    chance = Chance(f"{seed}/northamptonshire")
    settle(making, PLACE, chance, "000", as_at)
    state_figures(world, FIGURES_2011, "003", MARCH_2011)
    state_figures(world, FIGURES_2013, "001", FEBRUARY_2013)
    lists = (in_care_2011(chance), come_since(chance), came_and_went(chance), leavers(chance))
    _deal(chance, *lists)
    for what, families in zip(("2011", "since", "gone", "leavers"), lists, strict=True):
        tell_families(making, seed, what, families, as_at)
    protection.protect(making, seed, "protected", plans(chance))
    for year, count in CAFS:
        ends = min(dt.date(year + 1, 3, 31), as_at)
        contacts.help_early(making, seed, count, dt.date(year, 4, 1), ends)
    contacts.hold_overnight(world, chance, as_at, 7)
    workforce.employ(making, chance)
    workforce.leave_unsupervised(making, MARCH_2011, 4)
    workforce.vacancies(making, MARCH_2011, VACANT)
    in_need.fill(making, seed, FEBRUARY_2013, IN_NEED, UNALLOCATED)
    for day in (MARCH_2011, FEBRUARY_2013, as_at):
        usual.audits(Chance(f"{seed}/audits {day}"), world, day, AUDITED)
    return world


def _deal(chance: Chance, then: Sequence, since: Sequence, gone: Sequence, left: Sequence) -> None:
    """Give out what the three reports printed: exactly so many of each."""
    everyone = cohorts.everyone(then, since, gone, left)
    _heritage(chance, then)
    _of_2011(chance, cohorts.everyone(then), cohorts.everyone(left), everyone)
    now = [each for each in everyone if each.in_care_on(YEAR_END_2013)]
    deal(chance, now, "kind", KINDS)
    _of_2013(chance, now, everyone)


def _heritage(chance: Chance, then: Sequence[Sequence[Brief]]) -> None:
    """Exactly so many of the 588 of a minority ethnic group, brothers and sisters alike."""
    left = MINORITY
    for family in chance.shuffled(then):
        group = "WBRI"
        if not family[0].unaccompanied and len(family) <= left:
            group = chance.pick(("MWBC", "BAFR", "APKN", "WOTH", "MOTH"))
            left -= len(family)
        for each in family:
            each.ethnic_group = group
    assert left == 0, left


def _of_2011(
    chance: Chance, then: Sequence[Brief], left: Sequence[Brief], everyone: Sequence[Brief]
) -> None:
    """What was printed of March 2011 and of the year before it."""
    others = [each for each in then if not each.unaccompanied]
    assert len(then) - len(others) == ALONE_2011
    deal(chance, others, "sex", [Hand("M", MALE), Hand("F", len(others) - MALE)])
    usual.learning(chance, everyone, 2010, excluded=0.1, five_good=FIVE_GOOD)
    base = [each for each in everyone if usual.in_learning_base(each, 2010, range(12))]
    usual.share(chance, base, "tutored", TUTORED)
    at_march = [each for each in everyone if each.in_care_a_year(dt.date(2010, 3, 31))]
    usual.share(chance, [each for each in at_march if each.age_on(dt.date(2010, 3, 31)) >= 10],
                "convicted_in", CONVICTED_2010, 2010)  # fmt: skip
    nineteen = [each for each in left if each.born_on < dt.date(1991, 4, 1)]
    for place, each in enumerate(chance.shuffled(nineteen)):
        house(chance, each, suitable=place < SUITABLE)
    for place, each in enumerate(chance.shuffled(nineteen)):
        occupy(chance, each, neet=place < NEET * len(nineteen))
    chance.pick(nineteen).activity = "F1"  # one at university (seed 003, paragraph 93)
    for each in left:
        if not each.activity:
            occupy(chance, each, neet=chance.happens(0.46))
            house(chance, each, suitable=chance.happens(0.8))


def _of_2013(chance: Chance, now: Sequence[Brief], everyone: Sequence[Brief]) -> None:
    """What was printed of March and July 2013."""
    july = [each for each in everyone if each.in_care_on(JULY_2013)]
    may_lack = [each for each in july if each.began_on > dt.date(2011, 4, 6) and
                each.in_care_through(JULY_2013, 40)]  # fmt: skip
    deal(chance, may_lack, "planned", [Hand(False, share_of(july, NO_PLAN))])
    usual.reviews(chance, everyone, JULY_2013, 0.3, JULY_2013)
    usual.participation(chance, everyone, dt.date(2010, 3, 31), TAKE_PART)
    usual.pathways(chance, everyone, JULY_2013, NO_PATHWAY)
    _learning_plans(chance, july)
    usual.share(chance, july, "good_school", 1 - GOOD_SCHOOL, False)
    usual.share(chance, july, "full_time", PART_TIME, False)
    usual.share(chance, everyone, "permanence_by_second", 1 - PERMANENCE, False)
    usual.share(chance, everyone, "health_late", 0.45)
    usual.share(chance, [each for each in everyone if each.began_on > CALENDAR_BEGINS],
                "first_health_late", 0.6)  # fmt: skip
    usual.share(chance, july, "dental", 0.3, False)
    usual.share(chance, july, "immunised", 0.25, False)
    a_year = [each for each in now if each.in_care_a_year(YEAR_END_2013) and
              each.age_on(YEAR_END_2013) >= 10 and each.convicted_in is None]  # fmt: skip
    usual.share(chance, a_year, "convicted_in", CONVICTED_2013, 2013)
    base = [each for each in now if each.in_care_a_year(YEAR_END_2013)]
    usual.share(chance, base, "checked", 0.38, False)
    _homes(chance, now)
    for each in everyone:
        each.offered_talk = True
        each.adviser_alone = 0.34  # "a substantial number" (seed 000, paragraph 27)


def _learning_plans(chance: Chance, july: Sequence[Brief]) -> None:
    """Plans for learning in place for 72% of those in care whose plan can be told of.

    Of those who came into care before the plans are told, and were five by then, nobody can tell.
    The least have had no plan yet, and none is owed to them.
    """
    told, untold = [], []
    for each in july:
        owed_from = max(each.began_on, years_back(each.born_on, -5))
        (told if owed_from >= PLANS_TOLD else untold).append(each)
    had = [each for each in told if each.age_on(JULY_2013 - DAY * 8) >= 3]
    older = [each for each in told if each.age_on(JULY_2013) >= 5]
    deal(chance, older, "learning_plan", [Hand(False, share_of(had, 1 - LEARNING_PLANS))])
    usual.share(chance, untold, "learning_plan", 1 - LEARNING_PLANS, False)


def _homes(chance: Chance, now: Sequence[Brief]) -> None:
    """Three homes or more in the year for some; two years in one for two thirds of the settled."""
    long_ago = dt.date(2010, 9, 25)
    settled = [each for each in now if each.began_on < long_ago and
               each.age_on(YEAR_END_2013) < 16]  # fmt: skip
    chosen = chance.shuffled(settled)[: share_of(settled, SETTLED)]
    for each in chosen:
        each.home_since = max(each.began_on, dt.date(2011, 3, 1) - DAY * chance.number(0, 700))
    stay = {id(each) for each in chosen}
    for each in settled:
        if id(each) not in stay:
            each.home_since = dt.date(2011, 7, 1) + DAY * chance.number(0, 500)
    may_move = [each for each in now if each.home_since is None and
                each.began_on < dt.date(2012, 8, 1) and each.kind in ("U6", "K2")]  # fmt: skip
    count = share_of(now, MOVED)
    for each in chance.shuffled(may_move)[:count]:
        each.moved_in = 2013
    for each in now:
        if each.moved_in is None and each.home_since is None:
            each.home_since = max(each.began_on, dt.date(2011, 10, 1))

"""The lives of children who are or were in care: how it began, how it went, where it led."""

from __future__ import annotations

import datetime as dt

from .adopting import adoption
from .allocating import name_officer
from .caring import look_after, reviews
from .chance import DAY, back_to_working_day
from .front_door import assess, refer
from .growing import keep_healthy, plan_learning
from .in_need import oversee
from .leaving import leave_care
from .making import Making
from .missing import goes_missing
from .people import Child, Family
from .placing import Care, Home, Order, homes, orders, settled, stayed
from .staff import ASSESSMENT, IN_CARE, LEAVING, REVIEWING, Post
from .telling import remember, tell

AT_ONCE = 3
"""One family in so many comes into care on the day of the referral, and the rest as planned."""
A_LAST_STAY = 120  # days in the home a young person leaves from
LEFT_EARLY_BEFORE = 19  # in years: older, their care would be out of the return's sight


def in_care(
    making: Making,
    child: Child,
    began: dt.date,
    ended: dt.date | None,
    because: str = "",
    given: list[Home] | None = None,
    under: list[Order] | None = None,
    planned: bool = False,
) -> Care:
    """A time in care and everything owed in it.

    One that was `planned` begins in a home that lasts, under an order that stands, beyond the
    31 March that follows; one that was not may be all moves.
    """
    world, family = making.world, child.family
    family.together, child.in_care = None, True
    chance, post = family.chance, making.post(family, IN_CARE)
    officers = making.post(family, REVIEWING)
    last = min(ended or world.as_at, world.as_at)
    given = given or homes(world, child, began, ended)
    under = under or orders(child, began, last)
    if planned:
        given, under = settled(given, under, began)
    care = look_after(
        world, child, began, ended, post, officers, because=because, given=given, under=under
    )
    name_officer(world, child, officers, began, ended)
    keep_healthy(world, care, last, post.team.on_time)
    plan_learning(world, care, last, post.team.on_time)
    oversee(world, child, post, began, last)
    tell(world, child, began, last, chance.number(1, 4))
    remember(world, child, began - DAY * 900, last, chance.number(1, 3))
    child.phases.append((post, began + DAY * chance.number(0, 20), ended))
    if child.age_on(last) >= 13 and chance.happens(0.35):
        # Back before care ends, however long it was.
        times = chance.weighted({1: 50, 2: 25, 4: 15, 7: 10})
        goes_missing(world, child, max(began, last - DAY * 500), last - DAY * 3, times)
    return care


def comes_into_care(
    making: Making,
    family: Family,
    began: dt.date,
    closes: dt.date | None = None,
    at_once: bool = False,
) -> None:
    """The referral that led to care, `at_once` or later; long ago it is known only by its dates."""
    referred = began - DAY * family.chance.number(3, 120)
    if at_once:
        referred = began
    if referred < making.world.recorded_from - DAY * 310:
        return
    referred = back_to_working_day(referred)
    born = [child for child in family.children if child.age_on(referred) >= 0]
    post = making.post(family, ASSESSMENT)
    if not born or referred < making.world.recorded_from - DAY * 300:
        return
    everyone, family.children = family.children, born
    referral = refer(making.world, family, referred, closes_on=closes)
    last = max(referred, began)
    assess(making.world, family, referral, post, needs_support=True, last_day=last)
    family.children = everyone
    for child in born:
        child.phases.append((post, referred, began))


def looked_after(making: Making, family: Family, size: int) -> None:
    """In care today."""
    making.children("looked after", family, size, 0.5, 17.6)
    chance, world = family.chance, making.world
    youngest = min(world.as_at - child.born_on for child in family.children).days
    long_ago = chance.weighted({90: 14, 365: 26, 1100: 34, 2900: 26})
    began = making.ago(family, 4, max(6, min(youngest - 3, long_ago)))
    little = len(family.children) == 1 and family.children[0].age_on(began) < 4
    waits = little and (world.as_at - began).days > 200 and chance.happens(0.3)
    at_once = waits or family.number % AT_ONCE == 0
    comes_into_care(making, family, began, at_once=at_once)
    for child in family.children:
        later = began if waits or chance.happens(0.8) else min(
            world.as_at - DAY * 3, began + DAY * chance.number(1, 200))  # fmt: skip
        given, under = adoption(world, child, later, None) if waits else (None, None)
        planned = later > began or not at_once
        care = in_care(making, child, later, None, "", given, under, planned)
        leave_care(world, care, making.post(family, LEAVING))


def unaccompanied(making: Making, family: Family, size: int) -> None:
    """A young person alone in this country, in care today."""
    family.postcode = ""  # no home in this country that care could be measured from
    family.ethnic_group, family.language = family.chance.pick(
        (("BAFR", "Tigrinya"), ("AOTH", "Pashto"), ("OOTH", "Kurdish"), ("BAFR", "Arabic"))
    )
    age = family.chance.random.uniform(15.4, 17.7)
    making.children(
        "unaccompanied", family, 1, age, age, unaccompanied="yes", upn="",
        upn_missing_because="UN3", sex="M",
    )  # fmt: skip
    child, began = family.children[0], making.ago(family, 20, 420)
    refer(making.world, family, began, need="N8")
    care = in_care(making, child, began, None)
    leave_care(making.world, care, making.post(family, LEAVING))


def care_leaver(making: Making, family: Family, size: int) -> None:
    """Eighteen or nineteen, after years in care; a few left at seventeen.

    None is older: the return's rules look two years back for a leaver's time in care, and would
    call wrong what is right of anyone who left before that.
    """
    age = family.chance.random.uniform(17.2, 19.95)
    making.children("care leaver", family, 1, age, age)
    child, chance = family.children[0], family.chance
    began = back_to_working_day(child.birthday(chance.number(9, 15)) + DAY * chance.number(5, 300))
    ended, because = child.birthday(18), chance.pick(("E5", "E17", "E5", "E6", "E7"))
    if age < 18 or (chance.happens(0.1) and age < LEFT_EARLY_BEFORE):
        ended, because = child.birthday(17) + DAY * chance.number(1, 60), "E4B"
    given = stayed(homes(making.world, child, began, ended), A_LAST_STAY)
    care = in_care(making, child, began, ended, because, given)
    leave_care(making.world, care, making.post(family, LEAVING))


def left_care(making: Making, family: Family, size: int) -> None:
    """Was in care, and is home or with guardians."""
    making.children("left care", family, size, 4, 15)
    ended = making.ago(family, 30, 700)
    began = back_to_working_day(ended - DAY * family.chance.number(40, 800))
    began = max(began, max(child.born_on for child in family.children) + DAY * 30)
    if began >= ended:
        return
    comes_into_care(making, family, began, ended)
    because = family.chance.pick(("E4A", "E4A", "E4B", "E45", "E47", "E41"))
    for child in family.children:
        in_care(making, child, began, ended, because, planned=True)


def adopted(making: Making, family: Family, size: int) -> None:
    """Adopted in the last two years."""
    making.children(
        "adopted", family, 1, 2.6, 5, restricted=True,
        restricted_because="Adopted: the record before the order is kept to named readers.",
    )  # fmt: skip
    child = family.children[0]
    ended = making.ago(family, 20, 280)
    began = max(ended - DAY * 600, child.born_on + DAY * 3)
    comes_into_care(making, family, began, ended, at_once=True)
    given, under = adoption(making.world, child, began, ended)
    in_care(making, child, began, ended, "E12", given, under)


def keep_up(making: Making, care: Care, post: Post, officers: Post) -> None:
    """Reviews, health and learning for a child whose homes and visits are already told."""
    world, last = making.world, care.ended_on or making.world.as_at
    reviews(world, care, last, officers)
    keep_healthy(world, care, last, post.team.on_time)
    plan_learning(world, care, last, post.team.on_time)

"""Tells the time in care that a brief asks for, with everything else in it left to chance."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise

from sightline.core.calendar import add, next_working_day
from sightline.core.periods import working_days

from ..invent import words
from ..invent.allocating import name_officer
from ..invent.caring import PLAN_TEXT, placement_plan, visit_home
from ..invent.chance import DAY, Chance, back_to_working_day
from ..invent.in_need import oversee
from ..invent.making import Making
from ..invent.missing import goes_missing
from ..invent.people import Child
from ..invent.placing import Care, Home, a_home, orders, state_episodes
from ..invent.rows import World
from ..invent.staff import IN_CARE, REVIEWING, Post
from ..invent.telling import remember, tell
from .adopting import ADOPTED, PLACED
from .briefs import CALENDAR_BEGINS, Brief
from .place import AGENCY, OTHER_HOME, OWN_HOME
from .timed import NEW_REGULATIONS

ROUTES = {
    "little": {"return to family": 35, "adoption": 25, "special guardianship": 40},
    "older": {"long-term fostering": 60, "return to family": 25, "special guardianship": 15},
}
TAKES_PART = {"PN1": 40, "PN6": 30, "PN5": 12, "PN2": 12, "PN3": 6}
TAKES_NO_PART = {"PN4": 40, "PN7": 60}


def live(making: Making, child: Child, brief: Brief) -> Care:
    """One time in care, told so that what the brief asks is so on the day spoken of."""
    world, family = making.world, child.family
    family.together, child.in_care = None, True
    chance, post = family.chance, making.post(family, IN_CARE)
    last = min(brief.ended_on or world.as_at, world.as_at)
    care = Care(
        child=child,
        began_on=brief.began_on,
        ended_on=brief.ended_on,
        ended_because=brief.because,
        homes=homes(making, child, brief, last),
        orders=_orders(child, brief, last),
    )
    state_episodes(world, care, "N8" if child.unaccompanied else "N1")
    _where_it_leads(world, care, brief)
    if brief.planned:
        _care_plans(world, care, last)
    _reviews(world, care, brief, making.post(family, REVIEWING))
    name_officer(world, child, making.post(family, REVIEWING), brief.began_on, brief.ended_on,
                 at_once=True)  # fmt: skip
    _visits(world, care, brief, last, post)
    tell(world, child, brief.began_on, last, chance.number(1, 3))
    remember(world, child, max(CALENDAR_BEGINS, brief.began_on - DAY * 900), last,
             chance.number(0, 2))  # fmt: skip
    child.phases.append((post, brief.began_on, brief.ended_on))
    if child.age_on(last) >= 13 and chance.happens(0.25):
        goes_missing(world, child, max(brief.began_on, last - DAY * 500),
            last - DAY * 4,
                     chance.weighted({1: 55, 2: 30, 4: 15}),
                     "in time" if brief.offered_talk else "")  # fmt: skip
    return care


def homes(making: Making, child: Child, brief: Brief, last: dt.date) -> list[Home]:
    """The homes of one time in care, the last of them as the brief has it."""
    chance = child.family.chance
    starts = _starts(chance, brief, last)
    found = [
        _registered(making, chance, a_home(chance, child, began, ended))
        for began, ended in pairwise(starts)
    ]
    return [*found, _last_home(making, child, brief, starts[-1])]


def _starts(chance: Chance, brief: Brief, last: dt.date) -> list[dt.date]:
    """The days on which the child came to each home."""
    if brief.adoption in (PLACED, ADOPTED):
        return [brief.began_on, brief.began_on + DAY * (brief.placed_after or 500)]
    if brief.moved_in is not None:  # three homes and more in the year to that March
        first = max(brief.began_on + DAY * 20, dt.date(brief.moved_in - 1, 4, 20))
        return [brief.began_on, *(first + DAY * days for days in (0, 90, 180))]
    if brief.home_since is not None:
        moved = brief.home_since > brief.began_on
        return [brief.began_on, brief.home_since] if moved else [brief.began_on]
    days = (last - brief.began_on).days
    moves = 0 if days < 70 or chance.happens(0.4) else chance.number(1, 3)
    drawn = {brief.began_on + DAY * chance.number(10, max(11, days - 30)) for _ in range(moves)}
    return [brief.began_on, *sorted(day for day in drawn if day < last - DAY * 5)]


def _last_home(making: Making, child: Child, brief: Brief, began: dt.date) -> Home:
    """The home of the brief: of its kind, where it says."""
    chance = child.family.chance
    drawn = a_home(chance, child, began, brief.ended_on, brief.kind)
    if drawn.kind[0] in "QU" and chance.happens(0.3):
        drawn = replace(drawn, lasts_to_18=True)
    return _registered(
        making,
        chance,
        replace(
            drawn,
            provider=_provider(chance, brief, drawn),
            in_area=not brief.where,
            authority=brief.where,
            miles=brief.miles,
        ),
    )


def _registered(making: Making, chance: Chance, home: Home) -> Home:
    """The home under the number of one that is on the register, where there is a register."""
    kind = OTHER_HOME
    if home.kind in ("Q2", "U4", "U5", "U6") and home.provider != "PR1":
        kind = AGENCY
    elif home.kind[0] == "K" and home.provider == "PR1":
        kind = OWN_HOME
    elif home.kind[0] != "K":
        return replace(home, urn="")
    numbers = making.register.get(kind)
    return replace(home, urn=chance.pick(numbers)) if numbers else home


def _provider(chance: Chance, brief: Brief, drawn: Home) -> str:
    """Parents are nobody's service; a home elsewhere is seldom the authority's own."""
    if brief.kind[:1] in ("P", "A"):
        return "PR0" if brief.kind == "P1" else "PR1"
    return "PR4" if brief.where and not chance.happens(0.3) else drawn.provider


def _orders(child: Child, brief: Brief, last: dt.date) -> list[tuple[dt.date, str]]:
    """The orders of the child's care; a remand for those remanded, by agreement for those alone."""
    if brief.remanded_on or brief.kind == "R5":
        return [(brief.began_on, "J1")]
    found = orders(child, brief.began_on, last)
    if brief.kind == "P1":  # a child is placed with parents only under an order
        found = [(brief.began_on, "C2")]
    if brief.adoption in (PLACED, ADOPTED):
        moves = brief.began_on + DAY * (brief.placed_after or 500)
        found = [(brief.began_on, "C1"), (moves - DAY * 90, "E1")]
    if brief.proceedings_weeks is not None:
        ends = brief.began_on + DAY * 7 * brief.proceedings_weeks
        found = [(brief.began_on, "C1")] + ([(ends, "C2")] if ends < last else [])
    return found


def _where_it_leads(world: World, care: Care, brief: Brief) -> None:
    """Where care should lead, decided by the second review or long after it."""
    chance = care.child.family.chance
    route = chance.weighted(ROUTES["little" if care.child.age_on(care.began_on) < 5 else "older"])
    days = chance.number(45, 95) if brief.permanence_by_second else chance.number(190, 420)
    if care.began_on < CALENDAR_BEGINS:
        return
    world.add(
        "care.PermanenceDecision",
        child_id=care.child.ref,
        decided_on=next_working_day(care.began_on + DAY * days),
        route="adoption" if brief.adoption else route,
        reason="Agreed at a review.",
    )


def _care_plans(world: World, care: Care, last: dt.date) -> None:
    """A signed plan within ten working days, and new ones copied from it at reviews."""
    chance = care.child.family.chance
    if care.began_on < NEW_REGULATIONS:
        day = chance.day(NEW_REGULATIONS, NEW_REGULATIONS + DAY * 50)
    elif chance.happens(0.12):
        day = add(working_days(chance.number(11, 18)), care.began_on)
    else:
        day = back_to_working_day(care.began_on + DAY * chance.number(0, 12))
    day, text = min(day, last), PLAN_TEXT.format(route="as the permanence decision says")
    while day <= last:
        world.add(
            "care.CarePlan",
            child_id=care.child.ref,
            in_force_from_on=day,
            text=text,
            signed=True,
            agreed_by="child, parent and social worker" if chance.happens(0.7) else "parent",
        )
        day = chance.day(day + DAY * 180, day + DAY * 400)


def _reviews(world: World, care: Care, brief: Brief, officers: Post) -> None:
    child, chance = care.child, care.child.family.chance
    bank = chance.shuffled(words.REVIEW_DECISIONS)
    for number, day in enumerate(brief.review_days):
        officer = officers.holder_on(day)
        part = TAKES_PART if brief.takes_part else TAKES_NO_PART
        written = None if chance.happens(0.02) else day + DAY * chance.number(6, 34)
        world.add(
            "care.Review",
            child_id=child.ref,
            held_on=day,
            participation="PN0" if child.age_on(day) < 4 else chance.weighted(part),
            chaired_by_id=officer.worker if officer else None,
            chaired_by_reviewing_officer=True,
            plan_present=brief.planned,
            decisions=bank[number % len(bank)],
            decisions_sent_on=day + DAY * (2 + chance.number(3, 25) // 4),
            record_done_on=written,
            record_sent_on=written and written + DAY * chance.number(0, 6),
        )


def _visits(world: World, care: Care, brief: Brief, last: dt.date, post: Post) -> None:
    """Visits and the manager's oversight; where a support worker does all the work, none of it."""
    visitors = post
    if brief.support_worker_only:
        visitors = Post(post.team, [post.team.support[0]])
    for home in care.homes:
        placement_plan(world, care.child, home)
        visit_home(world, care.child, home, visitors)
    if not brief.support_worker_only:
        oversee(world, care.child, post, care.began_on, last)


def proceed(world: World, child: Child, brief: Brief) -> None:
    """The care proceedings that the brief speaks of, begun with the time in care."""
    weeks = brief.proceedings_weeks or 0
    world.add(
        "care.Proceedings",
        child_id=child.ref,
        issued_on=brief.began_on,
        case_number=f"TEST-{child.number:05d}",
        court="Testford Family Court",
        concluded_on=brief.began_on + DAY * 7 * weeks,
        final_order="care order",
    )

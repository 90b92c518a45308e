"""The lives of children helped at home: a contact, an assessment, a plan, a conference."""

from __future__ import annotations

import datetime as dt

from sightline.core.calendar import add, next_working_day
from sightline.core.periods import working_days

from .allocating import name_officer
from .chance import DAY, back_to_working_day
from .front_door import Referral, assess, contact, refer
from .in_need import oversee, plan_in_need
from .making import Making
from .people import Child, Family, add_child
from .protecting import enquire, protect
from .staff import ASSESSMENT, DISABLED, REVIEWING, SAFEGUARDING, Post


def _earlier(making: Making, family: Family, before: dt.date) -> None:
    """For some families, an earlier contact or referral that came to nothing."""
    chance, world = family.chance, making.world
    day = before - DAY * chance.number(120, 700)
    if chance.happens(0.35):
        for child in family.children:
            if child.age_on(back_to_working_day(day)) >= 0:
                contact(world, child, back_to_working_day(day), "advice", "2A")
    elif chance.happens(0.3):
        _assessed(making, family, next_working_day(day))


def _assessed(making: Making, family: Family, day: dt.date) -> None:
    """A referral and an assessment that end with no further action."""
    if any(child.age_on(day) < 0 for child in family.children):
        return
    post = making.post(family, ASSESSMENT)
    closes = add(working_days(50), day)
    referral = refer(making.world, family, day, closes_on=closes, because="RC8")
    assess(making.world, family, referral, post, needs_support=False, last_day=closes)
    for child in family.children:
        child.phases.append((post, day, closes))


def no_action(making: Making, family: Family, size: int) -> None:
    """A contact, or a referral that goes no further."""
    making.children("no action", family, size, 0.5, 16)
    day = making.ago(family, 0, 540)
    if family.chance.happens(0.5):
        for child in family.children:
            answer = family.chance.pick(("no further action", "advice", "early help"))
            contact(making.world, child, day, answer, "6")
            if answer == "early help":
                _early_help(making, child, next_working_day(day + DAY * 5))
        return
    closes = add(working_days(1), day)
    refer(making.world, family, day, closes_on=closes, no_further_action=True)


def _early_help(making: Making, child: Child, day: dt.date) -> None:
    """An early help assessment by the school, with a plan the family agrees to."""
    making.world.add(
        "early_help.EarlyHelpAssessment",
        child_id=child.ref,
        began_on=day,
        agreed_on=day,
        completed_on=add(working_days(25), day),
        done_by_agency="Sample Street Primary School",
        lead_practitioner="Yaz Placeholder-Oak",
        childs_view="I want someone to help Mum in the mornings.",
    )


def assessed(making: Making, family: Family, size: int) -> None:
    """Assessed in the last two years, and closed."""
    making.children("assessed", family, size, 2.5, 16)
    _assessed(making, family, making.ago(family, 75, 720))


def being_assessed(making: Making, family: Family, size: int) -> None:
    """Referred in the last weeks; some have been waiting longer than they should."""
    making.children("being assessed", family, size, 0.7, 16)
    chance, world = family.chance, making.world
    day = making.ago(family, 0, 62 if chance.happens(0.85) else 110)
    _earlier(making, family, day)
    post = making.post(family, ASSESSMENT)
    referral = refer(world, family, day)
    if chance.happens(0.25):
        enquire(world, family, next_working_day(day + DAY), post, conference=chance.happens(0.4))
    still_open = world.as_at + DAY * chance.number(1, 60)
    _open_assessment(making, family, referral, post, still_open)
    for child in family.children:
        child.phases.append((post, day, None))


def _open_assessment(
    making: Making, family: Family, referral: Referral, post: Post, done: dt.date
) -> None:
    """An assessment under way; in a few, no one has started."""
    if family.chance.happens(0.93):
        assess(making.world, family, referral, post, needs_support=True, opened_until=done)


def _in_need(
    making: Making, family: Family, referred_on: dt.date, closes: dt.date | None, kind: str
) -> None:
    """Referred, assessed, and helped by a plan for the family."""
    world, chance = making.world, family.chance
    first, later = making.post(family, ASSESSMENT), making.post(family, kind)
    referral = refer(
        world, family, referred_on, closes_on=closes, need="N2" if kind == DISABLED else ""
    )
    done = assess(
        world, family, referral, first, needs_support=True,
        last_day=add(working_days(60), referred_on),
    )  # fmt: skip
    began = add(working_days(chance.number(0, 10)), done)
    if chance.happens(0.15):
        began = add(working_days(chance.number(11, 40)), done)
    for child in family.children:
        child.phases += [(first, referred_on, began), (later, began, closes)]
    if closes and began >= closes:
        return
    if chance.happens(0.94):
        plan_in_need(world, family.children, began, closes, later)
    making.tell(family, began, closes or world.as_at, 1)


def in_need(making: Making, family: Family, size: int) -> None:
    """A plan for a child in need, open today."""
    making.children("in need", family, size, 2.5, 16.5)
    day = making.ago(family, 60, 480)
    _earlier(making, family, day)
    _in_need(making, family, day, None, SAFEGUARDING)


def was_in_need(making: Making, family: Family, size: int) -> None:
    """A plan for a child in need that has ended."""
    making.children("was in need", family, size, 3.5, 16.5)
    day = making.ago(family, 330, 900)
    _in_need(making, family, day, next_working_day(day + DAY * family.chance.number(170, 320)),
             SAFEGUARDING)  # fmt: skip


def disabled(making: Making, family: Family, size: int) -> None:
    """A disabled child helped by the team that works with disabled children."""
    making.children("disabled", family, 1, 3, 16, disabilities=["AUT", "LD"])
    _in_need(making, family, making.ago(family, 90, 900), None, DISABLED)


def _to_conference(
    making: Making,
    family: Family,
    referred_on: dt.date,
    closes: dt.date | None,
    meets: dt.date | None,
) -> tuple[dt.date, dt.date]:
    """A referral, a discussion, an enquiry and a conference. Returns the last two days."""
    world, chance = making.world, family.chance
    first = making.post(family, ASSESSMENT)
    referral = refer(world, family, referred_on, closes_on=closes, need="N1")
    asked = add(working_days(chance.number(0, 2 if meets else 12)), referred_on)
    known = len(world.rows["protection.Enquiry"])
    meets = enquire(world, family, asked, first, conference=True, meets=meets)
    assess(world, family, referral, first, needs_support=True, last_day=meets)
    rows = world.rows["protection.Enquiry"][known:]
    return (rows[0]["began_on"] if rows else asked), meets


def protected(making: Making, family: Family, size: int) -> None:
    """A child protection plan, open today."""
    making.children("protected", family, size, 1.6, 16)
    day = making.ago(family, 45, 560)
    _earlier(making, family, day)
    on_a_plan(making, family, day, None, None)


def on_a_plan(
    making: Making,
    family: Family,
    day: dt.date,
    ended: dt.date | None,
    closes: dt.date | None,
    meets: dt.date | None = None,
) -> None:
    """From the referral to the end of a protection plan, which begins as the conference `meets`."""
    world = making.world
    enquiry_on, meets = _to_conference(making, family, day, closes, meets)
    first, later = making.post(family, ASSESSMENT), making.post(family, SAFEGUARDING)
    protect(world, family, enquiry_on, meets, ended, later)
    for child in family.children:
        child.phases += [(first, day, meets), (later, meets, ended)]
        name_officer(world, child, making.post(family, REVIEWING), meets, ended,
                     "conference chair")  # fmt: skip
        oversee(world, child, later, meets, ended or world.as_at)
    making.tell(family, meets, ended or world.as_at, 2)


def stepped_down(making: Making, family: Family, size: int) -> None:
    """A protection plan that ended, followed by a plan for a child in need."""
    making.children("stepped down", family, size, 2.6, 16)
    chance, world = family.chance, making.world
    day = making.ago(family, 420, 900)
    ended = next_working_day(day + DAY * chance.number(260, 380))
    closes = next_working_day(ended + DAY * 150) if chance.happens(0.4) else None
    on_a_plan(making, family, day, ended, closes)
    later = making.post(family, SAFEGUARDING)
    began = add(working_days(chance.number(0, 9)), ended)
    for child in family.children:
        child.phases.append((later, ended, closes))
    plan_in_need(world, family.children, began, closes, later, "stepped down from protection")


def unborn(making: Making, family: Family, size: int) -> None:
    """A baby not yet born, referred by a midwife."""
    making.made += 1
    making.count["unborn"] += 1
    add_child(making.world, family, making.made, None)
    day = making.ago(family, 20, 70)
    post = making.post(family, ASSESSMENT)
    referral = refer(making.world, family, day, need="N1")
    ahead = making.world.as_at + DAY * 20
    _open_assessment(making, family, referral, post, ahead)
    if family.chance.happens(0.5):
        enquire(making.world, family, next_working_day(day + DAY * 5), post, conference=True)
    family.children[0].phases.append((post, day, None))

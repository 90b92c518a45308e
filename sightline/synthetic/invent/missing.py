"""Invented times when a child was missing, and who spoke to them when they came back."""

from __future__ import annotations

import datetime as dt

from . import words
from .chance import DAY
from .people import Child
from .rows import Ref, World

# What came of the duty to offer an independent return interview.
TALK = {
    "in time": 50,
    "declined": 14,
    "late": 14,
    "police check only": 12,
    "none": 10,
}
TO = ("their placement", "their placement", "a relative's home", "the police station")


def goes_missing(
    world: World, child: Child, began_on: dt.date, last: dt.date, times: int, talk: str = ""
) -> None:
    """So many times missing between two days, each with what came of it (or with this)."""
    chance = child.family.chance
    day = max(began_on, world.recorded_from)
    for number in range(times):
        room = (last - day).days // max(1, times - number)
        if room < 4:
            return
        day += DAY * chance.number(3, room)
        one_time(world, child, chance.at(day, 17, 23), chance.number(5, 44), talk)


def one_time(world: World, child: Child, began_at: dt.datetime, hours: int, talk: str = "") -> None:
    """One time missing, for so many hours."""
    chance = child.family.chance
    ended_at = began_at + dt.timedelta(hours=hours)
    away = chance.happens(0.15)
    if ended_at.date() > world.as_at:
        return
    episode = world.add(
        "missing.MissingEpisode",
        f"{child.number}/{began_at}",
        child_id=child.ref,
        began_on=began_at.date(),
        began_at=began_at,
        ended_on=ended_at.date(),
        ended_at=ended_at,
        kind="A" if away and not talk else "M",
        risk=chance.pick(("medium", "medium", "high")),
        police_told_at=began_at + dt.timedelta(minutes=chance.number(20, 180)),
        police_reference=f"TEST-{chance.number(1000, 9999)}",
        returned_to=chance.pick(TO),
    )
    if episode and (talk or not away):
        _interview(world, child, episode, ended_at, talk)


def _interview(world: World, child: Child, episode: Ref, back_at: dt.datetime, talk: str) -> None:
    chance = child.family.chance
    what = talk or chance.weighted(TALK)
    if what == "none":
        return
    offered = back_at + dt.timedelta(hours=chance.number(3, 40))
    held: dt.datetime | None = offered + dt.timedelta(hours=chance.number(2, 28))
    if what == "late":
        offered = back_at + dt.timedelta(hours=chance.number(80, 240))
        held = offered + dt.timedelta(hours=24)
    elif what == "declined":
        held = None
    told = {}
    if what != "declined":
        told = {
            "held_on": held.date(),
            "held_at": held,
            "what_was_said": chance.pick(words.RETURN_TALK),
        }
    world.add(
        "missing.ReturnInterview",
        child_id=child.ref,
        episode_id=episode,
        offered_on=offered.date(),
        offered_at=offered,
        independent=what != "police check only",
        police_check_only=what == "police check only",
        answer="declined" if what == "declined" else "accepted",
        **told,
    )

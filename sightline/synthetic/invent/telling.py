"""Invented stories: significant events in a child's life, and what the child told someone."""

from __future__ import annotations

import datetime as dt

from . import words
from .chance import DAY
from .people import Child
from .rows import World

HOW = {"spoke": 70, "wrote": 10, "drew": 8, "text message": 12}
TO = ("their teacher", "their reviewing officer", "their foster carer", "their social worker")


def tell(world: World, child: Child, began_on: dt.date, last: dt.date, things: int) -> None:
    """A few things the child said between two days, most with an answer."""
    chance = child.family.chance
    first = max(began_on, world.recorded_from)
    if last <= first:
        return
    days = sorted(chance.day(first, last - DAY) for _ in range(things))
    for day in days:
        spoken = child.says(day, chance)
        if spoken is None:
            continue
        said, about = spoken
        told = {}
        if chance.happens(0.7):
            answered = day + DAY * chance.number(1, 21)
            told = {"answered_on": answered, "our_answer": chance.pick(words.ANSWERS[about])}
            if chance.happens(0.8):
                told["told_child_on"] = answered + DAY * chance.number(0, 9)
        world.add(
            "voice.Statement",
            child_id=child.ref,
            said_on=day,
            said_to=chance.pick(TO),
            childs_words=said,
            said_how=chance.weighted(HOW) if child.age_on(day) > 7 else "drew",
            about=about,
            private=chance.happens(0.04),
            **told,
        )
    if child.age_on(last) >= 5 and chance.happens(0.6):
        world.add(
            "voice.Advocacy",
            child_id=child.ref,
            offered_on=chance.day(first, last),
            why="offered to every child of five and over",
            answer=chance.pick(("accepted", "declined", "declined", "not yet")),
        )


def remember(world: World, child: Child, began_on: dt.date, last: dt.date, things: int) -> None:
    """Significant events between two days."""
    chance = child.family.chance
    bank = chance.shuffled(words.CHRONOLOGY)[:things]
    for what, means in bank:
        if last > began_on:
            world.add(
                "story.ChronologyEntry",
                child_id=child.ref,
                happened_on=chance.day(began_on, last),
                what=what,
                significance=means,
                kind="family",
            )

"""An invented authority while it is being made: how many children, and who works with whom."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from .allocating import allocate
from .chance import DAY, back_to_working_day
from .growing import school
from .people import Child, Family, add_child
from .rows import World
from .staff import Post, Staff
from .telling import remember, tell

YEAR = 365.25


@dataclass
class Making:
    """An authority being made: its rows, its workers, and how many children it has so far.

    `register` holds the numbers of the homes and agencies of each kind, where those are known.
    """

    world: World
    staff: Staff
    made: int = 0
    count: Counter[str] = field(default_factory=Counter)
    register: dict[str, list[str]] = field(default_factory=dict)

    def post(self, family: Family, kind: str) -> Post:
        """The post that does this kind of work with the family."""
        if kind not in family.posts:
            posts = self.staff.team(kind, family.chance).posts
            # The first post of a team is that of whoever a visitor signs in as: a fuller one.
            family.posts[kind] = family.chance.pick([posts[0], *posts])
        return family.posts[kind]

    def children(
        self, path: str, family: Family, size: int, youngest: float, oldest: float, **fields: Any
    ) -> None:
        """So many brothers and sisters, the eldest drawn between two ages today."""
        chance, world = family.chance, self.world
        age = chance.random.uniform(youngest, oldest)
        for _ in range(size):
            born = world.as_at - DAY * max(25, round(age * YEAR))
            self.made += 1
            self.count[path] += 1
            add_child(world, family, self.made, born, **fields)
            age -= chance.random.uniform(1.1, 3.6)
            if age < youngest:
                return

    def ago(self, family: Family, least: int, most: int) -> dt.date:
        """A working day so many days ago."""
        days = family.chance.number(least, most)
        return back_to_working_day(self.world.as_at - DAY * days)

    def finish(self, family: Family) -> None:
        """What every child has, whatever their path: schools, workers, events."""
        for child in family.children:
            school(self.world, child)
            self.allocate(child)

    def allocate(self, child: Child) -> None:
        """Who is responsible for the child through every stretch of work."""
        allocate(self.world, child)

    def tell(self, family: Family, began: dt.date, last: dt.date, things: int) -> None:
        """What the children said, and what happened to them, while work went on."""
        last = min(last, self.world.as_at)
        for child in family.children:
            tell(self.world, child, began, last, things)
            remember(self.world, child, began - DAY * 500, last, family.chance.number(0, 2))

"""What a yearly return asks of every child in care, so that an authority's return is complete."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..chance import Chance
from ..making import Making
from ..people import Child, Family
from ..rows import Ref
from . import homes
from .health import health_of_years
from .leavers import born_a_day_sooner, tell_leavers
from .referrals import tell_referrals
from .workers import allocate_in_care

LEAVER = "care leaver"


@dataclass
class Returned(Making):
    """An authority being made whose records are kept as the yearly return asks.

    Whatever it adds is drawn from a stream of chance of the child's own, so that lives go on as
    they would without it.
    """

    seed: int = 0

    def children(
        self, path: str, family: Family, size: int, youngest: float, oldest: float, **fields: Any
    ) -> None:
        """As anywhere, but for the birthdays of those who are to leave care."""
        super().children(path, family, size, youngest, oldest, **fields)
        if path == LEAVER:
            for child in family.children:
                born_a_day_sooner(self, child)

    def finish(self, family: Family) -> None:
        """What every child has, and then what is asked of those who are or were in care."""
        super().finish(family)
        for child in family.children:
            episodes = list(self.of("care.Episode", child))
            if episodes:
                self._complete(child, episodes)
        tell_referrals(self, family)

    def allocate(self, child: Child) -> None:
        """Somebody always has a child who is or was in care; others wait, as anywhere."""
        first = next(iter(sorted(row["began_on"] for row in self.of("care.Episode", child))), None)
        if first is None:
            super().allocate(child)
        else:
            allocate_in_care(self.world, self.staff, child, first)

    def of(self, table: str, child: Child) -> Iterator[dict[str, Any]]:
        """The rows about a child of the family being made, in the order they were told."""
        theirs: set[Ref] = {each.ref for each in child.family.children}
        found = []
        for row in reversed(self.world.rows[table]):
            if row.get("child_id") not in theirs:
                break
            if row["child_id"] == child.ref:
                found.append(row)
        yield from reversed(found)

    def _complete(self, child: Child, episodes: list[dict[str, Any]]) -> None:
        chance = Chance(f"{self.seed}/returned {child.number}")
        placements = list(self.of("care.Placement", child))
        homes.place(chance, child, episodes, placements, self.world.as_at)
        self._particulars(child)
        self.world.add("care.EarlierPermanence", child_id=child.ref, kind="Z1", ordered_on=None)
        health_of_years(self, chance, child, episodes)
        tell_leavers(self, chance, child)

    def _particulars(self, child: Child) -> None:
        told = next(
            row
            for row in reversed(self.world.rows["people.Child"])
            if row["la_child_id"] == child.ref.key
        )
        if told["sex"] == "F":
            told["is_parent"] = False
        if child.unaccompanied:
            # Nothing ends it sooner here than growing up.
            told["unaccompanied_to_on"] = child.birthday(18)

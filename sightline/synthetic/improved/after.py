"""Who there was on the last day of the inspection, and the days on which work then goes on."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from sightline.core.calendar import next_working_day

from ..invent.chance import DAY, Chance
from ..invent.rows import Ref, World
from ..published.briefs import age, years_back

Row = Mapping[str, Any]
BEGINS_IN = DAY * 17
"""How long it takes from the report until practice has changed."""


class After:
    """The authority from the day after its inspection: what it held then, and what it does since.

    `began` is the day from which things are done as they should be. Rows that were there are kept
    as they are; to say that one of them ends, it is stated again with its end.
    """

    def __init__(self, world: World, seed: int, asked_on: dt.date, until: dt.date) -> None:
        self.world, self.seed = world, seed
        self.inspected_on, self.asked_on, self.until = world.as_at, asked_on, until
        self.began = next_working_day(asked_on + BEGINS_IN)
        self.held = {table: len(rows) for table, rows in world.rows.items()}
        world.as_at = until
        self.visited: set[tuple] = set()

    def chance(self, what: str) -> Chance:
        """A stream of chance of its own, the same each time."""
        return Chance(f"{self.seed}/improved/{what}")

    def rows(self, table: str) -> Iterator[tuple[Ref, Row]]:
        """What the record held on the last day of the inspection, with how to point at it."""
        keys, rows = self.world.keys[table], self.world.rows[table]
        for place in range(self.held.get(table, 0)):
            yield Ref(table, keys[place]), rows[place]

    def add(self, table: str, **fields: Any) -> Ref | None:
        """A row of a later day."""
        return self.world.add(table, **fields)

    def again(self, table: str, row: Row, **more: Any) -> None:
        """State a row again, with what has become of it since."""
        self.world.add(table, **{**row, **more})

    def days(self, chance: Chance, first: dt.date, every: int, until: dt.date) -> list[dt.date]:
        """Working days from a first day, so many days apart or a little less, before a last."""
        found, day = [], next_working_day(first)
        while day < until:
            found.append(day)
            day = next_working_day(day + DAY * (every - chance.number(0, max(1, every // 7))))
        return found

    def soon(self, chance: Chance, within: int) -> dt.date:
        """A working day in the first days of doing things as they should be."""
        return next_working_day(self.began + DAY * chance.number(0, within))

    @cached_property
    def born(self) -> dict[Ref, dt.date | None]:
        """When each child was born; none for those who are not born yet."""
        return {ref: row.get("born_on") for ref, row in self.rows("people.Child")}

    def age(self, child: Ref, day: dt.date) -> int:
        """How old a child is on a day; nought before birth."""
        born = self.born.get(child)
        return age(born, day) if born and born <= day else 0

    def birthday(self, child: Ref, years: int) -> dt.date:
        """The day on which a child reaches an age; the last of all days where that is not known."""
        born = self.born.get(child)
        return years_back(born, -years) if born else dt.date.max

    @cached_property
    def in_care(self) -> dict[Ref, Row]:
        """The last episode of each child who was in care on the last day of the inspection."""
        return {row["child_id"]: row for _, row in self.rows("care.Episode") if _open(row)}

    @cached_property
    def left_care_on(self) -> dict[Ref, dt.date]:
        """The eighteenth birthday of those in care who reach it by the last day."""
        return {
            child: self.birthday(child, 18)
            for child in self.in_care
            if self.inspected_on < self.birthday(child, 18) <= self.until
        }

    @cached_property
    def care_since(self) -> dict[Ref, dt.date]:
        """When the present time in care of each child began: back to where no gap is."""
        found: dict[Ref, tuple[dt.date, dt.date | None]] = {}
        for _, row in self.rows("care.Episode"):
            since, ended = found.get(row["child_id"], (row["began_on"], None))
            since = since if ended == row["began_on"] else row["began_on"]
            found[row["child_id"]] = (since, row.get("ended_on"))
        return {child: since for child, (since, _) in found.items()}

    @cached_property
    def home_since(self) -> dict[Ref, dt.date]:
        """When each child came to the last home they were known to have."""
        found: dict[Ref, dt.date] = {}
        for _, row in self.rows("care.Placement"):
            child = row["child_id"]
            found[child] = max(found.get(child, row["began_on"]), row["began_on"])
        return found

    def care_until(self, child: Ref) -> dt.date:
        """The day on which a child's time in care ends, or the day after the last that is known."""
        return self.left_care_on.get(child, self.until + DAY)

    @cached_property
    def on_plans(self) -> dict[Ref, tuple[Ref, Row]]:
        """The protection plan of each child who had one."""
        return {
            row["child_id"]: (ref, row)
            for ref, row in self.rows("protection.ProtectionPlan")
            if _open(row)
        }

    @cached_property
    def in_need(self) -> dict[Ref, dt.date]:
        """When each child whose case was open was last referred."""
        return {
            row["child_id"]: row["received_on"]
            for _, row in self.rows("front_door.Referral")
            if not row.get("closed_on") and not row.get("no_further_action")
        }

    @cached_property
    def holds(self) -> dict[tuple[Ref, str], Row]:
        """The last open allocation of each child in each role."""
        found: dict[tuple[Ref, str], Row] = {}
        for _, row in self.rows("workforce.Allocation"):
            key = (row["child_id"], row["role"])
            if _open(row) and (key not in found or row["began_on"] >= found[key]["began_on"]):
                found[key] = row
        return found

    @cached_property
    def workers(self) -> dict[Ref, Row]:
        """Everyone who worked here on the last day of the inspection."""
        return {ref: row for ref, row in self.rows("workforce.Worker") if _open(row)}

    @cached_property
    def registered(self) -> set[Ref]:
        """Those of them who are registered social workers."""
        held = {row["worker_id"] for _, row in self.rows("workforce.Registration")}
        return held & set(self.workers)

    @cached_property
    def managers(self) -> dict[Ref, Ref]:
        """The manager of each team, by the team."""
        teams = {row["name"]: ref for ref, row in self.rows("workforce.Team")}
        return {
            teams[row["name"]]: row["manager_id"]
            for _, row in self.rows("workforce.Team managers")
            if row["name"] in teams
        }

    @cached_property
    def held_by(self) -> dict[Ref, set[Ref]]:
        """The children of each worker, as work goes on: changed as they are given to others."""
        found: dict[Ref, set[Ref]] = defaultdict(set)
        for (child, role), row in self.holds.items():
            if role == "social worker" and row.get("worker_id"):
                found[row["worker_id"]].add(child)
        return found

    @cached_property
    def now_with(self) -> dict[Ref, tuple[Ref, Ref]]:
        """The social worker and the team of each child from the day that work is done well."""
        return {}

    def visitor(self, child: Ref) -> Ref:
        """The registered worker who visits a child: their own, or a manager."""
        if child in self.now_with:
            return self.now_with[child][0]
        row = self.holds.get((child, "social worker"), {})
        worker, team = row.get("worker_id"), row.get("team_id")
        if worker in self.registered:
            return worker
        return self.managers.get(team) or next(iter(self.managers.values()))

    def visit(self, child: Ref, day: dt.date, purpose: str, chance: Chance) -> None:
        """A visit by a registered worker at which the child was seen, alone when old enough."""
        if (child, day, purpose) in self.visited:
            return
        self.visited.add((child, day, purpose))
        visit = self.add(
            "story.Visit",
            happened_on=day,
            happened_at=chance.at(day, 9, 17),
            kind="visit",
            purposes=(purpose,),
            made_by_id=self.visitor(child),
            made_by_qualified=True,
            announced=chance.happens(0.7),
            where=f"at home, {child.key}",
            summary="Seen at home; what was agreed last time is done or in hand.",
        )
        old = self.age(child, day) >= 3
        alone = old and chance.happens(0.93)
        why = "" if alone else "did not want to be alone" if old else "too young"
        self.add(
            "story.ChildSeen",
            visit_id=visit,
            child_id=child,
            seen=True,
            seen_alone=alone,
            not_alone_because=why,
            bedroom_seen=chance.happens(0.5),
        )


def _open(row: Row) -> bool:
    return not row.get("ended_on")

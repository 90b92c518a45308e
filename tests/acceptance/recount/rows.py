"""The rows of the record as plain dictionaries, and the few questions that every recount asks."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from functools import cached_property

from django.apps import apps

from sightline.duties.clock import position
from sightline.duties.models import Clock

NOT_COUNTED = {"draft", "entered in error", "superseded"}


def years_old(born, day):
    """Whole years of age on a day; None where the birth date is not known or still to come."""
    if born is None or born > day:
        return None
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def months_before(day, months):
    """The same day of the month so many months earlier, or the last day of a shorter one."""
    total = day.year * 12 + day.month - 1 - months
    year, month = divmod(total, 12)
    month += 1
    last = [31, 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28, 31, 30, 31, 30]
    last += [31, 31, 30, 31, 30, 31]
    return dt.date(year, month, min(day.day, last[month - 1]))


class Rows:
    """All that was recorded, read once; nothing that is a draft, a mistake or replaced."""

    def __init__(self):
        self.held = {}

    def of(self, model):
        """Every row of a model, such as "care.Placement"."""
        if model not in self.held:
            self.held[model] = [
                row
                for row in apps.get_model(model).objects.order_by("pk").values()
                if row.get("status") not in NOT_COUNTED
            ]
        return self.held[model]

    def by_child(self, model):
        """The same rows by the number of the child."""
        found = defaultdict(list)
        for row in self.of(model):
            found[row["child_id"]].append(row)
        return found

    @cached_property
    def children(self):
        """Every child by number."""
        return {row["id"]: row for row in self.of("people.Child")}

    @cached_property
    def clocks(self):
        """Every clock of a child, as the pure rules know it, by the number of the child."""
        found = defaultdict(list)
        for clock in Clock.objects.exclude(child_id=None):
            found[clock.child_id].append(clock.worked())
        return found


class Day:
    """How things stood on a day."""

    def __init__(self, rows, day):
        self.rows, self.day = rows, day

    def open_on(self, row):
        """Whether a spell had begun by the day and not ended by its end."""
        began = row["began_on"] or row.get("known_on")
        return began <= self.day and (row["ended_on"] is None or row["ended_on"] > self.day)

    def latest_open(self, model, only=lambda row: True):
        """For each child, the spell that is open on the day."""
        found = {}
        for row in self.rows.of(model):
            if self.open_on(row) and only(row):
                held = found.get(row["child_id"])
                key = (row["began_on"] or row.get("known_on"), row["id"])
                if held is None or key > (held["began_on"] or held.get("known_on"), held["id"]):
                    found[row["child_id"]] = row
        return found

    @cached_property
    def care(self):
        """The time in care of every child looked after: never one of short breaks only."""
        status = self.latest_open("care.LegalStatus")
        return {
            child: row
            for child, row in self.latest_open("care.CarePeriod").items()
            if not row["short_breaks"] and status.get(child, {}).get("code") not in ("V3", "V4")
        }

    @cached_property
    def home(self):
        """The placement of every child who has one."""
        return self.latest_open("care.Placement")

    @cached_property
    def plan(self):
        """The child protection plan of every child who has one."""
        return self.latest_open("protection.ProtectionPlan")

    @cached_property
    def social_worker(self):
        """The allocation to a social worker, of every child who has one."""
        return self.latest_open("workforce.Allocation", lambda row: row["role"] == "social worker")

    @cached_property
    def leavers(self):
        """What the law calls each care leaver."""
        found = self.latest_open("leaving_care.Eligibility")
        return {child: row["kind"] for child, row in found.items()}

    def age(self, child):
        """How old a child is on the day."""
        return years_old(self.rows.children[child]["born_on"], self.day)

    def stands(self, clock):
        """Where a clock stands on the day."""
        found = position(clock, self.day)
        return None if found is None else found.value

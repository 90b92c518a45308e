"""What has been invented so far: rows for the record, and how they point at each other."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

MAY_BE_TO_COME = {
    *("review_on", "check_on", "expected_on", "conference_due_on", "unaccompanied_to_on"),
}
ASKED_OF = {"workforce.Allocation"}  # who has how many children, once all are made
CHILDS_KEY = 3  # of what is taken: a day, a purpose and a child; a worker's has a place as well
SINGLE_ASSESSMENTS = dt.date(2013, 4, 15)
# What is only known once something else has happened goes when that lies ahead.
KNOWN_WITH = {
    "ended_on": (
        "ended_at",
        "ended_because",
        "end_reason",
        "conclusion",
        "reason_ended",
        "change_reason",
        "returned_to",
    ),
    "closed_on": ("closure_reason", "closing_view"),
    "authorised_on": ("outcome", "needs_support", "analysis", "late_because"),
    "done_on": ("done_by", "by_doctor"),
    "held_on": ("held_at", "what_was_said"),
    "decided_on": ("decided_at", "decided_by_manager", "decided_by_qualified_manager"),
    "answered_on": ("our_answer",),
    "concluded_on": ("final_order",),
}


@dataclass(frozen=True)
class Ref:
    """Another invented row, by its table and a key of its own."""

    table: str
    key: str


@dataclass
class World:
    """Every row of one invented authority, as at a day: nothing is known of later days.

    `recorded_from` is the day the authority began to record live; before it the record holds
    only the bones of what happened. `prefix` begins each child's number, and `single_from` is
    the day from which referrals are assessed once, and no longer by an initial assessment and
    then a core one. `told_from` gives the day from which a context of the record, or one fact of
    it, is told in full, where that is another; `staffed`, from which it is known who worked with
    whom.
    """

    as_at: dt.date
    recorded_from: dt.date
    leavers_recorded_from: dt.date
    prefix: str = "ANY"
    single_from: dt.date = SINGLE_ASSESSMENTS
    told_from: dict[str, dt.date] = field(default_factory=dict)
    staffed: dt.date | None = None
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    keys: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    known: set[Ref] = field(default_factory=set)
    taken: dict[tuple, int] = field(default_factory=dict)
    written: dict[str, int] = field(default_factory=dict)
    made: Counter[str] = field(default_factory=Counter)

    @property
    def staffed_from(self) -> dt.date:
        """The day from which it is known who worked here, and with which child."""
        return self.staffed or self.recorded_from - dt.timedelta(days=400)

    def add(self, table: str, key: str = "", **fields: Any) -> Ref | None:
        """Add a row, unless its own day lies ahead. What lies ahead of a row that is past is cut.

        The row's own day is the first date among its fields.
        """
        days = [
            (name, day_of(value))
            for name, value in fields.items()
            if is_day(name, value) and name not in MAY_BE_TO_COME
        ]
        if days and days[0][1] > self.as_at:
            return None
        ahead = {name for name, day in days if day > self.as_at}
        ahead |= {with_it for name in ahead for with_it in KNOWN_WITH.get(name, ())}
        self.rows[table].append(
            {name: value for name, value in fields.items() if name not in ahead}
        )
        self.made[table] += 1
        key = key or f"{self.made[table]}"
        self.keys[table].append(key)
        self.known.add(ref := Ref(table, key))
        return ref

    def ref(self, table: str, key: str) -> Ref | None:
        """The row added under this key, if it was."""
        found = Ref(table, key)
        return found if found in self.known else None

    def let_go(self) -> None:
        """Forget the rows so far, which have been written, but for those that later ones ask of."""
        for table in self.rows:
            if table in ASKED_OF:
                self.written[table] = len(self.rows[table])
            else:
                self.rows[table].clear()
                self.keys[table].clear()
        self.known.clear()
        # Who was where with which family still counts: no two families share a visit.
        self.taken = {key: number for key, number in self.taken.items() if len(key) > CHILDS_KEY}

    def digest(self) -> str:
        """A short mark that is the same for the same rows, and for no others."""
        marks = hashlib.sha256()
        for table in sorted(self.rows):
            for row in self.rows[table]:
                marks.update(f"{table} {sorted(row.items())!r}\n".encode())
        return marks.hexdigest()[:16]


def is_day(name: str, value: Any) -> bool:
    """Whether a field holds the day or the instant of something."""
    return name.endswith(("_on", "_at")) and isinstance(value, dt.date)


def day_of(value: dt.date) -> dt.date:
    """The day of a day or an instant."""
    return value.date() if isinstance(value, dt.datetime) else value

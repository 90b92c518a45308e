"""What a template is told of one duty: its events, rules and lengths, as parts of a query."""

from __future__ import annotations

from functools import cached_property

from sightline.core.periods import Period, Unit

from ..kinds import FULL_TIME
from ..language import (
    ByAge,
    Duty,
    Every,
    Length,
    Limit,
    Local,
    LocalCount,
    Once,
    Schedule,
    Throughout,
    Version,
    each,
)
from ..spells import WITHIN
from .kinds import ENDS, LAPSES, LAWFUL, MET, STARTS, Kind, closing, numbered, tying
from .phrases import FOREVER, CannotWrite, as_json, choice, detail, first_of, is_any_of, moved, text

BEGINNING = "cast('0001-01-01' as date)"


class Writing:
    """One duty in the terms of its template. Raises CannotWrite for what has no words yet."""

    def __init__(self, duty: Duty) -> None:
        self.told = duty
        self.code = text(duty.code)
        self.starts = numbered(duty.starts_with, STARTS)
        done = numbered(duty.met_with, MET, duty.required)
        lawful = numbered(duty.lawfully, LAWFUL, lawful=True)
        self.met = done + lawful
        self.ends = numbered(duty.ends_with, ENDS)
        self.lapses = numbered(duty.lapses_with, LAPSES)
        self.throughout = duty.kind is Throughout
        self.only_first = duty.kind in (Once, ByAge)
        self.once_each = not self.throughout
        self.requires = bool(duty.required)
        self.closing = closing(self.ends, "n", self.starts, "s")
        self.belonging = tying(self.met, "m", self.starts, "s")
        self.lapsing = closing(self.lapses, "l", done, "m")
        self.ages = ", ".join(str(kind.number) for kind in self.ends if kind.happening.later_by)
        self.same_day = any(kind.happening.fact.at for kind in self.met) and any(
            kind.happening.fact.at for kind in self.starts
        )

    @cached_property
    def details(self) -> list[str]:
        """The details of the start that choose between versions, or measure a limit."""
        names = {name for version in self.told.versions for name, _ in version.such_that}
        names |= {limit.share for _, limit in self._limits if limit.share}
        return [detail(name) for name in sorted(names)]

    @cached_property
    def only_once(self) -> str:
        """The starts that what meets it can happen to only once: that needs no coverage."""
        if self.throughout or self.told.kind is Limit:
            return ""
        once = self.told.only_once_to
        return ", ".join(str(kind.number) for kind in self.starts if kind.thing in once)

    # Which rule.

    @cached_property
    def version(self) -> str:
        """The number of the version in force on the day an interval begins; null for none."""
        return first_of(
            [(self._fits(one, "s.since_on", "s."), str(at)) for at, one in self._versions]
        )

    @property
    def _versions(self) -> list[tuple[int, Version]]:
        return list(enumerate(self.told.versions))

    @cached_property
    def changes(self) -> list[str]:
        """The names of the days on which the authority itself goes over to another rule."""
        return sorted({text(one.changed_over) for _, one in self._versions if one.changed_over})

    def _fits(self, version: Version, day: str, start: str) -> str:
        since = f"cast('{version.since}' as date)" if version.since else ""
        after = f"cast('{version.until}' as date) + 1" if version.until else ""
        if version.changed_over:
            own = f"changed_{self.changes.index(text(version.changed_over)) + 1}.day"
            if version.replaced_by_then:
                after = f"coalesce({own}, {after or FOREVER})"
            else:
                since = f"coalesce({own}, {since or BEGINNING})"
        parts = [f"{day} >= {since}"] if since else []
        parts += [f"{day} < {after}"] if after else []
        for name, value in version.such_that:
            values = value if isinstance(value, tuple) else (value,)
            parts.append(is_any_of(f"{start}{detail(name)}", values))
        return " and ".join(parts)

    @cached_property
    def version_name(self) -> str:
        """The name of the version that was chosen."""
        return choice("k.version", {at: text(one.name) for at, one in self._versions})

    # How long.

    @cached_property
    def lengths(self) -> list[Length]:
        """Every length of time in the duty, once each."""
        found: list[Length] = []
        for _, version in self._versions:
            for _, length in self._slots(version):
                if length is not None and length not in found:
                    found.append(length)
        return found

    def _slots(self, version: Version) -> list[tuple[str, Length | None]]:
        """Which interval of a chain has which length; an empty condition means any other."""
        kind = version.clock
        if isinstance(kind, Once):
            return [("", kind.within)]
        if isinstance(kind, Throughout):
            return [("", kind.grace)]
        if isinstance(kind, ByAge):
            return [("", kind.at)]
        if isinstance(kind, Schedule):
            second = "r.ordinal = 1" + (" and r.told = 1" if self.ordinals_need_cover else "")
            return [("r.ordinal = 0", kind.first), (second, kind.second), ("", kind.then)]
        if isinstance(kind, Every):
            cases: list[tuple[str, Length | None]] = [("r.ordinal = 0", kind.first)]
            for period, compare in ((kind.after, "<"), (kind.until, ">=")):
                if period is not None:
                    cases.append((f"r.since_on {compare} {moved('r.start_on', period)}", None))
            return [*cases, ("", kind.then)]
        raise CannotWrite(f"A {type(kind).__name__} has no lengths.")

    @cached_property
    def ordinals_need_cover(self) -> bool:
        """Whether an interval's length hangs on knowing which one in the chain it is."""
        clocks = [one.clock for one in self.told.versions]
        return any(isinstance(one, Schedule) and one.second != one.then for one in clocks)

    @cached_property
    def length(self) -> str:
        """The number of the length of an interval; null where another duty owns it."""
        answers = {}
        for at, version in self._versions:
            cases = [
                (condition, "null" if length is None else str(self.lengths.index(length)))
                for condition, length in self._slots(version)
            ]
            answers[at] = first_of(cases)
        return choice("r.version", answers, "null")

    @cached_property
    def locals(self) -> list[str]:
        """The names of the authority's own numbers."""
        return [text(one.name) for one in self.lengths if isinstance(one, Local)]

    def _of_length(self, column: str, usual: str) -> str:
        answers = {}
        for at, length in enumerate(self.lengths):
            if isinstance(length, Local):
                place = self.locals.index(text(length.name)) + 1
                answers[at] = f"coalesce(local_{place}.{column}, {_part(length.usual, usual)})"
            else:
                answers[at] = _part(length, usual)
        return choice("z.length", answers)

    @cached_property
    def number(self) -> str:
        """How many of its unit a length is."""
        return self._of_length("number", "number")

    @cached_property
    def unit(self) -> str:
        """The unit of a length."""
        return self._of_length("unit", "unit")

    @cached_property
    def units(self) -> set[Unit]:
        """The units a length may have: any at all, where the authority may set it."""
        if self.by_age:
            return set()
        if self.locals:
            return set(Unit) - ({Unit.HOURS} if self.throughout else set())
        return {one.unit for one in self.lengths if isinstance(one, Period)}

    @property
    def hours(self) -> bool:
        """Whether a length may be in hours."""
        return Unit.HOURS in self.units

    @property
    def working(self) -> bool:
        """Whether a length may be in working days."""
        return Unit.WORKING_DAYS in self.units

    @property
    def school(self) -> bool:
        """Whether a length may be in school days."""
        return Unit.SCHOOL_DAYS in self.units

    @cached_property
    def by_age(self) -> str:
        """The fact that says when the child was born, for what is owed by a birthday."""
        clock = self.told.versions[0].clock
        return text(clock.born.name) if isinstance(clock, ByAge) else ""

    @cached_property
    def due(self) -> str:
        """The day an interval runs out; null where it cannot be counted."""
        if self.by_age:
            return self._due_by_age()
        ways = {
            Unit.DAYS: "t.since_on + t.number",
            Unit.WEEKS: "t.since_on + t.number * 7",
            Unit.MONTHS: "cast(t.since_on + t.number * interval '1 month' as date)",
            Unit.WORKING_DAYS: _counted("w", "working_number"),
            Unit.SCHOOL_DAYS: _counted("c", "school_number"),
            Unit.HOURS: "case when t.due_at is null"
            " then t.since_on + cast(ceil(t.number / 24.0) as int)"
            " else cast(t.due_at as date)"
            " + case when t.due_at >= h.next_midnight_at then 1 else 0 end end",
        }
        cases = [
            (f"t.unit = {text(unit)}", way) for unit, way in ways.items() if unit in self.units
        ]
        return cases[0][1] if len(cases) == 1 else first_of(cases)

    def _due_by_age(self) -> str:
        answers = {}
        for at, length in enumerate(self.lengths):
            assert isinstance(length, Period)
            day = moved("b.born_on", length)
            answers[at] = f"case when {day} < t.since_on then t.since_on else {day} end"
        return choice("t.length", answers)

    @cached_property
    def allowance(self) -> str:
        """The length in words."""
        if self.by_age:
            ages = {at: text(_age(one)) for at, one in enumerate(self.lengths)}
            return choice("k.length", ages)
        return (
            "cast(k.number as text) || ' ' ||"
            " case when k.number = 1 then substr(k.unit, 1, length(k.unit) - 1) else k.unit end"
        )

    # Before which day it is not owed.

    @cached_property
    def _ages(self) -> list[tuple[Kind, ...]]:
        found: list[tuple[Kind, ...]] = []
        for _, version in self._versions:
            if version.not_before is not None and not self.throughout:
                kinds = tuple(numbered(each(version.not_before), 0))
                if kinds not in found:
                    found.append(kinds)
        return found

    @cached_property
    def not_before(self) -> list[str]:
        """The days in a child's life before which a version is not owed, as queries."""
        return [
            " union all ".join(
                f"select e.authority, e.child, {kind.on} as on_day from events e"
                f" where e.fact = {kind.fact}{f' and {kind.where}' if kind.where else ''}"
                for kind in kinds
            )
            for kinds in self._ages
        ]

    @cached_property
    def begins(self) -> str:
        """The day from which it may be owed; null where that day is not known."""
        answers = {}
        for at, version in self._versions:
            if version.not_before is None or self.throughout:
                answers[at] = BEGINNING
            else:
                kinds = tuple(numbered(each(version.not_before), 0))
                answers[at] = f"age_{self._ages.index(kinds) + 1}.on_day"
        return choice("r.version", answers)

    # What is known, and what is said of it.

    @cached_property
    def known(self) -> list[dict[str, str]]:
        """The facts that could meet the duty, by what each says."""
        by_words = {one.fact.says: one.fact.name for one in self.told.told_by}
        return [
            {"name": text(name), "plain": as_json(says), "says": text(", " + as_json(says))}
            for says, name in by_words.items()
        ]

    @cached_property
    def not_told(self) -> str:
        """What no source covers after the last day that is covered."""
        if len(self.known) == 1:
            says = text("[" + self.known[0]["plain"] + "]")
            return f"case when k.known_until = {FOREVER} then '[]' else {says} end"
        silent, first = [], []
        for at, fact in enumerate(self.known, start=1):
            silent.append(f"case when k.known_{at} is null then {fact['says']} else '' end")
            first.append(f"case when k.known_{at} = k.known_until then {fact['says']} else '' end")
        return (
            f"case when k.known_until is null then '[' || substr({' || '.join(silent)}, 3) || ']'"
            f" when k.known_until = {FOREVER} then '[]'"
            f" else '[' || substr({' || '.join(first)}, 3) || ']' end"
        )

    def says(self, kind: str) -> str:
        """What happened, as a clause, by the number of its kind."""
        kinds = self.starts + self.met + self.ends + self.lapses
        return choice(kind, {one.number: text(one.says) for one in kinds})

    # A limit.

    within = text(WITHIN)

    @cached_property
    def counts(self) -> list[str]:
        """The names of the numbers that an authority sets for a limit."""
        limits = [limit.at_most for _, limit in self._limits]
        return sorted({text(one.name) for one in limits if isinstance(one, LocalCount)})

    @cached_property
    def most(self) -> str:
        """How many there may be at once."""
        return choice("r.version", {at: self._most(limit) for at, limit in self._limits})

    def _most(self, limit: Limit) -> str:
        number = str(limit.at_most)
        if isinstance(limit.at_most, LocalCount):
            place = self.counts.index(text(limit.at_most.name)) + 1
            number = f"coalesce(local_{place}.number, {limit.at_most.usual})"
        share = str(FULL_TIME)
        if limit.share:
            share = f"cast(coalesce(r.{detail(limit.share)}, '{FULL_TIME}') as int)"
        return f"cast(floor({number} * {limit.tenths} * {share} / {10 * FULL_TIME}.0) as int)"

    @property
    def _limits(self) -> list[tuple[int, Limit]]:
        return [(at, one.clock) for at, one in self._versions if isinstance(one.clock, Limit)]


def _part(period: Period, part: str) -> str:
    return str(period.count) if part == "number" else text(str(period.unit))


def _counted(day: str, number: str) -> str:
    """The day that is so many counted days on; the day itself for none."""
    return (
        f"case when {day}.{number} is null then null"
        f" when t.number <= 0 then t.since_on else {day}d.day end"
    )


def _age(length: Length) -> str:
    assert isinstance(length, Period)
    years, over = divmod(length.count, 12)
    return f"age {years}" + (f" years {over} months" if over else "")

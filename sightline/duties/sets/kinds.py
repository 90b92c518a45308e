"""Turns the events a duty names into what a template needs to read, judge and tie them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sightline.core.facts import Happening

from ..language import Requirement
from ..reading import Told
from .phrases import as_json, detail, is_any_of, moved, text

STARTS, MET, LAWFUL, ENDS, LAPSES = 0, 100, 200, 300, 400
"""Each kind of event of a duty has a number of its own, by the part that it plays."""


@dataclass(frozen=True)
class Kind:
    """One kind of event of a duty, as a template reads it from the published events."""

    number: int
    happening: Happening
    required: tuple[Requirement, ...] = ()
    lawful: bool = False

    @property
    def thing(self) -> str:
        """The kind of thing it is about; empty for none."""
        return self.happening.fact.thing

    @property
    def fact(self) -> str:
        """The fact's name."""
        return text(self.happening.fact.name)

    @property
    def says(self) -> str:
        """What happened, as a clause."""
        nothing: Told = Told(None, None, self.happening)  # type: ignore[arg-type]
        return nothing.says

    @property
    def on(self) -> str:
        """The day it counts from."""
        return moved("e.on_day", self.happening.later_by)

    @property
    def at(self) -> str:
        """The instant, for a fact told by the hour that is not moved on."""
        by_the_hour = self.happening.fact.at and self.happening.later_by is None
        return "e.at_utc" if by_the_hour else "cast(null as timestamp)"

    @property
    def where(self) -> str:
        """Which of the fact's events are meant."""
        return " and ".join(
            is_any_of(f"e.{detail(name)}", values) for name, values in self.happening.wanted
        )

    @property
    def named(self) -> str:
        """What the event is about, in words."""
        word = self.happening.fact.thing or self.happening.fact.name
        return f"case when e.about is null then '' else {text(word + ' ')} || e.about end"

    @property
    def carries(self) -> set[str]:
        """The columns that this fact fills in."""
        return {detail(one.name) for one in self.happening.fact.details}

    @property
    def _asked(self) -> list[tuple[int, Requirement]]:
        return [
            (number, one)
            for number, one in enumerate(self.required, start=1)
            if detail(one.detail) in self.carries
        ]

    @property
    def broken(self) -> str:
        """The number of the first requirement that is known not to be met; nought for none."""
        cases = [f"when not {_met(one)} then {number}" for number, one in self._asked]
        return f"case {' '.join(cases)} else 0 end" if cases else "0"

    @property
    def unsaid(self) -> str:
        """What the source does not say of an event that counts, as the store keeps it."""
        says = {one.name: one.says for one in self.happening.fact.details}
        parts = [
            f"case when e.{detail(one.detail)} is null"
            f" then {text(', ' + as_json(says[one.detail]))} else '' end"
            for _, one in self._asked
            if says[one.detail]
        ]
        return f"'[' || substr({' || '.join(parts)}, 3) || ']'" if parts else "'[]'"

    @property
    def attempt(self) -> str:
        """What was done and why it does not count, as the store keeps it."""
        whys = {
            number: text(f"{as_json(self.says)}, {as_json(one.otherwise)}")
            for number, one in self._asked
        }
        if not whys:
            return "''"
        cases = [f"when not {_met(one)} then {whys[number]}" for number, one in self._asked]
        return f"case {' '.join(cases)} else '' end"


def _met(one: Requirement) -> str:
    wanted = one.must_be if isinstance(one.must_be, tuple) else (one.must_be,)
    return is_any_of(f"e.{detail(one.detail)}", wanted)


def numbered(
    happenings: Iterable[Happening],
    first: int,
    required: tuple[Requirement, ...] = (),
    lawful: bool = False,
) -> list[Kind]:
    """The kinds of one part of a duty, in order."""
    return [Kind(first + at, one, required, lawful) for at, one in enumerate(happenings)]


Rule = Callable[[Kind, Kind], str]


def tying(ones: Sequence[Kind], one: str, starts: Sequence[Kind], start: str) -> str:
    """Which events belong with which starts: about the same thing, where both name one."""
    return _pairs(ones, one, starts, start, lambda a, b: _tied(a, one, b, start))


def closing(ones: Sequence[Kind], one: str, starts: Sequence[Kind], start: str) -> str:
    """Which ends close which starts: none that is about another start's kind of thing."""
    things = {kind.thing for kind in starts if kind.thing}

    def closes(a: Kind, b: Kind) -> str:
        if a.thing in things and a.thing != b.thing:
            return "1 = 0"
        return _tied(a, one, b, start)

    return _pairs(ones, one, starts, start, closes)


def _tied(a: Kind, one: str, b: Kind, start: str) -> str:
    if b.thing and a.thing == b.thing:
        return f"({one}.about is null or {one}.about = {start}.about)"
    return ""


def _pairs(ones: Sequence[Kind], one: str, starts: Sequence[Kind], start: str, rule: Rule) -> str:
    """The rule for each pair of kinds, as short as it can be said; empty where any will do."""
    parts: list[str] = []
    plain = True
    for a in ones:
        by_start = {b.number: rule(a, b) for b in starts}
        if len(set(by_start.values())) == 1:
            answers = set(by_start.values()).pop()
            plain = plain and not answers
            parts.append(f"{one}.kind = {a.number}{f' and {answers}' if answers else ''}")
            continue
        plain = False
        for number, answer in by_start.items():
            parts.append(
                f"{one}.kind = {a.number} and {start}.kind = {number}"
                f"{f' and {answer}' if answer else ''}"
            )
    return "" if plain else " or ".join(f"({part})" for part in parts)

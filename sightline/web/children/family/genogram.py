"""Draws a family as a genogram: who stands where, joined to whom, in plain shapes and lines.

A square is a man, a circle a woman, a diamond somebody whose sex is not recorded, a triangle a
baby not born yet; the child is drawn twice round, and a cross says that somebody has died. What
the picture shows is in the list beside it too, in words.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from sightline.record.people.choices import Relation
from sightline.record.people.models import Child, FamilyMember

WIDE, HIGH, SIZE = 150, 220, 30
"""Between two people, between two generations, and from the middle of a shape to its side."""
ABOVE = SIZE + 20
"""How far over a person the line lies that their brothers and sisters hang on: under all words."""
FORMER = (Relation.FORMER_PARTNER,)
PARTNERS = (Relation.STEP_PARENT, Relation.PARENTS_PARTNER, Relation.FORMER_PARTNER)
OTHERS = (
    Relation.CARER,
    Relation.ADOPTER,
    Relation.SPECIAL_GUARDIAN,
    Relation.FAMILY_FRIEND,
    Relation.OTHER,
)


@dataclass
class Person:
    """One person in the picture: where, in which shape, and the words beneath."""

    x: float
    y: float
    shape: str
    lines: tuple[str, ...]
    died: bool = False
    focus: bool = False
    unknown: bool = False
    at_home: bool = False
    parted: bool = False


@dataclass(frozen=True)
class Line:
    """One line between people."""

    x1: float
    y1: float
    x2: float
    y2: float
    dashed: bool = False


@dataclass
class Genogram:
    """The whole picture, with its size."""

    people: list[Person] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    width: float = 0
    height: float = 0


def genogram(child: Child, called: str, family: list[FamilyMember], as_at: dt.date) -> Genogram:
    """The family of a child as a picture, as at a day."""
    return _Drawing(child, called, family, as_at).drawn()


class _Drawing:
    """The picture under way: parents first, then those above them, beside them and below."""

    def __init__(self, child: Child, called: str, family: list[FamilyMember], as_at: dt.date):
        self.child, self.called, self.as_at = child, called, as_at
        self.family = [
            each
            for each in family
            if each.ended_on is None or each.ended_on > as_at or each.relation in FORMER
        ]
        self.made = Genogram()

    def drawn(self) -> Genogram:
        """All of it, moved so that nothing is left of the edge."""
        father, mother = self._parents()
        self._grandparents(father, "father's")
        self._grandparents(mother, "mother's")
        self._beside(father, mother)
        bottom = self._children(father, mother)
        self._others(bottom)
        left = min(each.x for each in self.made.people) - WIDE / 2
        top = min(each.y for each in self.made.people) - SIZE - 14
        for each in self.made.people:
            each.x, each.y = each.x - left, each.y - top
        self.made.lines = [
            Line(l.x1 - left, l.y1 - top, l.x2 - left, l.y2 - top, l.dashed)
            for l in self.made.lines  # noqa: E741
        ]
        self.made.width = max(each.x for each in self.made.people) + WIDE / 2
        self.made.height = max(each.y for each in self.made.people) + SIZE + 66
        return self.made

    def _of(self, chosen: Callable[[FamilyMember], bool]) -> list[FamilyMember]:
        return [each for each in self.family if chosen(each)]

    def _related(self, relation: str, side: str | None = None) -> list[FamilyMember]:
        return self._of(lambda e: e.relation == relation and (side is None or e.side == side))

    def _parents(self) -> tuple[Person, Person]:
        """The mother and the father; one who is not recorded is a question mark, never absent."""
        above = len(self._related(Relation.GRANDPARENT))
        apart = max(WIDE * 1.3, WIDE * (above + 1) / 2)
        father = self._parent(Relation.FATHER, "square", -apart / 2)
        mother = self._parent(Relation.MOTHER, "circle", apart / 2)
        self._line(father.x + SIZE, 0, mother.x - SIZE, 0, father.unknown or mother.unknown)
        return father, mother

    def _parent(self, relation: Relation, shape: str, x: float) -> Person:
        held = self._related(relation)
        if held:
            return self._put(held[0], x, 0, shape)
        made = Person(x, 0, shape, ("?", f"{relation.label} not", "recorded"), unknown=True)
        self.made.people.append(made)
        return made

    def _grandparents(self, parent: Person, side: str) -> None:
        """Those of one side, above their child, joined to each other and to them."""
        held = self._related(Relation.GRANDPARENT, side)
        first = parent.x - WIDE * (len(held) - 1) / 2
        made = [self._put(each, first + WIDE * at, -HIGH) for at, each in enumerate(held)]
        if not made:
            return
        for one, two in pairwise(made):
            self._line(one.x + SIZE, -HIGH, two.x - SIZE, -HIGH)
        start = -HIGH if len(made) > 1 else -HIGH + SIZE
        self._line(parent.x, start, parent.x, -SIZE)

    def _beside(self, father: Person, mother: Person) -> None:
        """Partners and then aunts and uncles, outwards from the parent they belong to."""
        for parent, way, side in ((father, -1, "father's"), (mother, 1, "mother's")):
            x = parent.x
            before = parent
            near = self._of(
                lambda e, side=side: (
                    e.relation in PARTNERS
                    and (e.side == side or (side == "mother's" and e.side != "father's"))
                )
            )
            for each in near:
                x += way * WIDE
                made = self._put(each, x, 0)
                made.parted = each.relation in FORMER
                ends = sorted((before.x, made.x))
                self._line(ends[0] + SIZE, 0, ends[1] - SIZE, 0, True)
                before = made
            for each in self._related(Relation.AUNT_OR_UNCLE, side):
                x += way * WIDE
                made = self._put(each, x, 0)
                bar = -ABOVE
                self._line(made.x, -SIZE, made.x, bar)
                self._line(made.x, bar, parent.x, bar)
                self._line(parent.x, bar, parent.x, -SIZE)

    def _children(self, father: Person, mother: Person) -> float:
        """The child among full brothers and sisters; halves beside them. Gives the lowest row."""
        middle = (father.x + mother.x) / 2
        full: list[FamilyMember | None] = [*self._related(Relation.FULL_SIBLING), None]
        full.sort(key=self._born)
        first = middle - WIDE * (len(full) - 1) / 2
        made = [
            self._focus(first + WIDE * at, HIGH)
            if each is None
            else self._put(each, first + WIDE * at, HIGH)
            for at, each in enumerate(full)
        ]
        self._below(middle, 0, made, HIGH - ABOVE)
        left, right = made[0].x, made[-1].x
        for each in self._related(Relation.HALF_SIBLING, "father's"):
            left -= WIDE
            self._below(father.x, SIZE, [self._put(each, left, HIGH)], HIGH - ABOVE - 12)
        for each in self._related(Relation.HALF_SIBLING, "mother's"):
            right += WIDE
            self._below(mother.x, SIZE, [self._put(each, right, HIGH)], HIGH - ABOVE - 12)
        for each in self._of(self._other_child):
            right += WIDE
            self._put(each, right, HIGH)
        return HIGH

    def _other_child(self, each: FamilyMember) -> bool:
        """Brothers and sisters whose parent in common is not said, or who share none; cousins."""
        if each.relation == Relation.HALF_SIBLING:
            return each.side not in ("father's", "mother's")
        siblings = each.relation.endswith("sibling") and each.relation != Relation.FULL_SIBLING
        return siblings or each.relation == Relation.COUSIN

    def _below(self, x: float, start: float, children: list[Person], bar: float) -> None:
        """From a parent or a couple down to their children."""
        self._line(x, start, x, bar)
        ends = [x, *(each.x for each in children)]
        self._line(min(ends), bar, max(ends), bar)
        for each in children:
            self._line(each.x, bar, each.x, each.y - SIZE)

    def _others(self, bottom: float) -> None:
        """People who matter and belong to neither side, in a row of their own."""
        loose = self._of(
            lambda e: (
                e.relation in OTHERS
                or (
                    e.relation in (Relation.GRANDPARENT, Relation.AUNT_OR_UNCLE)
                    and e.side not in ("father's", "mother's")
                )
            )
        )
        first = -WIDE * (len(loose) - 1) / 2
        for at, each in enumerate(loose):
            self._put(each, first + WIDE * at, bottom + HIGH)

    def _born(self, each: FamilyMember | None) -> dt.date:
        day = self.child.born_on if each is None else _birth(each)
        return day or dt.date.max

    def _focus(self, x: float, y: float) -> Person:
        shape = _shape(self.child)
        made = Person(x, y, shape, (*_wrapped(self.called), _dated(self.child.born_on)), focus=True)
        self.made.people.append(made)
        return made

    def _put(self, each: FamilyMember, x: float, y: float, shape: str = "") -> Person:
        name = called(each)
        lines = (*_wrapped(name or "Not known"), each.get_relation_display(), _dated(_birth(each)))
        made = Person(
            x,
            y,
            shape or (_shape(each.relative) if _open(each) else "diamond"),
            tuple(line for line in lines if line),
            died=each.died_on is not None,
            unknown=not name,
            at_home=bool(each.lives_with_child),
        )
        self.made.people.append(made)
        return made

    def _line(self, x1: float, y1: float, x2: float, y2: float, dashed: bool = False) -> None:
        self.made.lines.append(Line(x1, y1, x2, y2, dashed))


def called(each: FamilyMember) -> str:
    """The name of somebody in the family; a child whose record is kept is not named."""
    if each.relative is not None and each.relative.restricted:
        return ""
    return each.name or (each.relative.called if each.relative else "")


def _open(each: FamilyMember) -> bool:
    return each.relative is not None and not each.relative.restricted


def _birth(each: FamilyMember) -> dt.date | None:
    return each.born_on or (each.relative.born_on if _open(each) else None)


def _shape(child: Child) -> str:
    if child.born_on is None and child.expected_on is not None:
        return "triangle"
    return {"M": "square", "F": "circle"}.get(child.sex, "diamond")


def _dated(day: dt.date | None) -> str:
    return f"born {day.year}" if day else ""


def _wrapped(name: str) -> tuple[str, ...]:
    """A name on at most two lines."""
    if len(name) <= 18:
        return (name,)
    words, first = name.split(), ""
    while words and len(first) + len(words[0]) < 18:
        first = f"{first} {words.pop(0)}".strip()
    rest = " ".join(words)
    return tuple(line for line in (first, rest[:20]) if line)

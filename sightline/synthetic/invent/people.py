"""Invented families: the children, who they are, and who matters to them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from . import names, words
from .chance import DAY, Chance
from .rows import Ref, World
from .staff import Post

ETHNIC_GROUPS = {
    "WBRI": 66,
    "WOTH": 6,
    "MWBC": 3,
    "MWBA": 2,
    "MWAS": 2,
    "MOTH": 2,
    "AIND": 2,
    "APKN": 4,
    "ABAN": 2,
    "AOTH": 1,
    "BCRB": 2,
    "BAFR": 3,
    "BOTH": 1,
    "CHNE": 0.5,
    "WROM": 1,
    "OOTH": 1,
    "REFU": 0.5,
    "NOBT": 1,
}
DISABILITIES = ("AUT", "LD", "MOB", "COMM", "BEH", "HEAR", "VIS", "PC")
LANGUAGES = {"English": 88, "Polish": 3, "Urdu": 4, "Romanian": 3, "Arabic": 2}
RELATIONS_OF_ADULTS = (("mother", 0.97), ("father", 0.6), ("grandparent", 0.35))


@dataclass
class Child:
    """One invented child, and the stretches of work done with them."""

    ref: Ref
    number: int
    forename: str
    surname: str
    called: str
    born_on: dt.date | None
    family: Family
    unaccompanied: bool = False
    phases: list[tuple[Post, dt.date, dt.date | None]] = field(default_factory=list)
    spoken: set[str] = field(default_factory=set)
    in_care: bool = False
    category: str = ""
    unallocated: bool = False

    def age_on(self, day: dt.date) -> int:
        """Age in whole years; -1 for a child not yet born."""
        if self.born_on is None or self.born_on > day:
            return -1
        born = self.born_on
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    def birthday(self, age: int) -> dt.date:
        """The day of this birthday; a child born on 29 February has it on the 28th."""
        assert self.born_on is not None
        try:
            return self.born_on.replace(year=self.born_on.year + age)
        except ValueError:
            return self.born_on.replace(year=self.born_on.year + age, day=28)

    def says(self, day: dt.date, chance: Chance) -> tuple[str, str] | None:
        """Something in the child's words, never the same twice, and what it is about."""
        age = self.age_on(day)
        if age < 4:
            return None
        others = [each.called for each in self.family.children if each is not self]
        fresh = [
            (said.format(sibling=others[0]) if others else said, about)
            for said, about in words.might_say(age, self.in_care, self.unaccompanied)
            if others or "{sibling}" not in said
        ]
        fresh = [each for each in fresh if each[0] not in self.spoken]
        if not fresh:
            return None
        said, about = chance.pick(fresh)
        self.spoken.add(said)
        return said, about


@dataclass
class Family:
    """Brothers and sisters, with a stream of chance and a worker's post for each kind of work."""

    number: int
    surname: str
    chance: Chance
    ethnic_group: str
    address: str
    postcode: str
    language: str
    adults: list[tuple[str, str]]
    children: list[Child] = field(default_factory=list)
    posts: dict[str, Post] = field(default_factory=dict)
    together: bool | None = True


def make_family(number: int, chance: Chance) -> Family:
    """A family with no children yet."""
    last = names.surname(chance)
    adults = [
        (relation, f"{chance.pick(names.GROWN_UPS)} {last}")
        for relation, share in RELATIONS_OF_ADULTS
        if chance.happens(share)
    ]
    return Family(
        number=number,
        surname=last,
        chance=chance,
        ethnic_group=chance.weighted(ETHNIC_GROUPS),
        address=names.address(chance),
        postcode=names.postcode(chance),
        language=chance.weighted(LANGUAGES),
        adults=adults,
    )


def add_child(
    world: World,
    family: Family,
    number: int,
    born_on: dt.date | None,
    *,
    forename: str = "",
    called: str = "",
    **fields: Any,
) -> Child:
    """A child of the family, as the record holds them; anything can be said instead of drawn."""
    told = _particulars(world, family, number, born_on)
    told.update(fields)
    if not forename:
        forename, called = _forename(family, told["sex"])
    told["known_as"] = called
    told["disabled"] = "no" if told["disabilities"] == ["NONE"] else "yes"
    ref = world.add("people.Child", told["la_child_id"], **told)
    assert ref is not None, "a child is never born after the day spoken of"
    child = Child(
        ref=ref,
        number=number,
        forename=forename,
        surname=family.surname,
        called=called or forename,
        born_on=born_on,
        family=family,
        unaccompanied=told["unaccompanied"] == "yes",
    )
    family.children.append(child)
    world.add(
        "people.ChildName",
        child_id=ref,
        forename=forename,
        surname=family.surname,
        kind="legal",
        began_on=born_on,
    )
    return child


def _particulars(
    world: World, family: Family, number: int, born_on: dt.date | None
) -> dict[str, Any]:
    """What the record says of any child; one not yet born is expected in the coming weeks."""
    chance = family.chance
    school_age = born_on is not None and (world.as_at - born_on).days > 5 * 365
    told: dict[str, Any] = {
        "la_child_id": f"{world.prefix}{number:05d}",
        "born_on": born_on,
        "sex": chance.pick("MF") if born_on else "U",
        "ethnic_group": family.ethnic_group,
        "first_language": family.language,
        "disabilities": [chance.pick(DISABILITIES)] if chance.happens(0.07) else ["NONE"],
        "unaccompanied": "no",
    }
    if born_on is None:
        told["expected_on"] = world.as_at + DAY * chance.number(20, 120)
    else:
        told["birth_date_is"] = "recorded"
    if school_age:
        told["upn"] = names.pupil_number(born_on.year + 5, number)
    else:
        told["upn_missing_because"] = "UN1"
    return told


def _forename(family: Family, sex: str) -> tuple[str, str]:
    """A forename no brother or sister has, and sometimes what the child likes to be called."""
    if sex == "U":
        return "Baby", ""
    taken = {each.forename for each in family.children}
    bank = names.BOYS if sex == "M" else names.GIRLS
    forename = family.chance.pick([each for each in bank if each not in taken])
    return forename, names.SHORTENED.get(forename, "") if family.chance.happens(0.4) else ""


def relate(world: World, family: Family, alone: bool = False) -> None:
    """The family rows of every child, siblings both ways, and where the family lives."""
    chance = family.chance
    for child in family.children:
        began = child.born_on or world.as_at
        if not alone:
            for relation, name in family.adults:
                world.add(
                    "people.FamilyMember",
                    child_id=child.ref,
                    relation=relation,
                    name=name,
                    lives_with_child=None,
                    has_parental_responsibility=relation == "mother" or chance.happens(0.6),
                    poses_risk=chance.happens(0.15) if relation == "father" else None,
                )
            world.add(
                "people.Address",
                child_id=child.ref,
                kind="home",
                lines=family.address,
                postcode=family.postcode,
                began_on=began,
            )
        for other in family.children:
            if other is not child:
                _sibling(world, child, other)
        if chance.happens(0.08):
            world.add(
                "people.Alert",
                child_id=child.ref,
                kind=chance.pick(("danger to worker", "allergy", "no contact order", "other")),
                says="Read the alert before you visit; ask the team manager if unsure.",
                began_on=chance.day(world.recorded_from, world.as_at - DAY * 10),
                review_on=world.as_at + DAY * chance.number(10, 150),
            )


def _sibling(world: World, child: Child, other: Child) -> None:
    world.add(
        "people.FamilyMember",
        child_id=child.ref,
        relation="full sibling",
        relative_id=other.ref,
        name=f"{other.called} {other.surname}",
        lives_with_child=child.family.together,
    )

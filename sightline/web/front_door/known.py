"""Whether a child who was named to us is known: the likeliest records, and what agrees."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import Q

from sightline.core.access import reach_of
from sightline.core.models import Account
from sightline.record.front_door.models import ChildNamed
from sightline.record.people.models import Child, ChildIdentifier
from sightline.web.called import names_of
from sightline.web.children.find.known_names import known_names
from sightline.web.children.find.likeness import how_like, sounds_of
from sightline.web.children.find.search import by_address

LIKE, SAME = 78, 93
"""Out of 100: two names this like may be one; from the second on they sound or are spelt alike."""
LIKELY = 55
"""Points from which a record is shown before anybody adds another."""
MOST = 8
NAME, NEAR_NAME, BORN, NEARLY_BORN, HOME, NUMBER = 50, 35, 40, 20, 25, 100
WEEKS_OUT = dt.timedelta(weeks=4)


@dataclass
class Match:
    """One record that may be the child's, and why it may."""

    child: Child
    name: str = ""
    points: int = 0
    because: list[str] = field(default_factory=list)

    @property
    def sure(self) -> bool:
        """Whether name and birth date, or a number, agree."""
        return self.points >= NAME + BORN


@dataclass
class Likely:
    """The records that may be of one child: those that can be opened, and how many cannot."""

    matches: list[Match] = field(default_factory=list)
    closed: int = 0


def likely(named: ChildNamed, by: Account) -> Likely:
    """The likeliest records of a child who was named, the likeliest first."""
    reasons: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for child_id, told in (
        *_by_number(named),
        *_by_name(named),
        *_by_birth(named),
        *_by_home(named),
    ):
        reasons[child_id].append(told)
    points = {child_id: sum(worth for worth, _ in told) for child_id, told in reasons.items()}
    first = sorted(
        (each for each in points if points[each] >= LIKELY), key=lambda each: -points[each]
    )
    held = Child.objects.exclude(status__in=("superseded", "entered in error")).in_bulk(first)
    reach = reach_of(by)
    found = Likely()
    inside = [each for each in first if each in held and each in reach]
    found.closed = sum(1 for each in first if each in held and each not in reach)
    names = names_of(inside[:MOST])
    found.matches = [
        Match(held[each], names[each], points[each], [says for _, says in reasons[each]])
        for each in inside[:MOST]
    ]
    return found


Told = tuple[int, tuple[int, str]]


def _by_number(named: ChildNamed) -> list[Told]:
    number = named.number.replace(" ", "")
    if not number:
        return []
    own = Child.objects.filter(
        Q(la_child_id__iexact=number)
        | Q(upn__iexact=number)
        | Q(former_upn__iexact=number)
        | Q(nhs_number=number)
    ).values_list("pk", flat=True)
    others = ChildIdentifier.objects.filter(value__iexact=number)
    others = others.exclude(status="entered in error").values_list("child_id", flat=True)
    return [(each, (NUMBER, "the same number")) for each in {*own, *others}]


def _by_name(named: ChildNamed) -> list[Told]:
    full = f"{named.forename} {named.surname}".strip()
    if not full:
        return []
    best: dict[int, float] = {}
    for child_id, name in known_names().perhaps(full):
        like = how_like(full.casefold(), sounds_of(full), name)
        best[child_id] = max(like, best.get(child_id, 0))
    found = []
    for child_id, like in best.items():
        if like >= SAME:
            found.append((child_id, (NAME, "the same name, or one that sounds the same")))
        elif like >= LIKE:
            found.append((child_id, (NEAR_NAME, "a name spelt much the same")))
    return found


def _by_birth(named: ChildNamed) -> list[Told]:
    if named.born_on is not None:
        same = Child.objects.filter(born_on=named.born_on).values_list("pk", flat=True)
        near = Child.objects.filter(born_on__in=_mistaken(named.born_on))
        return [
            *((each, (BORN, "the same birth date")) for each in same),
            *(
                (each, (NEARLY_BORN, "a birth date that is easily mistaken for it"))
                for each in near.values_list("pk", flat=True)
            ),
        ]
    if named.expected_on is not None:
        days = (named.expected_on - WEEKS_OUT, named.expected_on + WEEKS_OUT)
        due = Child.objects.filter(expected_on__range=days).values_list("pk", flat=True)
        return [(each, (BORN, "expected within a month of that day")) for each in due]
    return []


def _mistaken(day: dt.date) -> list[dt.date]:
    """Days a person writes for this one: day and month turned round, or one out in a part."""
    found = []
    for year, month, date in (
        (day.year, day.day, day.month),
        (day.year - 1, day.month, day.day),
        (day.year + 1, day.month, day.day),
    ):
        try:
            found.append(dt.date(year, month, date))
        except ValueError:
            continue
    found += [day - dt.timedelta(days=1), day + dt.timedelta(days=1)]
    return [each for each in found if each != day]


def _by_home(named: ChildNamed) -> list[Told]:
    asked = named.postcode.strip() or named.address.strip().splitlines()[0:1]
    text = asked if isinstance(asked, str) else (asked[0] if asked else "")
    return [(each, (HOME, "an address they have or had")) for each in by_address(text)]

"""Find children by how a name sounds or is spelt, by birth date, address, or any of their ids."""

import re
from dataclasses import dataclass, field

from django.db.models import Q

from sightline.core.access import reach_of
from sightline.core.models import Account
from sightline.record.people.choices import Disclosure
from sightline.record.people.models import Address, Child, ChildIdentifier
from sightline.web.words import read_day

from .known_names import known_names
from .likeness import how_like, sounds_of

LIKE_ENOUGH = 78
"""Out of 100: below this, two spellings are taken for different names."""
SURE_ENOUGH = 90
"""Out of 100: a child out of reach is only spoken of when the name asked for is as like as this."""
BY_ADDRESS = 89.0
"""Not sure enough to speak of a child out of reach: where a child lives is not for telling."""
MOST_SHOWN = 50
POSTCODE = re.compile(r"^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$")
STREET = re.compile(r"^\d+\w? \w{3,}")


@dataclass
class Found:
    """What a search came to: children in reach, and what may be said of the others."""

    children: list[Child] = field(default_factory=list)
    outside: list[Child] = field(default_factory=list)
    restricted: list[Child] = field(default_factory=list)
    more: int = 0


def search(by: Account, asked: str) -> Found:
    """The children that fit what was typed, likeliest first, as this person may see them."""
    asked = " ".join(asked.split())
    scores = _by_date(asked) or _by_id(asked) or by_address(asked) or _by_name(asked)
    if scores:
        joined = Child.objects.filter(pk__in=scores, status=Child.Status.SUPERSEDED)
        for gone in joined.values_list("pk", flat=True):
            del scores[gone]
    reach = reach_of(by)
    ordered = sorted(scores, key=lambda child_id: (-scores[child_id], child_id))
    inside = [each for each in ordered if each in reach]
    outside = [each for each in ordered if scores[each] >= SURE_ENOUGH and each not in reach]
    children = Child.objects.in_bulk([*inside[:MOST_SHOWN], *outside[:MOST_SHOWN]])
    found = Found(more=max(0, len(inside) - MOST_SHOWN))
    found.children = [children[each] for each in inside[:MOST_SHOWN]]
    for each in outside[:MOST_SHOWN]:
        child = children[each]
        (found.restricted if child.restricted else found.outside).append(child)
    return found


def _by_date(asked: str) -> dict[int, float]:
    day = read_day(asked)
    if day is None:
        return {}
    born = Child.objects.filter(Q(born_on=day) | Q(expected_on=day))
    return dict.fromkeys(born.values_list("pk", flat=True), 100.0)


def _by_id(asked: str) -> dict[int, float]:
    if not any(letter.isdigit() for letter in asked):
        return {}
    bare = asked.replace(" ", "")
    own = Child.objects.filter(
        Q(la_child_id__iexact=bare)
        | Q(upn__iexact=bare)
        | Q(former_upn__iexact=bare)
        | Q(nhs_number=bare)
    ).values_list("pk", flat=True)
    others = ChildIdentifier.objects.filter(value__iexact=bare).values_list("child_id", flat=True)
    return dict.fromkeys([*own, *others], 100.0)


def by_address(asked: str) -> dict[int, float]:
    """Children who have or had this address: by its postcode, or a number and street.

    An address kept to named staff finds nobody: that somebody lives there would be told by it.
    """
    bare = asked.replace(" ", "").upper()
    if POSTCODE.match(bare):
        found = Q(postcode__iexact=f"{bare[:-3]} {bare[-3:]}") | Q(postcode__iexact=bare)
    elif STREET.match(asked):
        found = Q(lines__icontains=asked)
    else:
        return {}
    open_to_staff = Address.objects.exclude(disclosure=Disclosure.NAMED_STAFF_ONLY)
    held = open_to_staff.exclude(status="entered in error").filter(found)
    return dict.fromkeys(held.values_list("child_id", flat=True), BY_ADDRESS)


def _by_name(asked: str) -> dict[int, float]:
    wanted = asked.casefold()
    sounds = sounds_of(asked)
    scores: dict[int, float] = {}
    for child_id, name in known_names().perhaps(asked):
        likeness = how_like(wanted, sounds, name)
        if likeness >= LIKE_ENOUGH and likeness > scores.get(child_id, 0):
            scores[child_id] = likeness
    return scores

"""Find children by how a name sounds or is spelt, by birth date, or by any of their ids."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

import jellyfish
from django.db.models import Q
from rapidfuzz import fuzz

from sightline.core.access import children_in_reach
from sightline.core.models import Account
from sightline.record.people.models import Child, ChildIdentifier, ChildName
from sightline.web.words import read_day

LIKE_ENOUGH = 78
"""Out of 100: below this, two spellings are taken for different names."""
LEAST_OF_A_WORD = 66
"""Out of 100: a name one of whose words is less like than this is a different name."""
SURE_ENOUGH = 90
"""Out of 100: a child out of reach is only spoken of when the name asked for is as like as this."""
MOST_SHOWN = 50


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
    scores = _by_date(asked) or _by_id(asked) or _by_name(asked)
    reach = children_in_reach(by)
    ordered = sorted(scores, key=lambda child_id: (-scores[child_id], child_id))
    inside = [each for each in ordered if reach is None or each in reach]
    outside = [each for each in ordered if scores[each] >= SURE_ENOUGH and each not in set(inside)]
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


def _by_name(asked: str) -> dict[int, float]:
    wanted = asked.casefold()
    sounds = sounds_of(asked)
    scores: dict[int, float] = {}
    names = ChildName.objects.exclude(status="entered in error").values_list(
        "child_id", "forename", "surname"
    )
    called = Child.objects.exclude(known_as="").values_list("pk", "known_as")
    for child_id, name in [
        *((child_id, f"{forename} {surname}") for child_id, forename, surname in names),
        *called,
    ]:
        likeness = how_like(wanted, sounds, name)
        if likeness >= LIKE_ENOUGH and likeness > scores.get(child_id, 0):
            scores[child_id] = likeness
    return scores


def how_like(wanted: str, sounds: frozenset[str], name: str) -> float:
    """How like a name is to what was typed, out of 100; sounding alike counts as nearly sure."""
    spelt = name.casefold().strip()
    words = re.split(r"[\s-]+", spelt)
    if all(any(each.startswith(part) for each in words) for part in re.split(r"[\s-]+", wanted)):
        return 100.0 if wanted == spelt else 97.0
    if sounds and sounds <= sounds_of(name):
        return 93.0
    parts = [max(_word_like(part, each) for each in words) for part in re.split(r"[\s-]+", wanted)]
    return sum(parts) / len(parts) if min(parts) >= LEAST_OF_A_WORD else 0


def _word_like(asked: str, held: str) -> float:
    """How like one word is to another; sounding the same is nearly sure."""
    return max(fuzz.ratio(asked, held), 93.0 if sounds_of(asked) == sounds_of(held) else 0)


def sounds_of(name: str) -> frozenset[str]:
    """How each word of a name sounds, as the same key for names that sound alike."""
    words = re.split(r"[\s-]+", name)
    return frozenset(_sound(word.casefold()) for word in words if _sound(word.casefold()))


@lru_cache(maxsize=50_000)
def _sound(word: str) -> str:
    return jellyfish.metaphone(word)

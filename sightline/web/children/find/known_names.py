"""Every name in the record by its words, kept at hand until any name changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import connection
from rapidfuzz import fuzz, process

from sightline.record.people.models import Child, ChildName

from .likeness import LEAST_OF_A_WORD, sounds_of, words_of

STAMP = """
select (select (count(*), sum(hashtextextended(
            concat_ws('|', id, child_id, forename, surname, status), 0)))::text from {names}),
       (select (count(*), sum(hashtextextended(
            concat_ws('|', id, known_as, status), 0)))::text from {children})
"""
"""Changes whenever a name does. Reading 15,000 names anew for each search would cost more."""


@dataclass
class KnownNames:
    """The names of all children, found by the words in them."""

    stamp: tuple
    names: list[tuple[int, str]]
    having: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    sounding: dict[frozenset[str], set[str]] = field(default_factory=lambda: defaultdict(set))

    def __post_init__(self) -> None:
        """Work out which names hold which word, and which words sound alike."""
        for number, (_, name) in enumerate(self.names):
            for word in words_of(name):
                self.having[word].add(number)
        for word in self.having:
            self.sounding[sounds_of(word)].add(word)

    def perhaps(self, asked: str) -> list[tuple[int, str]]:
        """The names that could be what was asked: each word of it is like a word of theirs."""
        parts = words_of(asked)
        # A word without a sound, such as a figure, does not rule out a name that sounds right.
        telling = [part for part in parts if sounds_of(part)] or parts
        found: set[int] | None = None
        for part in telling:
            theirs = set().union(*(self.having[word] for word in self._like(part)))
            found = theirs if found is None else found & theirs
        return [self.names[number] for number in sorted(found or ())]

    def _like(self, part: str) -> Iterable[str]:
        """The words that begin so, sound so, or are spelt much so."""
        words = list(self.having)
        spelt = process.extract(
            part, words, scorer=fuzz.ratio, score_cutoff=LEAST_OF_A_WORD, limit=None
        )
        return {
            *(word for word in words if word.startswith(part)),
            *self.sounding.get(sounds_of(part), ()),
            *(word for word, _, _ in spelt),
        }


_kept: KnownNames | None = None


def known_names() -> KnownNames:
    """The names as they now are; read again only where one has changed since."""
    global _kept  # one for the process: replaced whole, so that no thread meets half of it
    stamp = _stamp()
    held = _kept
    if held is None or held.stamp != stamp:
        held = _kept = KnownNames(stamp, _names())
    return held


def _stamp() -> tuple:
    statement = STAMP.format(
        names=f'"{ChildName._meta.db_table}"', children=f'"{Child._meta.db_table}"'
    )
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()


def _names() -> list[tuple[int, str]]:
    """Each name with its child, and what each child is called; of joined records, one."""
    names = (
        ChildName.objects.exclude(status="entered in error")
        .exclude(child__status="superseded")
        .values_list("child_id", "forename", "surname")
    )
    called = Child.objects.exclude(known_as="").exclude(status="superseded")
    called = called.values_list("pk", "known_as")
    return [
        *((child_id, f"{forename} {surname}") for child_id, forename, surname in names),
        *called,
    ]

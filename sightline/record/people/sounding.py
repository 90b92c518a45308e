"""How a name sounds, so that it is found however it is spelt."""

import re
from functools import lru_cache

import jellyfish

BETWEEN_WORDS = re.compile(r"[\s-]+")


def words_of(name: str) -> list[str]:
    """The words of a name in small letters; two joined by a hyphen are two."""
    return BETWEEN_WORDS.split(name.casefold().strip())


@lru_cache(maxsize=50_000)
def sounds_of(name: str) -> frozenset[str]:
    """How each word of a name sounds, as the same key for names that sound alike."""
    return frozenset(sound for word in BETWEEN_WORDS.split(name) if (sound := _sound(word)))


@lru_cache(maxsize=50_000)
def _sound(word: str) -> str:
    return jellyfish.metaphone(word.casefold())

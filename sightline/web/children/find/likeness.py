"""How like one name is to another, by spelling and by sound."""

from rapidfuzz import fuzz

from sightline.record.people.sounding import BETWEEN_WORDS, sounds_of, words_of

__all__ = ["LEAST_OF_A_WORD", "how_like", "sounds_of", "words_of"]
LEAST_OF_A_WORD = 66
"""Out of 100: a name one of whose words is less like than this is a different name."""


def how_like(wanted: str, sounds: frozenset[str], name: str) -> float:
    """How like a name is to what was typed, out of 100; sounding alike counts as nearly sure."""
    spelt = name.casefold().strip()
    words, asked = words_of(name), BETWEEN_WORDS.split(wanted)
    if all(any(each.startswith(part) for each in words) for part in asked):
        return 100.0 if wanted == spelt else 97.0
    if sounds and sounds <= sounds_of(name):
        return 93.0
    parts = [max(_word_like(part, each) for each in words) for part in asked]
    return sum(parts) / len(parts) if min(parts) >= LEAST_OF_A_WORD else 0


def _word_like(asked: str, held: str) -> float:
    """How like one word is to another; sounding the same is nearly sure."""
    return max(fuzz.ratio(asked, held), 93.0 if sounds_of(asked) == sounds_of(held) else 0)

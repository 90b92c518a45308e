"""How like two texts are: by the words they share, a rare word counting for more than others.

Each text becomes a row of numbers, one for each word in it: how often the word stands there, on a
scale that flattens, times how rare it is among all the texts compared (TF-IDF). The likeness of
two texts is the cosine of the angle between their rows: 0 where they share no word, 1 where they
use the same words equally.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

SAY_NOTHING = frozenset(
    word
    for line in (
        "a about above after all also an and any appropriate are area areas as at authority",
        "be been both but by can children child ensure ensuring each effective effectively",
        "for from further good has have improve improved improvement improvements improving",
        "in including increase into is it its local made make making more must need needs not",
        "of on or other others own people provide so such take than that the their them there",
        "these they this those through to up was were when where which who will with within",
        "without work young council county services service practice support immediately",
        "months month three six norfolk northamptonshire",
    )
    for word in line.split()
)
"""Words that stand in most recommendations whatever they are about."""

_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ers", "er", "ed", "es", "s")


def stem(word: str) -> str:
    """A word without its usual endings, so that planned, planning and plans are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)] + ("y" if ending == "ies" else "")
            break
    if len(word) > 4 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "aeiousl":
        word = word[:-1]
    return word


def words_of(text: str) -> list[str]:
    """The words of a text that say something, each as its stem."""
    return [
        stem(word)
        for word in re.findall(r"[a-z][a-z']+", text.lower().replace("’", "'"))
        if word not in SAY_NOTHING
    ]


class Likeness:
    """Texts that are ready to be compared with each other and with others."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Learn how rare each word is from these texts."""
        counted = [Counter(words_of(text)) for text in texts]
        held = Counter(word for each in counted for word in each)
        many = len(texts)
        self.rare = {word: math.log((1 + many) / (1 + count)) + 1 for word, count in held.items()}
        self.unseen = math.log(1 + many) + 1
        self.rows = [self._row(each) for each in counted]

    def _row(self, counted: Counter[str]) -> dict[str, float]:
        row = {
            word: (1 + math.log(count)) * self.rare.get(word, self.unseen)
            for word, count in counted.items()
        }
        length = math.sqrt(sum(value * value for value in row.values()))
        return {word: value / length for word, value in row.items()} if length else {}

    def row(self, text: str) -> dict[str, float]:
        """The row of numbers of any text, with the rarity that was learned."""
        return self._row(Counter(words_of(text)))

    def to_each(self, text: str) -> list[float]:
        """How like a text is to each of those that were learned from, in their order."""
        row = self.row(text)
        return [cosine(row, other) for other in self.rows]

    def between(self, one: int, other: int) -> float:
        """How like two of the texts are, by their places."""
        return cosine(self.rows[one], self.rows[other])


def cosine(one: dict[str, float], other: dict[str, float]) -> float:
    """The cosine of the angle between two rows of length one."""
    if len(one) > len(other):
        one, other = other, one
    return sum(value * other[word] for word, value in one.items() if word in other)

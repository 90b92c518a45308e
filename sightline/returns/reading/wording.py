"""Understands a value by the words in it, with rules kept as a table of our own."""

import csv
import functools
import re
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).resolve().parents[3] / "data" / "code_lists" / "wordings.csv"


@dataclass(frozen=True)
class Rule:
    """When a value has these words, it means this code; or several, and a person must say which.

    Every term must be met. In a term, `a|b` is either word, `_` a space, `*` any ending, `#` a
    number, `?` a letter, `^` the first word, `$` the last, a leading `-` none of these, and a
    leading `=` the whole value.
    """

    means: tuple[str, ...]
    wanted: tuple[re.Pattern[str], ...]
    unwanted: tuple[re.Pattern[str], ...]

    def fits(self, words: str) -> bool:
        """Whether the value, as words with a space at each end, is one of this rule's."""
        return all(each.search(words) for each in self.wanted) and not any(
            each.search(words) for each in self.unwanted
        )


def in_words(written: str) -> str:
    """The words of a value in lower case, "&" and "+" as "and", with a space at each end."""
    text = re.sub(r"[&+]", " and ", written.lower()).replace("'", "")
    return f" {' '.join(re.findall('[a-z0-9]+', text))} "


def said(name: str, written: str) -> tuple[str, ...]:
    """The codes of a list that the words fit: none, one, or several between which none is sure."""
    words = in_words(written)
    for rule in _rules().get(name, ()):
        if rule.fits(words):
            return rule.means
    return ()


@functools.cache
def _rules() -> dict[str, list[Rule]]:
    found: dict[str, list[Rule]] = {}
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["list"], []).append(_rule(row["means"], row["words"]))
    return found


def _rule(means: str, words: str) -> Rule:
    terms = words.split()
    wanted = tuple(_pattern(each) for each in terms if not each.startswith("-"))
    unwanted = tuple(_pattern(each[1:]) for each in terms if each.startswith("-"))
    return Rule(tuple(means.split("/")), wanted, unwanted)


def _pattern(term: str) -> re.Pattern[str]:
    whole = term.startswith("=")
    choices = [_choice(each, whole) for each in term.removeprefix("=").split("|")]
    return re.compile("|".join(choices))


def _choice(written: str, whole: bool) -> str:
    first, last = whole or written.startswith("^"), whole or written.endswith("$")
    plain = written.strip("^$").replace("_", " ").replace("*", "[a-z0-9]*").replace("#", "[0-9]+")
    plain = plain.replace("?", "[a-z]")
    return f"{'^' if first else ''} {plain} {'$' if last else ''}"

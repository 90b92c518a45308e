"""The codes each return allows, by collection year, and the other ways councils write them."""

import csv
import functools
import re
from dataclasses import dataclass
from pathlib import Path

from . import wording
from .columns import tidy

FOLDER = Path(__file__).resolve().parents[3] / "data" / "code_lists"
LETTER = re.compile(r"^[a-z]{1,2}[).]\s*", re.IGNORECASE)
LEADING = re.compile(
    r"^[(\[]?([a-z]{0,4}\d{0,3}(?:[a-z]{1,3}\d?)?)[)\]]?(\s*[:=,+-]\s*|\s+|$)(.*)$", re.IGNORECASE
)
BRACKETED = re.compile(r"(?:^|\s)[(\[]([A-Z]{0,4}\d{0,3}[A-Z]?)[)\]]\s*$")
ANYWHERE = re.compile(r"\b([a-z]{1,4}\d{1,2}[a-z]?)\b", re.IGNORECASE)
OWN_LETTERS = re.compile(r"^(?:([A-Z]{1,3}\d{1,2})[A-Z]{1,3}\d?|([A-Z])\d)$")
NOT_MAPPED = re.compile(r"^Code '(.+)' is not mapped$")
MARK = re.compile(r"\s*[:(\[]\s*|\s+-\s*|\s*-\s+")
AND = re.compile(r"\s*[,;/&+]\s*|\s+and\s+", re.IGNORECASE)
RETURNS = ("annex_a", "cin_census", "ssda903")
SEVERAL = {"category_of_abuse": "MUL"}
"""Lists with a code that means several of the others."""
TOO_BROAD = {"other", "unknown", "yes", "no", "1", "2", "0"}


@dataclass(frozen=True)
class Code:
    """One code: what it means, and the collection years (ending 31 March) it belongs to."""

    code: str
    meaning: str
    first_year: int | None
    last_year: int | None
    also: tuple[str, ...]

    def allowed(self, year: int | None) -> bool:
        """Whether the return of that year takes the code; always so when the year is not known."""
        if year is None:
            return True
        return (self.first_year or year) <= year <= (self.last_year or year)


def phrase(written: str) -> str:
    """Words only, in lower case, for comparing one wording with another."""
    return re.sub(r"[^a-z0-9]+", " ", written.lower()).strip()


@dataclass(frozen=True)
class CodeList:
    """A list of codes, and the rule by which a written value is understood as one of them."""

    name: str
    codes: dict[str, Code]
    wordings: dict[str, str]

    def understood(self, written: str) -> str | None:
        """The code a council meant, or None. The rule, first match wins:

        the code itself; a wording of ours; then, with a form's letter ("a) ") put aside, the same
        two again; a code at the front ("N1 - ..."), in brackets at the end, or standing alone
        inside the text when it is the only one there; the rules about words (`wording.py`); last,
        a wording of ours that the text opens with before a dash, a colon or a bracket
        ("White - ..."), or several of ours together. What the rules say could be two things is
        neither: `between` says which two.
        """
        text = NOT_MAPPED.sub(r"\1", tidy(written)).lstrip("'")
        if self.between(text):
            return None
        for candidate in (text, LETTER.sub("", text)):
            plain = self._plain(candidate)
            if plain is not None:
                return plain
        text = LETTER.sub("", text)
        found = self._in_front(text) or self._inside(text) or self._worded(text)
        return found or self._opening(text) or self._several(text)

    def between(self, written: str) -> tuple[str, ...]:
        """The codes a value could be where nothing in it says which; else nothing."""
        codes = wording.said(self.name, tidy(written))
        return codes if len(codes) > 1 else ()

    def _worded(self, text: str) -> str | None:
        codes = wording.said(self.name, text)
        return codes[0] if len(codes) == 1 else None

    def _in_front(self, text: str) -> str | None:
        """A code before its words. One in figures alone gives way to words of another code, and
        a short word ("No", "Yes") needs a mark after it, because councils write sentences."""
        found = LEADING.search(text)
        if not found:
            return None
        code, mark, rest = found.group(1), found.group(2), found.group(3)
        if code.upper() not in self.codes:
            return self._own_letters(code.upper())
        if code.isdigit():
            words = self._opening(rest) or self.wordings.get(phrase(rest)) or self._worded(rest)
            return words or code
        if code.isalpha() and len(code) in (2, 3) and rest:
            words = self._worded(text)
            return words or (code.upper() if mark.strip() else None)
        return code.upper()

    def _own_letters(self, code: str) -> str | None:
        """A code that a council has divided further: N1B of N1, or U2 of U."""
        found = OWN_LETTERS.match(code)
        whole = found and (found.group(1) or found.group(2))
        return whole if whole in self.codes else None

    def _inside(self, text: str) -> str | None:
        found = BRACKETED.search(text)
        if found and found.group(1) in self.codes:
            return found.group(1)
        inside = {each.upper() for each in ANYWHERE.findall(text)} & set(self.codes)
        return inside.pop() if len(inside) == 1 else None

    def _opening(self, text: str) -> str | None:
        """The code whose wording stands before the first mark in the text."""
        words = phrase(MARK.split(text, maxsplit=1)[0])
        return None if words in TOO_BROAD else self.wordings.get(words)

    def _several(self, text: str) -> str | None:
        """The code for several, where every part of the text is understood and they differ."""
        parts = {self._plain(part) for part in AND.split(text)}
        return SEVERAL.get(self.name) if len(parts) > 1 and None not in parts else None

    def _plain(self, text: str) -> str | None:
        bare = text.upper().replace(" ", "")
        bare = bare[:-2] if re.fullmatch(r"\d+\.0", bare) else bare
        if bare in self.codes:
            return bare
        return self.wordings.get(phrase(text))


def _year(written: str) -> int | None:
    return int(written) if written else None


@functools.cache
def code_lists() -> dict[str, CodeList]:
    """Every code list, by name, read once from data/code_lists."""
    lists: dict[str, dict[str, Code]] = {}
    for path in (FOLDER / f"{each}.csv" for each in RETURNS):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                also = tuple(each.strip() for each in row["also"].split(";") if each.strip())
                code = Code(
                    row["code"],
                    row["meaning"],
                    _year(row["first_year"]),
                    _year(row["last_year"]),
                    also,
                )
                lists.setdefault(row["list"], {})[code.code] = code
    return {name: CodeList(name, codes, _wordings(name, codes)) for name, codes in lists.items()}


def _wordings(name: str, codes: dict[str, Code]) -> dict[str, str]:
    wordings: dict[str, str] = {}
    for code in codes.values():
        for words in (code.meaning, *code.also):
            other = wordings.setdefault(phrase(words), code.code)
            if other != code.code:
                raise ValueError(f"{name}: '{words}' is given to both {other} and {code.code}.")
    return wordings

"""The codes each return allows, by collection year, and the other ways councils write them."""

import csv
import functools
import re
from dataclasses import dataclass
from pathlib import Path

from .columns import tidy

FOLDER = Path(__file__).resolve().parents[3] / "data" / "code_lists"
LETTER = re.compile(r"^[a-z]{1,2}[).]\s*", re.IGNORECASE)
LEADING = re.compile(
    r"^[(\[]?([a-z]{0,4}\d{0,3}[a-z]?)[)\]]?\s*(?:[:=,+-]\s*|\s|$)(.*)$", re.IGNORECASE
)
BRACKETED = re.compile(r"[(\[]([a-z]{0,4}\d{0,3}[a-z]?)[)\]]\s*$", re.IGNORECASE)
ANYWHERE = re.compile(r"\b([a-z]{1,4}\d{1,2}[a-z]?)\b", re.IGNORECASE)


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
        inside the text when it is the only one there.
        """
        text = tidy(written)
        for candidate in (text, LETTER.sub("", text)):
            plain = self._plain(candidate)
            if plain is not None:
                return plain
        text = LETTER.sub("", text)
        for pattern in (LEADING, BRACKETED):
            found = pattern.search(text)
            if found and found.group(1).upper() in self.codes:
                return found.group(1).upper()
        inside = {each.upper() for each in ANYWHERE.findall(text)} & set(self.codes)
        return inside.pop() if len(inside) == 1 else None

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
    for path in sorted(FOLDER.glob("*.csv")):
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

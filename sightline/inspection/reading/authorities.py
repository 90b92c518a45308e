"""Which authority a report is about, found by name among those of England."""

from __future__ import annotations

import csv
import functools
import re
from dataclasses import dataclass
from pathlib import Path

from .wording import plain

FILE = Path(__file__).resolve().parents[3] / "data" / "code_lists" / "authorities.csv"
_STYLE = re.compile(
    r"\b(?:the|london borough of|royal borough of|city of|county of|metropolitan borough of"
    r"|borough of|metropolitan district|metropolitan borough|council of the)\b"
)
_AFTER = re.compile(
    r"\b(?:city and county|county|city|borough|metropolitan|district|unitary|council|authority"
    r"|of)\b"
)


@dataclass(frozen=True)
class Authority:
    """An authority by its usual name; a code is None where it has had more than one."""

    name: str
    number: str | None
    ons_code: str | None


@functools.cache
def all_authorities() -> dict[str, Authority]:
    """Every authority of England by each way its own name is written. Districts are left out."""
    found: dict[str, Authority] = {}
    with FILE.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            if not row["numbers"].replace(";", "").isdigit():
                continue
            made = Authority(row["name"], _only(row["numbers"]), _only(row["codes"]))
            found[bare(made.name)] = made
            for other in row["also"].split(";"):
                if other and _same_place(bare(made.name), bare(other)):
                    found[bare(other)] = made
    return found


def _same_place(name: str, other: str) -> bool:
    return bool(other) and (name in other or other in name)


def _only(codes: str) -> str | None:
    return None if not codes or ";" in codes else codes


def bare(name: str) -> str:
    """A name without "council", "borough of" and the like, so that every style of it is one."""
    words = re.sub(r"[^\w' -]", " ", plain(name).replace("&", " and ")).replace("-", " ")
    words = _AFTER.sub(" ", _STYLE.sub(" ", words))
    return re.sub(r"\s+", " ", words).strip()


def named(title: str) -> Authority | None:
    """The authority named in the title of a report; None if none is, or two are.

    The longest name wins, so that North Northamptonshire is not taken for Northamptonshire.
    """
    words = f" {bare(title)} "
    hits = {name: one for name, one in all_authorities().items() if name and f" {name} " in words}
    longest = [
        one
        for name, one in hits.items()
        if not any(name != other and f" {name} " in f" {other} " for other in hits)
    ]
    names = {one.name for one in longest}
    return longest[0] if len(names) == 1 else None

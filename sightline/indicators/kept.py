"""Finds the query of an indicator among those that were written when the software was built."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

KEPT = Path(__file__).resolve().parent / "generated"
_PART = re.compile(r"^-- (indicator|per|table): (\S+)\n(.*?);\n(?=\n-- |\Z)", re.M | re.S)


@cache
def _queries(engine: str) -> dict[tuple[str, str], str]:
    found = {}
    for path in sorted((KEPT / engine).glob("*.sql")):
        for kind, name, query in _PART.findall(path.read_text(encoding="utf-8")):
            found[kind, name] = query
    return found


def of_indicator(code: str, engine: str) -> str:
    """The rows of this indicator. Raises KeyError for one that is not kept."""
    return _queries(engine)["indicator", code]


def per(code: str, engine: str) -> str:
    """What this rate is counted against."""
    return _queries(engine)["per", code]


def table(name: str, engine: str) -> str:
    """A published table as it stood on a day."""
    return _queries(engine)["table", name]

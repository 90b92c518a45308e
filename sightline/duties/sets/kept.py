"""Finds the query of a duty among those that were written when the software was built."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from pathlib import Path

KEPT = Path(__file__).resolve().parent / "generated"
_PART = re.compile(r"^-- (duty|shared): (\S+)\n(.*?);\n(?=\n-- |\Z)", re.MULTILINE | re.DOTALL)


@cache
def _queries(engine: str) -> dict[tuple[str, str], str]:
    found = {}
    for path in sorted((KEPT / engine).glob("*.sql")):
        for kind, name, query in _PART.findall(path.read_text(encoding="utf-8")):
            found[kind, name] = query
    return found


def of_duty(code: str, engine: str) -> str:
    """The query of this duty for this engine. Raises KeyError for a duty that is not kept."""
    return _queries(engine)["duty", code]


def shared(name: str, engine: str) -> str:
    """A query that all duties share."""
    return _queries(engine)["shared", name]


def duties(engine: str) -> list[str]:
    """The codes of all duties that this engine can work out."""
    return [name for kind, name in _queries(engine) if kind == "duty"]


def positions(query: str, engine: str, as_at: dt.date) -> str:
    """A query of clocks as one that gives those begun by a day, each with its position last."""
    asked = shared("position", engine).replace("the day asked about", as_at.isoformat())
    return f"WITH clocks AS (\n{query}\n)\n{asked}"

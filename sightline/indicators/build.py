"""Writes the query of every indicator for every engine: `--check` compares with those kept."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from . import book, compiling
from .language import Indicator, Rate
from .published import DERIVED, recorded

KEPT = Path(__file__).resolve().parent / "generated"
MADE = "-- Made by `python -m sightline.indicators.build`; change the indicators instead."


def areas() -> Iterator[tuple[str, str, list[Indicator]]]:
    """The indicators of the book by the file they are written in, with what it says of itself."""
    for module in sorted(pkgutil.iter_modules(book.__path__), key=lambda one: one.name):
        found = importlib.import_module(f"{book.__name__}.{module.name}")
        held = [value for value in vars(found).values() if isinstance(value, Indicator)]
        if held:
            yield module.name, (found.__doc__ or "").strip(), held


@lru_cache(maxsize=1)
def files() -> dict[Path, str]:
    """Every generated file by its path."""
    out = {}
    for engine in compiling.DIALECTS:
        parts = [MADE]
        for made in DERIVED:
            parts.append(f"-- table: {made.name}\n{compiling.derived(made.name, engine)};\n")
        for table in recorded().values():
            sql = compiling.moved_to(engine, compiling.on_the_day(table))
            parts.append(f"-- table: {table.name}\n{sql};\n")
        out[KEPT / engine / "tables.sql"] = "\n".join(parts)
        for name, _, indicators in areas():
            parts = [MADE]
            for one in indicators:
                parts.append(f"-- indicator: {one.code}\n{compiling.query(one, engine)};\n")
                if isinstance(one, Rate):
                    parts.append(f"-- per: {one.code}\n{compiling.per(one, engine)};\n")
            out[KEPT / engine / f"{name}.sql"] = "\n".join(parts)
    return out


def stale() -> list[str]:
    """The files that are missing, out of date or no longer made from anything."""
    made = files()
    wrong = [
        path
        for path, text in made.items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    wrong += [path for path in KEPT.glob("*/*.sql") if path not in made]
    return sorted(str(path.relative_to(KEPT.parent)) for path in wrong)


def write() -> None:
    """Write every file, and remove those that are no longer made from anything."""
    made = files()
    for path in KEPT.glob("*/*.sql"):
        if path not in made:
            path.unlink()
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def main(words: list[str]) -> int:
    """Write, or with `--check` compare and name what is out of date."""
    if words == ["--check"]:
        old = stale()
        for name in old:
            print(f"Out of date: {name}. Run `make docs`.", file=sys.stderr)
        return 1 if old else 0
    if words:
        print("Say nothing, or --check.", file=sys.stderr)
        return 2
    write()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

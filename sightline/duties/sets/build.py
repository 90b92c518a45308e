"""Writes the query of every duty for every engine: `--check` only compares with what is kept."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import jinja2

from .. import book
from ..language import ByAge, Duty, Every, Limit, Once, Schedule, Throughout
from .dialects import DIALECTS, moved_to
from .phrases import CannotWrite
from .writing import Writing

HERE = Path(__file__).resolve().parent
KEPT = HERE / "generated"
TEMPLATES = {
    Once: "chain.sql",
    Every: "chain.sql",
    Schedule: "chain.sql",
    ByAge: "chain.sql",
    Throughout: "throughout.sql",
    Limit: "limit.sql",
}
SHARED = ("covered_for_all", "covered_for_child", "position")
MADE = "-- Made by `python -m sightline.duties.sets.build`; change the duties or templates instead."


@lru_cache(maxsize=1)
def _templates() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # these are queries, written from our own definitions only
    )


def canonical(duty: Duty) -> str:
    """The query of one duty in PostgreSQL's dialect. Raises CannotWrite."""
    try:
        return _templates().get_template(TEMPLATES[duty.kind]).render(duty=Writing(duty))
    except CannotWrite as why:
        raise CannotWrite(f"{duty.code}: {why}") from why


def query(duty: Duty, engine: str) -> str:
    """The query of one duty in an engine's dialect. Raises CannotWrite."""
    return moved_to(engine, canonical(duty))


def shared(name: str, engine: str) -> str:
    """A query that all duties share, in an engine's dialect."""
    return moved_to(engine, _templates().get_template(f"{name}.sql").render())


def areas() -> Iterator[tuple[str, list[Duty]]]:
    """The duties of the book by the file they are written in."""
    for module in sorted(pkgutil.iter_modules(book.__path__), key=lambda one: one.name):
        found = importlib.import_module(f"{book.__name__}.{module.name}")
        duties = [value for value in vars(found).values() if isinstance(value, Duty)]
        if duties:
            yield module.name, duties


@lru_cache(maxsize=1)
def files() -> dict[Path, str]:
    """Every generated file by its path."""
    out = {}
    for engine in DIALECTS:
        parts = [f"-- shared: {name}\n{shared(name, engine)};\n" for name in SHARED]
        out[KEPT / engine / "shared.sql"] = "\n".join([MADE, *parts])
        for name, duties in areas():
            parts = [f"-- duty: {duty.code}\n{query(duty, engine)};\n" for duty in duties]
            out[KEPT / engine / f"{name}.sql"] = "\n".join([MADE, *parts])
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
    return sorted(str(path.relative_to(HERE)) for path in wrong)


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

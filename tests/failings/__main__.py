"""Writes docs/reference/failings.md from the marks on the tests: `--check` only compares.

A test says which failing it answers, and with what:

    @pytest.mark.answers("F12", screen="early_help.step_down.step")
    @pytest.mark.answers("F20", check="sightline.record.protection.deciding.begin_enquiry")
    @pytest.mark.answers("F4", clock="referrer-told")

The screen, check or clock must exist, and the test must be one that pytest collects, or nothing
is written.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import pytest

from .book import FAILINGS

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "reference" / "failings.md"
KINDS = ("screen", "check", "clock")


class Unsound(Exception):
    """A mark that names what does not exist."""


@dataclass(frozen=True)
class Answer:
    """One mark: the failing, what answers it in words, and the test that proves it."""

    number: str
    by: str
    test: str


class _Marks:
    """What pytest collects of the tests that bear the mark."""

    def __init__(self) -> None:
        self.answers: dict[tuple[str, str, str], Answer] = {}
        self.wrong = ""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Read the marks of each test, and note the first that is unsound."""
        try:
            self._read(items)
        except Unsound as why:
            self.wrong = str(why)

    def _read(self, items: list[pytest.Item]) -> None:
        """One that is always skipped proves nothing."""
        for item in items:
            if item.get_closest_marker("skip"):
                continue
            for mark in item.iter_markers("answers"):
                test = item.nodeid.split("[")[0]
                for number in mark.args:
                    answer = Answer(number, _said(mark.kwargs, test), test)
                    self.answers[(answer.number, answer.by, answer.test)] = answer
                    if number not in FAILINGS:
                        raise Unsound(f"{test}: there is no failing {number}.")


def _said(told: dict[str, str], test: str) -> str:
    """What the mark names, in words. Raises Unsound for what is not there."""
    if len(told) != 1 or not set(told) <= set(KINDS):
        raise Unsound(f"{test}: a mark names one of {', '.join(KINDS)}.")
    kind, name = next(iter(told.items()))
    return {"screen": _screen, "check": _check, "clock": _clock}[kind](name, test)


def _screen(name: str, test: str) -> str:
    from sightline.web.screen import all_screens

    for each in all_screens():
        if each.name == name:
            return f"Screen: {each.title}, `/{each.address}`"
    raise Unsound(f"{test}: there is no screen called {name}.")


def _check(name: str, test: str) -> str:
    module, _, what = name.rpartition(".")
    try:
        found = getattr(importlib.import_module(module), what)
    except (ImportError, AttributeError) as why:
        raise Unsound(f"{test}: there is no {name}.") from why
    sentence = (found.__doc__ or "").strip().splitlines()[0].rstrip(".")
    return f"Check: {sentence}, `{name}`"


def _clock(code: str, test: str) -> str:
    from sightline.duties.book import whole_book

    if code not in whole_book():
        raise Unsound(f"{test}: there is no duty {code}.")
    return f"Clock: {whole_book()[code].title}, `{code}`"


def collected() -> list[Answer]:
    """Every answer that a test gives. Raises Unsound where the tests cannot be collected."""
    marked = [
        str(file.relative_to(ROOT))
        for folder in ("sightline", "tests")
        for file in sorted((ROOT / folder).rglob("test_*.py"))
        if "mark.answers(" in file.read_text(encoding="utf-8")
    ]
    if not marked:
        return []
    marks, told = _Marks(), io.StringIO()
    with contextlib.redirect_stdout(told):
        code = pytest.main(
            ["--collect-only", "-q", "-p", "no:cacheprovider", f"--rootdir={ROOT}", *marked],
            plugins=[marks],
        )
    if marks.wrong:
        raise Unsound(marks.wrong)
    if code != 0:
        raise Unsound(f"The tests could not be collected:\n{told.getvalue()}")
    return sorted(marks.answers.values(), key=lambda each: (each.by, each.test))


def page(answers: list[Answer]) -> str:
    """The reference: what is answered, and first what is not."""
    held = defaultdict(list)
    for each in answers:
        held[each.number].append(each)
    lacking = [one for number, one in FAILINGS.items() if number not in held]
    lines = [
        "# What went wrong elsewhere, and what answers it here",
        "",
        "Written by `python -m tests.failings` from the marks on the tests. Each failing that the"
        " inspection reports found on the child's journey, the screen, check or clock that answers"
        " it, and the test that proves it. A report is named by the first three figures of its"
        " file, with its paragraphs.",
        "",
        f"{len(FAILINGS) - len(lacking)} of {len(FAILINGS)} are answered.",
        "",
        "| | What was wrong | Told in | What answers it | Proved by |",
        "|---|---|---|---|---|",
    ]
    for number, one in FAILINGS.items():
        by = "<br>".join(dict.fromkeys(each.by for each in held[number])) or "**Not answered yet**"
        tests = "<br>".join(dict.fromkeys(f"`{each.test}`" for each in held[number])) or "–"
        lines.append(f"| {number} | {one.says} | {one.where} | {by} | {tests} |")
    return "\n".join(lines) + "\n"


def main(words: list[str]) -> int:
    """Write the page, or with `--check` say whether it is as it should be."""
    try:
        text = page(collected())
    except Unsound as why:
        print(why, file=sys.stderr)
        return 1
    stale = not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != text
    if "--check" in words:
        if stale:
            print(f"Stale: {PAGE.name}. Run python -m tests.failings.", file=sys.stderr)
        return int(stale)
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

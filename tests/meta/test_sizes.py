"""Nothing grows too long to be read in one sitting."""

from __future__ import annotations

import ast
from collections import Counter

import pytest

from . import tracked

LONGEST_FILE = 400
LONGEST_FUNCTION = 39
FULLEST_FOLDER = 24
WRITTEN = (".py", ".html", ".jinja", ".js", ".scss", ".md", ".ini", ".toml")
# Dated data, each file beside a note of its source, is as long as its source.
DATA = "data/"


def test_no_file_is_over_400_lines():
    lines = {
        tracked.name_of(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in tracked.files(*WRITTEN)
        if path.parent.name != "migrations" and not tracked.name_of(path).startswith(DATA)
    }

    assert {name: count for name, count in lines.items() if count > LONGEST_FILE} == {}


def test_no_function_is_40_lines_or_more():
    long = {
        f"{tracked.name_of(path)}:{node.lineno} {node.name}": length
        for path in tracked.modules()
        for node in ast.walk(tracked.parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := node.end_lineno - node.lineno + 1) > LONGEST_FUNCTION
    }

    assert long == {}


def test_no_folder_holds_25_files_or_more():
    full = Counter(
        tracked.name_of(path.parent)
        for path in tracked.files()
        if not tracked.name_of(path).startswith(DATA)
    )

    assert {name: count for name, count in full.items() if count > FULLEST_FOLDER} == {}


@pytest.mark.parametrize("bad", ["utils", "helpers", "common", "managers", "signals", "constants"])
def test_no_file_is_a_drawer_for_whatever_fits_nowhere(bad):
    assert [tracked.name_of(path) for path in tracked.modules() if path.stem == bad] == []

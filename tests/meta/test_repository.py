"""The repository holds nothing of one machine, nothing of others, and nothing out of step."""

from __future__ import annotations

import re
import tomllib

import pytest

from . import tracked

DECISIONS = sorted(
    path
    for path in (tracked.ROOT / "docs" / "decisions").glob("*/*.md")
    if path.parent.name != "proposed"
)
# Written in two halves, so that this file does not hold what it looks for.
REGISTRIES = re.compile(
    "|".join(
        ["py" + r"pi\.org", "python" + "hosted", "registry." + "npmjs", "npm" + r"js\.(org|com)"]
    )
)
MACHINE = re.compile(
    "|".join(
        [
            r"(?<![\w.])/ro" + r"ot/\w",
            r"(?<![\w.])/wo" + r"rk/(main|shared)",
            r"(?<![\w.])/tm" + r"p/\w",
            re.escape(f"{tracked.ROOT}/"),
        ]
    )
)
TEXT = (
    *(".py", ".md", ".toml", ".lock", ".json", ".js", ".scss", ".html", ".jinja", ".csv", ".txt"),
    *(".yaml", ".yml", ".importlinter", "Makefile", ".ci/run", ".gitignore"),
)


@pytest.mark.parametrize("pattern", [REGISTRIES, MACHINE], ids=["registry", "machine"])
def test_no_file_names_a_package_host_or_a_place_on_one_machine(pattern):
    found = [
        f"{tracked.name_of(path)}:{number} {hit.group()}"
        for path in tracked.files(*TEXT)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (hit := pattern.search(line))
    ]

    assert found == []


def test_no_two_versions_of_a_text_were_left_side_by_side():
    marks = ("<" * 7 + " ", ">" * 7 + " ")
    left = [
        f"{tracked.name_of(path)}:{number}"
        for path in tracked.files()
        for number, line in enumerate(
            path.read_text(encoding="utf-8", errors="replace").splitlines(), 1
        )
        if line.startswith(marks)
    ]

    assert left == []


def test_the_lock_holds_everything_that_is_asked_for():
    project = tomllib.loads((tracked.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lock = (tracked.ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = {name.lower() for name in re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)}
    asked = project["project"]["dependencies"]
    asked += project["project"]["optional-dependencies"]["test"]
    names = {re.match(r"[\w.-]+", each)[0].lower() for each in asked}

    assert names - locked == set(), "Make the lock again: make lock"


def test_the_lock_has_hashes_and_no_address():
    lock = (tracked.ROOT / "requirements.lock").read_text(encoding="utf-8")
    packages = re.findall(r"^[a-zA-Z0-9][^\n]*==[^\n]*", lock, re.MULTILINE)

    assert "://" not in lock
    assert packages
    assert [line for line in packages if not line.endswith("\\")] == [], "a package has no hash"


def test_nothing_built_is_kept():
    kept = ("node_modules", "built", "__pycache__", ".venv", ".sightline")
    found = [
        name
        for path in tracked.files()
        if set((name := tracked.name_of(path)).split("/")) & set(kept)
    ]

    assert found == []


def test_decisions_are_numbered_once_and_titled_by_their_number():
    numbers = [int(path.name[:4]) for path in DECISIONS]

    assert numbers
    assert len(numbers) == len(set(numbers))
    for path in DECISIONS:
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert first.startswith(f"# {int(path.name[:4])}. "), path.name


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.name)
def test_a_decision_says_why_and_what_follows(path):
    headings = re.findall(r"^## (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)

    assert headings == ["Context", "Decision", "Consequences"]

"""The code speaks: each module, model and service says what it is for, in the field's words."""

from __future__ import annotations

import ast
import re

from . import tracked

GLOSSARY = tracked.ROOT / "GLOSSARY.md"
WRONG_WORDS = re.compile(r"\b(clients?|service[ _]users?)\b", re.IGNORECASE)
# `client` is also what Django calls the pretended browser of a test.
OF_TESTS = re.compile(r"/(test_|conftest)")
# ... and what PostgreSQL calls whoever is connected, and Python the part that asks the web.
SAID_BY_OTHERS = re.compile(r"too many clients|\bhttp\.client\b")


def test_every_module_opens_with_a_sentence():
    silent = [
        tracked.name_of(path) for path in tracked.modules() if not opens(tracked.parsed(path))
    ]

    assert silent == []


def opens(module: ast.Module) -> bool:
    """Whether the first paragraph of the docstring is a sentence with a full stop."""
    words = (ast.get_docstring(module) or "").split("\n\n")[0].strip()
    return len(words.split()) >= 3 and words.endswith((".", ":", "?"))


def test_everything_public_says_what_it_does():
    silent = [
        f"{tracked.name_of(path)}:{node.lineno} {node.name}"
        for path in tracked.modules()
        if "test_" not in path.name and tracked.name_of(path).startswith("sightline/")
        for node in tracked.parsed(path).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]

    assert silent == []


def test_people_are_written_about_as_people():
    found = [
        f"{tracked.name_of(path)}: {hit.group()}"
        for path in tracked.files(".py", ".html", ".jinja")
        if tracked.name_of(path).startswith("sightline/")
        and not OF_TESTS.search(tracked.name_of(path))
        for hit in WRONG_WORDS.finditer(SAID_BY_OTHERS.sub("", path.read_text(encoding="utf-8")))
    ]

    assert found == []


def test_every_record_is_in_the_glossary():
    terms = set(re.findall(r"^- \*\*(.+?)\*\*", GLOSSARY.read_text(encoding="utf-8"), re.MULTILINE))
    missing = [
        f"{model._meta.label}: {model._meta.verbose_name}"
        for model in tracked.our_models()
        if model.__module__.startswith("sightline.record.")
        and str(model._meta.verbose_name) not in terms
    ]

    assert missing == []

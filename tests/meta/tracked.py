"""The files of the repository, and the models of Sightline, that the rules are held against."""

from __future__ import annotations

import ast
import functools
import subprocess
from pathlib import Path

from django.apps import apps
from django.db import models
from pghistory.models import Event

ROOT = Path(__file__).resolve().parents[2]
GENERATED = ("docs/reference/",)


@functools.cache
def files(*suffixes: str) -> list[Path]:
    """Every file that is, or is about to be, in the repository; written by a person."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\0")
    names = [name for name in listed if name and not name.startswith(GENERATED)]
    return [
        ROOT / name
        for name in sorted(names)
        if (not suffixes or name.endswith(suffixes)) and (ROOT / name).is_file()
    ]


def modules() -> list[Path]:
    """Every Python file a person wrote: all but migrations."""
    return [path for path in files(".py") if path.parent.name != "migrations"]


@functools.cache
def parsed(path: Path) -> ast.Module:
    """The syntax of a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(path: Path) -> str:
    """A file's path as one would type it at the root."""
    return path.relative_to(ROOT).as_posix()


def our_models() -> list[type[models.Model]]:
    """Every table of ours, other than those that hold the history of another."""
    return [
        model
        for config in apps.get_app_configs()
        if config.name.startswith("sightline.")
        for model in config.get_models()
        if not issubclass(model, Event)
    ]

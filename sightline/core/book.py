"""Reads a book of definitions: every one in a folder, by its code, and none twice."""

import importlib
import pkgutil
from types import ModuleType
from typing import Any, TypeVar

Kind = TypeVar("Kind")


def everything_in(package: ModuleType, kind: type[Kind]) -> dict[str, Kind]:
    """Every module-level value of this kind in a package, by code. Refuses a code used twice."""
    found: dict[str, Kind] = {}
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda each: each.name):
        contents: dict[str, Any] = vars(
            importlib.import_module(f"{package.__name__}.{module.name}")
        )
        for value in contents.values():
            if not isinstance(value, kind):
                continue
            code = value.code  # type: ignore[attr-defined]
            if found.setdefault(code, value) is not value:
                raise ValueError(f"The code '{code}' is used twice in {package.__name__}.")
    return found

"""Finds the rules of each return by folder: one file a rule, and no list to keep."""

from __future__ import annotations

import functools
import importlib
import importlib.util
import pkgutil

from .language import Rule


@functools.cache
def names() -> tuple[str, ...]:
    """The returns that have rules, by the names a command calls them."""
    package = importlib.import_module(__package__)
    return tuple(each.name for each in pkgutil.iter_modules(package.__path__) if each.ispkg)


@functools.cache
def rules_of(name: str) -> tuple[Rule, ...]:
    """Every rule of a return, whatever the year, in the order of their codes.

    Raises ValueError where two rules of one code hold for the same year.
    """
    package = importlib.import_module(f"{__package__}.{name}")
    found: list[Rule] = []
    for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if each.ispkg or not each.name.rpartition(".")[2].startswith("rule_"):
            continue
        held = [one for one in vars(importlib.import_module(each.name)).values() if _is_rule(one)]
        if not held:
            raise ValueError(f"{each.name} holds no rule.")
        found += held
    for one in found:
        twins = [two for two in found if two.code == one.code and two is not one]
        if any(_together(one, two) for two in twins):
            raise ValueError(f"Rule {one.code} is written twice for one year.")
    return tuple(sorted(found, key=lambda one: (one.code, one.since or 0)))


@functools.cache
def rule_of(name: str, code: str, year: int) -> Rule | None:
    """The rule of that code in the year that ends then; None where there is none any more."""
    held = (each for each in rules_of(name) if each.code == code and each.holds(year))
    return next(held, None)


def not_written(name: str) -> dict[str, str]:
    """Why rules of the collection are not written here, by their codes."""
    place = f"{__package__}.{name}.not_written"
    if importlib.util.find_spec(place) is None:
        return {}
    told: dict[str, str] = importlib.import_module(place).NOT_WRITTEN
    return told


def _is_rule(one: object) -> bool:
    return isinstance(one, Rule)


def _together(one: Rule, two: Rule) -> bool:
    return (one.since or 0) <= (two.until or 9999) and (two.since or 0) <= (one.until or 9999)

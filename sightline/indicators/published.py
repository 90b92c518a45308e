"""The tables that indicators count: children and clocks on a day, and one a fact and a spell."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sightline import record
from sightline.core.facts import Fact, Spell

Columns = dict[str, str]
KINDS = {
    "yes/no": "boolean",
    "code": "text",
    "list": "text",
    "district": "text",
    "number": "bigint",
    "amount": "double precision",
    "date": "date",
    "day to come": "date",
}
GROUPS: dict[str, str] = {
    "service": "service",
    "team": "team",
    "worker": "worker",
    "area": "area",
    "age": "age_band",
    "sex": "sex",
    "ethnicity": "ethnicity",
    "disability": "disability",
    "unaccompanied": "unaccompanied_group",
    "host": "host_authority",
    "duty": "duty",
}
"""What figures can be split by, and the column in which each stands: the row's, or the child's."""


@dataclass(frozen=True)
class Table:
    """A published table: its columns, the spell or fact it shows, and what its coverage rests on.

    `columns` maps each name to its type. What is worked out as at a day (children, clocks) has no
    source of its own.
    """

    name: str
    columns: tuple[tuple[str, str], ...]
    says: str
    source: Spell | Fact | None = None
    told_by: tuple[str, ...] = ()

    @property
    def kinds(self) -> Columns:
        """The columns with their types."""
        return dict(self.columns)

    @property
    def told_later(self) -> frozenset[str]:
        """The dates that are not known before they come."""
        if not isinstance(self.source, Spell):
            return frozenset({"met_on", "ended_on"})
        dated = {one.name for one in self.source.details if one.kind == "date"}
        return frozenset(dated | {"ended_on"})

    @property
    def of_children(self) -> bool:
        """Whether each row is about one child."""
        return "child" in self.kinds


_TEXTS = (
    *("known_as", "sex", "ethnic_group", "ethnicity", "disability", "unaccompanied_group"),
    *("age_band", "area", "legal_status", "placement_kind", "placement_group", "provider"),
    *("host_authority", "placement_urn", "plan_category", "leaver", "worker", "team", "service"),
)
_FLAGS = (
    *("born", "minority_ethnic", "unaccompanied", "looked_after", "in_area", "on_protection_plan"),
    *("in_need", "has_social_worker", "qualified_social_worker"),
)
_DATES = (
    *("born_on", "care_began_on", "placement_began_on", "plan_began_on", "referred_on"),
    "worker_since_on",
)
_NUMBERS = (
    *("age", "care_period_id", "placement_id", "plan_id", "worker_id", "reviewing_officer_id"),
    "personal_adviser_id",
)
CHILDREN = Table(
    "children",
    (
        ("child", "bigint"),
        ("miles_from_home", "double precision"),
        *((name, "text") for name in _TEXTS),
        *((name, "boolean") for name in _FLAGS),
        *((name, "date") for name in _DATES),
        *((name, "bigint") for name in _NUMBERS),
    ),
    "every child the authority knows, as they were on the day",
)
COVERAGE = Table(
    "coverage",
    (("fact", "text"), ("how", "text"), ("since", "date"), ("until", "date")),
    "what each source tells: which facts, how, and for which days",
)
CLOCK_RECORDS = Table(
    "clock_records",
    (
        *(("id", "bigint"), ("child", "bigint"), ("duty", "text"), ("version", "text")),
        *(("about", "text"), ("ordinal", "bigint"), ("started_on", "date"), ("due_on", "date")),
        *(("met_on", "date"), ("in_time", "boolean"), ("ended_on", "date")),
        *(("known_until", "date"), ("owner_id", "bigint")),
    ),
    "every clock, with its dates",
)
CLOCKS = Table(
    "clocks",
    (
        *(("id", "bigint"), ("child", "bigint"), ("duty", "text"), ("version", "text")),
        *(("about", "text"), ("ordinal", "bigint"), ("started_on", "date"), ("due_on", "date")),
        *(("met_on", "date"), ("ended_on", "date"), ("position", "text")),
        *(("worker_id", "bigint"), ("worker", "text"), ("team", "text"), ("service", "text")),
    ),
    "every clock that had begun by the day, with its position on it, and whose it is",
)
_OF_SERVICE = (("subject", "text"), ("number", "bigint"))
SERVICE_CLOCK_RECORDS = Table(
    "service_clock_records",
    (*_OF_SERVICE, *(pair for pair in CLOCK_RECORDS.columns if pair[0] != "child")),
    "every clock about a worker, an allegation or an inspection, with its dates",
)
SERVICE_CLOCKS = Table(
    "service_clocks",
    (*_OF_SERVICE, *(pair for pair in CLOCKS.columns if pair[0] != "child")),
    "every clock about a worker, an allegation or an inspection that had begun by the day",
)
DERIVED = (CHILDREN, CLOCKS, SERVICE_CLOCKS)
"""Made anew for each day that is asked about, from the tables of the record."""


def _modules() -> Iterator[Any]:
    for context in sorted(pkgutil.iter_modules(record.__path__), key=lambda one: one.name):
        package = importlib.import_module(f"{record.__name__}.{context.name}")
        for module in ("facts", "spells"):
            if any(one.name == module for one in pkgutil.iter_modules(package.__path__)):
                yield importlib.import_module(f"{package.__name__}.{module}")


def _spell(spell: Spell) -> Table:
    columns = [("id", "bigint")]
    columns += [("child", "bigint")] if spell.child else []
    columns += [("began_on", "date")] if spell.began else []
    columns += [("ended_on", "date")] if spell.ended else []
    columns += [(one.name, KINDS[one.kind]) for one in spell.details]
    return Table(spell.name, tuple(columns), spell.says, spell, spell.told_by)


def _fact(fact: Fact) -> Table:
    whose = str(fact.subject)
    columns = [("id", "bigint"), (whose, "bigint"), ("on_day", "date"), ("about", "text")]
    columns += [(one.name, KINDS[one.kind]) for one in fact.details if one.name != "id"]
    name = re.sub(r"\W+", "_", fact.name.replace("'s ", "_").replace("'", ""))
    return Table(name, tuple(columns), fact.says, fact, (fact.name,))


@lru_cache(maxsize=1)
def recorded() -> dict[str, Table]:
    """Every table that is read from the record, by name. Refuses a name used twice."""
    ours = (CLOCK_RECORDS, SERVICE_CLOCK_RECORDS, COVERAGE)
    found: dict[str, Table] = {one.name: one for one in ours}
    for module in _modules():
        for value in vars(module).values():
            made = _spell(value) if isinstance(value, Spell) else None
            made = _fact(value) if isinstance(value, Fact) else made
            if made is None:
                continue
            held = found.setdefault(made.name, made)
            if held.source is not value or made.name in {one.name for one in DERIVED}:
                raise ValueError(f"Two published tables are called '{made.name}'.")
    return found


@lru_cache(maxsize=1)
def tables() -> dict[str, Table]:
    """Every table that an indicator may count, by name."""
    return {**{one.name: one for one in DERIVED}, **recorded()}


def named_in(sql: str) -> list[str]:
    """The published tables that a piece of SQL names, in order of name."""
    words = set(re.findall(r"\b(?:from|join)\s+(\w+)", sql, re.IGNORECASE))
    return sorted(words & set(tables()))

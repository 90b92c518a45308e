"""Writes the queries that read the tables of the record, for counting."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db.models import QuerySet

from sightline.core.facts import Detail, Fact, Spell
from sightline.core.models import Coverage
from sightline.duties.events import NEVER_EVENTS, status_columns
from sightline.duties.models import Clock, ServiceClock
from sightline.duties.sets.reading import spelt_out

from .published import CLOCK_RECORDS, COVERAGE, KINDS, SERVICE_CLOCK_RECORDS, Table

_CLOCK_COLUMNS = (
    *("id", "child_id", "duty", "version", "about", "ordinal", "started_on", "due_on", "met_on"),
    *("in_time", "ended_on", "known_until", "owner_on_due_id"),
)
_SERVICE_COLUMNS = ("subject", "number", *(one for one in _CLOCK_COLUMNS if one != "child_id"))


def query(table: Table) -> str:
    """The query that reads a table out of the record, with its values in it."""
    if table is CLOCK_RECORDS:
        return _whole(table, Clock.objects.order_by().values_list(*_CLOCK_COLUMNS))
    if table is SERVICE_CLOCK_RECORDS:
        return _whole(table, ServiceClock.objects.order_by().values_list(*_SERVICE_COLUMNS))
    if table is COVERAGE:
        columns = ("fact", "how", "since", "until")
        return _whole(table, Coverage.objects.order_by().values_list(*columns))
    if isinstance(table.source, Fact):
        return _of_fact(table, table.source)
    assert isinstance(table.source, Spell)
    return _of_spell(table, table.source)


def _whole(table: Table, rows: QuerySet[Any, Any]) -> str:
    """Every column as it is, in the order of the table."""
    picked = [f"c{at}::{kind}" for at, (_, kind) in enumerate(table.columns)]
    return _chosen(table, rows, picked, len(picked))


def _of_spell(table: Table, spell: Spell) -> str:
    wanted = ["pk", *filter(None, (spell.child, spell.began, spell.or_known, spell.ended))]
    wanted += [one.column for one in spell.details]
    wanted = list(dict.fromkeys(wanted))
    place = {name: f"c{number}" for number, name in enumerate(wanted)}
    picked = ["c0::bigint"]
    picked += [f"{place[spell.child]}::bigint"] if spell.child else []
    if spell.began:
        days = [place[spell.began], *([place[spell.or_known]] if spell.or_known else [])]
        picked.append(f"coalesce({', '.join(f'{day}::date' for day in days)})")
    picked += [f"{place[spell.ended]}::date"] if spell.ended else []
    picked += [_value(one, place[one.column]) for one in spell.details]
    return _chosen(table, _rows(spell.rows, spell.only, wanted), picked, len(wanted))


def _of_fact(table: Table, fact: Fact) -> str:
    details = [one for one in fact.details if one.name != "id"]
    wanted = ["pk", fact.child, fact.on, fact.about, *(one.column for one in details)]
    wanted = list(dict.fromkeys(wanted))
    place = {name: f"c{number}" for number, name in enumerate(wanted)}
    on = place[fact.on]
    picked = [f"c0::bigint, {place[fact.child]}::bigint", f"{on}::date"]
    picked.append(f"{place[fact.about]}::text")
    picked += [_value(one, place[one.column]) for one in details]
    rows = _rows(fact.rows, fact.only, wanted).filter(**{f"{fact.on}__isnull": False})
    picked = [each for part in picked for each in part.split(", ")]
    return _chosen(table, rows, picked, len(wanted))


def _value(detail: Detail, column: str) -> str:
    if detail.kind == "list":
        return f"array_to_string({column}, ',')"
    if detail.kind == "district":
        return f"upper(split_part({column}, ' ', 1))"
    return f"{column}::{KINDS[detail.kind]}"


def _rows(model: str, only: tuple[tuple[str, Any], ...], wanted: list[str]) -> QuerySet[Any, Any]:
    """The rows that count: never a draft, a mistake, or a version that was replaced."""
    rows = apps.get_model(model)
    found = rows._default_manager.filter(**dict(only))
    columns = [column for column in wanted if column != "pk"]
    for path in status_columns(rows, columns):
        found = found.exclude(**{f"{path}__in": NEVER_EVENTS})
    return found.order_by().values_list(*wanted)


def _chosen(table: Table, rows: QuerySet[Any, Any], picked: list[str], width: int) -> str:
    names = [name for name, _ in table.columns]
    columns = ", ".join(f"{one} as {name}" for one, name in zip(picked, names, strict=True))
    places = ", ".join(f"c{number}" for number in range(width))
    return f"select {columns} from ({spelt_out(rows)}) q ({places})"

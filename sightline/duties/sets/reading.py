"""Writes the queries that read the published tables out of the record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import psycopg
from django.db import connection
from django.db.models import QuerySet

from sightline.core.facts import Fact, Subject
from sightline.core.models import Coverage
from sightline.record.people.models import Child
from sightline.record.workforce.models import Allocation

from ..events import NEVER_EVENTS, readings
from ..keeping.asking import FIRST, LAST, Question
from ..owners import ANSWERS_FOR, answered_for
from ..subjects import OTHERS, named, table_of
from .phrases import detail, text
from .published import COVERAGE, HOLDERS, Columns


def spelt_out(rows: QuerySet[Any, Any]) -> str:
    """The query of these rows as one text, with its values in it."""
    query, values = rows.query.sql_with_params()
    connection.ensure_connection()
    cursor: Any = psycopg.ClientCursor(connection.connection)
    return str(cursor.mogrify(query, values))


def _chosen(query: str, width: int, columns: list[str]) -> str:
    """Columns picked from a query by their place in it: c0, c1 and so on."""
    places = ", ".join(f"c{number}" for number in range(width))
    return f"select {', '.join(columns)} from ({query}) q ({places})"


def events_queries(
    authority: str, facts: list[Fact], columns: Columns, as_at: dt.date | None = None
) -> Iterator[str]:
    """A query for each fact, of the children whose numbers lie between two that it leaves open.

    With `as_at`, events after that day are left out, save those of a fact that some list gives
    only the latest of: a later one says that the list knows of no day before it.
    """
    latest = Coverage.objects.filter(how=Coverage.How.LATEST_ONLY).values_list("fact", flat=True)
    kept = set(latest) if as_at else set()
    found = []
    for reading in readings(facts):
        rows = reading.rows(FIRST, LAST).order_by()
        wanted = reading.columns
        query = Question(rows.values_list(*wanted, "pk")).text
        for fact in reading.facts:
            until = None if fact.name in kept else as_at
            found.append((fact.name, _event(authority, fact, wanted, columns, query, until)))
    for _, query in sorted(found):
        yield query


def _event(
    authority: str,
    fact: Fact,
    wanted: list[str],
    columns: Columns,
    query: str,
    until: dt.date | None,
) -> str:
    place = {name: f"c{number}" for number, name in enumerate(wanted)}
    details = {detail(one.name): f"{place[one.column]}::text" for one in fact.details}
    moment = f"{place[fact.at]} at time zone 'UTC'" if fact.at else "null::timestamp"
    picked = {
        "authority": f"{text(authority)}::text".replace("%", "%%"),
        "fact": f"{text(fact.name)}::text".replace("%", "%%"),
        "child": f"{place[fact.child]}::bigint",
        "seq": f"c{len(wanted)}::bigint",
        "on_day": f"{place[fact.on]}::date",
        "at_utc": moment,
        "about": f"{place[fact.about]}::text",
        **{name: details.get(name, "null::text") for name in columns if name.startswith("detail_")},
    }
    chosen = [f"{said} as {name}" for name, said in picked.items()]
    day = place[fact.on]
    when = f"{day} <= '{until}'::date" if until else f"{day} is not null"
    return f"{_chosen(query, len(wanted) + 1, chosen)} where {when}"


def coverage_query(authority: str) -> str:
    """What every source says it carries."""
    names = [name for name in COVERAGE if name != "authority"]
    query = spelt_out(Coverage.objects.order_by("pk").values_list(*names))
    return _named(authority, query, COVERAGE)


def children_query(authority: str) -> str:
    """Each child's number here, and the one the authority knows them by; no name."""
    query = spelt_out(Child.objects.order_by("pk").values_list("pk", "la_child_id"))
    number = "coalesce(nullif(c1, ''), c0::text)"
    return _chosen(
        query,
        2,
        [f"{text(authority)}::text as authority", "c0::bigint as child", f"{number} as known_as"],
    )


def holders_query(authority: str) -> str:
    """Who has held which role for each child, and who manages their team."""
    rows = (
        Allocation.objects.exclude(status__in=NEVER_EVENTS)
        .order_by("child_id", "pk")
        .values_list(
            *("child_id", "pk", "role", "worker__name", "team__manager__name", "began_on"),
            *("known_on", "ended_on"),
        )
    )
    chosen = [
        *(f"{text(authority)}::text as authority", "c0::bigint as child", "c1::bigint as seq"),
        *("c2::text as role", "c3::text as worker", "c4::text as manager"),
        *("coalesce(c5, c6)::date as since", "c7::date as until"),
    ]
    assert len(chosen) == len(HOLDERS)
    return _chosen(spelt_out(rows), 8, chosen)


def subjects_query(authority: str) -> str:
    """Each worker, allegation and inspection report, and what the authority calls it."""
    parts = []
    for subject in OTHERS:
        rows: Any = table_of(subject)._default_manager.order_by()
        query = spelt_out(rows.values_list("pk", named(subject)))
        known_as = "coalesce(nullif(c1, ''), c0::text) as known_as"
        parts.append(_chosen(query, 2, [*_about(authority, subject), known_as]))
    return " union all ".join(parts)


def answering_query(authority: str) -> str:
    """Who answers for each of them, and in which role."""
    parts = []
    for subject, (path, roles) in ANSWERS_FOR.items():
        query = spelt_out(answered_for(subject).order_by().values_list("pk", f"{path}__name"))
        for role in roles:
            said = [f"{text(role.value)}::text as role", "c1::text as worker"]
            parts.append(_chosen(query, 2, [*_about(authority, subject), *said]))
    return " union all ".join(parts)


def _about(authority: str, subject: Subject) -> list[str]:
    return [
        f"{text(authority)}::text as authority",
        f"{text(str(subject))}::text as subject",
        "c0::bigint as number",
    ]


def _named(authority: str, query: str, columns: Columns) -> str:
    rest = list(columns.items())[1:]
    chosen = [f"c{at}::{kind} as {name}" for at, (name, kind) in enumerate(rest)]
    return _chosen(query, len(rest), [f"{text(authority)}::text as authority", *chosen])

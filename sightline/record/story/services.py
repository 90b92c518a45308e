"""The deeds that record a visit, a note or an event in a child's life."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sightline.core.acting import allow, deed, stated
from sightline.core.models import Account
from sightline.core.stating import MERGED, UNCHANGED, Outcome, Source

from .models import CaseNote, ChildSeen, ChronologyEntry, Document, Visit

Rows = Sequence[Mapping[str, Any]]


def state_visits(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Visits, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Visit,
        source=source,
        key=(
            "happened_on",
            "purposes",
            "made_by_id",
            "where",
        ),
        rows=rows,
    )


def state_children_seen(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """What was true of each child at a visit, as a source states it. Raises Refused."""
    return stated(
        by=by,
        model=ChildSeen,
        source=source,
        key=(
            "visit_id",
            "child_id",
        ),
        rows=rows,
    )


def state_case_notes(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Calls, meetings and talks, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=CaseNote,
        source=source,
        key=(
            "child_id",
            "happened_on",
            "kind",
            "text",
        ),
        rows=rows,
    )


def state_chronology(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Significant events, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=ChronologyEntry,
        source=source,
        key=(
            "child_id",
            "happened_on",
            "what",
        ),
        rows=rows,
    )


def state_documents(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Documents on children's files, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Document,
        source=source,
        key=(
            "child_id",
            "dated_on",
            "title",
        ),
        rows=rows,
    )


def state_visits_from_a_list(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """The last visit to each child, as a list states it; one outcome a row. Raises Refused.

    Each row holds `child_id`, `happened_on`, `purposes`, `seen` and `seen_alone`. A list does not
    say who made the visit, so two children's visits are never taken to be one. A visit to the
    child already held for that day is the same visit, which may have met another purpose too.
    """
    allow(by, "returns.load")
    if not rows:
        return []
    with deed(by=by, why=f"Stated by {source.name}"):
        held = _visits_held(rows)
        added = _add_visits(by, source, rows, held)
        met = _add_purposes(rows, held)
        seen = [
            {
                "visit_id": held[(row["child_id"], row["happened_on"])].pk,
                "child_id": row["child_id"],
                "seen": row.get("seen"),
                "seen_alone": row.get("seen_alone"),
            }
            for row in rows
        ]
        outcomes = state_children_seen(by=by, source=source, rows=seen)
    return [
        replace(outcome, result=MERGED)
        if outcome.result == UNCHANGED and place in met and place not in added
        else outcome
        for place, outcome in enumerate(outcomes)
    ]


def _visits_held(rows: Rows) -> dict[tuple, Visit]:
    found = ChildSeen.objects.filter(
        child_id__in={row["child_id"] for row in rows},
        visit__happened_on__in={row["happened_on"] for row in rows},
    ).exclude(visit__status="entered in error")
    return {
        (each.child_id, each.visit.happened_on): each.visit
        for each in found.select_related("visit")
    }


def _add_visits(by: Account, source: Source, rows: Rows, held: dict[tuple, Visit]) -> set[int]:
    added, new = set(), []
    for place, row in enumerate(rows):
        key = (row["child_id"], row["happened_on"])
        if key not in held:
            held[key] = Visit(
                happened_on=row["happened_on"],
                purposes=list(row["purposes"]),
                origin=Visit.Origin.LOADED,
                source=source.name,
                stated_as_at=source.as_at,
                recorded_by=by,
            )
            new.append(held[key])
            added.add(place)
    Visit.objects.bulk_create(new)
    return added


def _add_purposes(rows: Rows, held: dict[tuple, Visit]) -> set[int]:
    met, changed = set(), {}
    for place, row in enumerate(rows):
        visit = held[(row["child_id"], row["happened_on"])]
        more = [each for each in row["purposes"] if each not in visit.purposes]
        if more:
            visit.purposes = [*visit.purposes, *more]
            changed[visit.pk] = visit
            met.add(place)
    Visit.objects.bulk_update(changed.values(), ["purposes"])
    return met

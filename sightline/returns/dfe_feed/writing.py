"""Writes the department's daily feed from the record: all of it, and what has changed."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ..writing.books import File, LeftOut, Writing
from ..writing.years import Day
from .fields import CHILD, DETAILS, EPISODE, QUESTIONNAIRES, WITHIN, Field, schema
from .remembering import cannot_be_sent, to_send, told_now

FULL, CHANGES, SCHEMA = "full.json", "changes.json", "schema.json"


def as_json(told: Iterable[object]) -> tuple[bytes, int]:
    """A list of children, one a line, in the order given; and how many there are."""
    lines = [json.dumps(each, ensure_ascii=False) for each in told]
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode(), len(lines)


def files(day: Day) -> dict[str, File]:
    """Every child in full, what must be sent after what was sent before, and our schema."""
    left_out = []
    full = []
    for child, told in told_now(day.ends_on):
        if why := cannot_be_sent(child.la_child_id):
            left_out.append(LeftOut(child.la_child_id, "la_child_id", child.la_child_id, why))
        elif told is not None:
            full.append(told)
    whole, children = as_json(full)
    changed = (each for each in to_send(day.ends_on) if not cannot_be_sent(each.la_child_id))
    changes, changed_children = as_json(each.sent for each in changed)
    return {
        FULL: File(whole, children, left_out),
        CHANGES: File(changes, changed_children),
        SCHEMA: File((json.dumps(schema(), indent=1) + "\n").encode(), 0),
    }


SAYS = """\
`sightline return write dfe-feed --as-at DAY --out FOLDER` writes three files: every child in
full, what must be sent after what was last sent and taken, and our JSON Schema, written from the
published list of fields (version 0.9; the department's own is not public, so `U`). It is about
children with a referral, plan or placement open, or a care leaver spoken with, since 1 April before
the day two years ago, up to their 26th birthday (`U`). Nothing empty is told, and always in the
same order, so a child about whom nothing changed gives the same digest. A removed episode, plan or
placement is sent with `purge`; a child who leaves the window stays as sent.

`sightline return send dfe-feed --as-at DAY` sends the changes, a hundred children at a time, and
remembers what was taken. Where to, and the secrets, are in the environment alone:
`SIGHTLINE_DFE_ENDPOINT`, `SIGHTLINE_DFE_AUTHORITY_CODE`, `SIGHTLINE_DFE_TOKEN_ADDRESS`,
`SIGHTLINE_DFE_CLIENT_ID`, `SIGHTLINE_DFE_CLIENT_SECRET`, `SIGHTLINE_DFE_SUPPLIER_KEY` and, where
one is asked for, `SIGHTLINE_DFE_SCOPE`. A child whom the receiver refuses, or on whom it breaks or
hangs while it takes others, is set apart with the reason, and the others go on; where it takes
nobody, it is down, and nobody is blamed. How a receiver treats a value that is no longer told, and
a list that is told whole, is not published (`U`): we send the object they stand in again."""


def reference() -> list[str]:
    """What the reference page says of the feed: how it is sent, and every field and its source."""
    lines = ["## Daily feed\n", SAYS, "", "| Field | Kind | Needed | From |", "|---|---|---|---|"]
    parts: list[tuple[str, tuple[Field, ...]]] = [("", CHILD), ("child_details.", DETAILS.fields)]
    parts.append(("health_and_wellbeing.sdq_assessments[].", QUESTIONNAIRES.fields))
    parts.append(("social_care_episodes[].", EPISODE))
    for part in WITHIN:
        many = "[]" if part.many else ""
        parts.append((f"social_care_episodes[].{part.name}{many}.", part.fields))
    for place, fields in parts:
        for each in fields:
            kind = each.kind + (f", at most {each.longest}" if each.longest else "")
            needed = "yes" if each.needed else ""
            lines.append(f"| {place}{each.name} | {kind} | {needed} | `{each.source}` |")
    return [*lines, ""]


WRITING = Writing("dfe-feed", "daily feed", 2025, 2100, files, speaks_of=Day, reference=reference)

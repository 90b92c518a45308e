"""The lines of a chronology: those people chose, those that wait, and what changed since."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sightline.core.models import Account
from sightline.record.story.chronicling import Drafted
from sightline.record.story.models import ChronologyEntry, HowExact
from sightline.record.story.parts import as_given, reader_of
from sightline.web.children.child.reading import ChildFile, Reads
from sightline.web.children.child.rows import anchor_of
from sightline.web.children.child.story import READS as story_reads
from sightline.web.children.child.story import SIGNIFICANT, Happened, source_of, told
from sightline.web.words import uk_date

ENTRY, NOTE = "story.ChronologyEntry", "story.CaseNote"
READS: Reads = {**story_reads, NOTE: ()}
"""Every table that a line of a chronology can be drawn from."""


@dataclass(frozen=True)
class Line:
    """One line that people chose, with where it is known from and whether that still says so."""

    entry: ChronologyEntry
    when: str
    what: str
    significance: str
    source: str
    anchor: str
    changed: str

    @property
    def now(self) -> bool:
        """Whether its source says today what it said when the line was chosen."""
        return not self.changed


@dataclass(frozen=True)
class Waiting:
    """A line that the record drafts and nobody has decided about."""

    key: str
    drafted: Drafted
    when: str
    anchor: str


@dataclass(frozen=True)
class Chronology:
    """Everything there is to choose from and everything chosen, the earliest first."""

    lines: list[Line]
    waiting: list[Waiting]
    left_out: list[ChronologyEntry]

    @property
    def changed(self) -> list[Line]:
        """Lines whose source has changed since."""
        return [each for each in self.lines if each.changed]


def chronology(held: ChildFile, as_at: dt.date, reader: Account) -> Chronology:
    """The chronology of a child as one person may read it."""
    now = {each.source: each for each in told(held, as_at) if each.source}
    entries = [each for each in held[ENTRY] if each.happened_on <= as_at]
    decided = {source_of(each) for each in held[ENTRY]}
    read = reader_of(reader)
    lines = [
        _line(each, now, held, read)
        for each in sorted(entries, key=lambda each: (each.happened_on, each.pk))
        if not each.left_out_because
    ]
    waiting = [
        _waiting(each)
        for each in sorted(told(held, as_at, SIGNIFICANT), key=lambda each: each.on)
        if each.source and each.source[0] != ENTRY and each.source not in decided
    ]
    return Chronology(lines, waiting, [each for each in entries if each.left_out_because])


def _line(entry: ChronologyEntry, now: dict, held: ChildFile, read) -> Line:
    source = source_of(entry)
    return Line(
        entry=entry,
        when=when(entry),
        what=read(entry.what),
        significance=read(entry.significance),
        source=_named(entry, held),
        anchor=anchor_of(entry.source_kind, entry.source_id) if source else "",
        changed=_changed(entry, now.get(source), held) if source else "",
    )


def when(entry: ChronologyEntry) -> str:
    """The day of a line, no more exactly than it is known."""
    if entry.how_exact == HowExact.YEAR:
        return f"{entry.happened_on:%Y}"
    if entry.how_exact == HowExact.MONTH:
        return f"{entry.happened_on:%B %Y}"
    return uk_date(entry.happened_on)


def _changed(entry: ChronologyEntry, happened: Happened | None, held: ChildFile) -> str:
    """What the source says now, where that is not what it said when the line was chosen."""
    row = _source_row(entry, held)
    if happened is None and row is not None and entry.source_kind == NOTE:
        happened = Happened(row.happened_on, row.text)
    if happened is None:
        return "The record this line came from has been withdrawn, or no longer says this."
    same = happened.what == entry.source_said or not entry.source_said
    if same and happened.on == entry.source_on:
        return ""
    return f"The record now says: {uk_date(happened.on)}. {happened.what}"


def _source_row(entry: ChronologyEntry, held: ChildFile) -> Any | None:
    """The row that a line was drawn from, while it stands."""
    return next((e for e in held[entry.source_kind] if e.pk == entry.source_id), None)


def _named(entry: ChronologyEntry, held: ChildFile) -> str:
    """Where a line is known from, as a court would want it named."""
    if not entry.source_kind:
        agency = entry.source_agency or entry.source
        return agency or "Our record"
    row: Any = _source_row(entry, held)
    if row is None:
        return "Our record; since withdrawn"
    kind = str(row._meta.verbose_name)
    told_by = row.source or f"recorded {uk_date(row.recorded_at)}"
    return f"{kind[:1].upper()}{kind[1:]}; {told_by}"


def _waiting(happened: Happened) -> Waiting:
    kind, number, part = happened.source or ("", 0, "")
    drafted = Drafted(kind, number, part, happened.on, happened.what)
    key = f"{kind}:{number}:{part}"
    return Waiting(key, drafted, uk_date(happened.on), anchor_of(kind, number))


def drafted_now(held: ChildFile, as_at: dt.date, entry: ChronologyEntry) -> Drafted | None:
    """The line as its source drafts it today; None where it no longer does."""
    source = source_of(entry)
    if source is None:
        return None
    found = next((e for e in told(held, as_at) if e.source == source), None)
    row = _source_row(entry, held)
    if found is None and row is not None and entry.source_kind == NOTE:
        found = Happened(row.happened_on, row.text)
    return Drafted(*source, found.on, found.what) if found else None


def for_reading(lines: list[Line], read_in: str) -> list[Line]:
    """The lines that belong in one telling, with what is kept back left out."""
    return [
        Line(
            each.entry, each.when, as_given(each.entry.what), as_given(each.entry.significance),
            each.source, each.anchor, each.changed,
        )
        for each in lines
        if read_in in each.entry.read_in
    ]  # fmt: skip

"""How a list of children is written down: which rows of the record, from when, and its columns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """One column. `path` leads from the row to the value; `as_` says how it is written."""

    heading: str
    path: str
    as_: str = "text"


@dataclass(frozen=True)
class Latest:
    """A column with the latest day that something happened to the child, up to the cut-off."""

    heading: str
    rows: str
    on: str
    child: str = "child_id"


@dataclass(frozen=True)
class ChildList:
    """One list: a row for each event of the last `months`, or each spell open in them.

    `ended` names the end of a spell; blank for an event. No `months` means however long ago.
    Where a source may give no first day, `may_have_begun_unsaid`, a spell without one has begun.
    The months are those the inspectorate asks for as far as known (`K`).
    """

    code: str
    title: str
    rows: str
    on: str
    columns: tuple[Column | Latest, ...] = ()
    ended: str = ""
    months: int | None = 6
    may_have_begun_unsaid: bool = False
    certainty: str = "K"

    @property
    def headings(self) -> list[str]:
        """Every heading, those that open all lists first."""
        return [each.heading for each in (*ABOUT_CHILD, *self.columns, *ALLOCATED)]


ABOUT_CHILD = (
    Column("Child Unique ID", "child.la_child_id"),
    Column("Gender", "child.sex", "label"),
    Column("Ethnicity", "child.ethnic_group", "label"),
    Column("Date of Birth", "child.born_on", "date"),
    Column("Age of Child (Years)", "child.born_on", "age"),
    Column("Does the Child have a Disability", "child.disabled", "label"),
)
"""What opens every list."""

TEAM = "Allocated Team"
ALLOCATED = (Column(TEAM, "team"), Column("Allocated Worker", "worker"))
"""What closes every list: who has the child on the day."""

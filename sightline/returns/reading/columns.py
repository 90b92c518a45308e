"""What a return's table is: its columns, what each may hold, and where it goes in the record."""

import functools
import re
from dataclasses import dataclass, field

KINDS = (
    "identifier",
    "text",
    "date",
    "code",
    "codes",
    "yes or no",
    "whole number",
    "decimal",
    "postcode",
    "pupil number",
    "authority",
)

MARKS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\xa0": " "})


def tidy(written: object) -> str:
    """The text of a cell with odd spaces, curly quotes and long dashes made plain."""
    return " ".join(str(written).translate(MARKS).split())


def heading(written: object) -> str:
    """A heading reduced to what matters, so that small differences in spelling still match."""
    return re.sub(r"[^a-z0-9]+", " ", tidy(written).lower()).strip()


@dataclass(frozen=True)
class Before:
    """How a column was called and coded to the end of a year: pairs of the code now and then."""

    last_year: int
    name: str
    codes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Column:
    """One column of a return: how it is written there and where it goes in the record.

    `goes_to` names the record fields it fills ("care.Placement.began_on"). A column that fills
    none, or not with every value, says why in `because`. It is written from the same fields, or
    where they say nothing from those of `worked_out_from`; one that no field of the record is
    written in says in `written_as` what is. `years` are the collection years (ending
    31 March) that carry it. `before` is how earlier years have it.
    """

    name: str
    kind: str
    goes_to: tuple[str, ...] = ()
    codes: str = ""
    required: bool = False
    also: tuple[str, ...] = ()
    between: tuple[int, int] | None = None
    years: tuple[int | None, int | None] = (None, None)
    because: str = ""
    before: Before | None = None
    worked_out_from: tuple[str, ...] = ()
    written_as: str = ""

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"{self.name}: there is no kind of column called {self.kind!r}.")
        if (self.kind in ("code", "codes")) != bool(self.codes):
            raise ValueError(f"{self.name}: a column of codes names its code list, and no other.")

    @property
    def headings(self) -> frozenset[str]:
        """Every spelling of the heading that is this column."""
        return frozenset(heading(each) for each in (self.name, *self.also))


@dataclass(frozen=True)
class Table:
    """One table of a return, with its columns in the order of the form."""

    return_name: str
    name: str
    title: str
    columns: tuple[Column, ...]
    who: str = ""
    by_name: dict[str, Column] = field(init=False, compare=False, repr=False)
    known: dict[int | None, list["Known"]] = field(
        init=False, compare=False, repr=False, default_factory=dict
    )
    """What the words met in each column were found to say, so that they are read once."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {each.name: each for each in self.columns})

    @functools.cached_property
    def coded(self) -> tuple[Column, ...]:
        """Its columns of codes."""
        return tuple(each for each in self.columns if each.codes)

    def __getitem__(self, name: str) -> Column:
        return self.by_name[name]

    def placed(self, headings: list[object]) -> dict[int, Column]:
        """Which column each heading is, by position. Headings that are no column are left out."""
        known = {spelling: each for each in self.columns for spelling in each.headings}
        found: dict[int, Column] = {}
        for position, written in enumerate(headings):
            column = known.get(heading(written)) if written is not None else None
            if column and column not in found.values():
                found[position] = column
        return found

    def fit(self, headings: list[object], enough: float = 0.7) -> float:
        """How well headings are those of this table, 0 to 1; 0 when a required one is absent."""
        found = set(self.placed(headings).values())
        if any(each.required and each not in found for each in self.columns):
            return 0.0
        share = len(found) / len(self.columns)
        return share if share >= enough else 0.0


@dataclass
class ReadRow:
    """One row of a return as read: where it stood, what was written, and what it says."""

    file: str
    number: int
    table: Table
    values: dict[str, object]
    written: dict[str, str]
    within: dict[str, object] = field(default_factory=dict)
    remarks: list["Remark"] = field(default_factory=list)
    trouble: "Remark | None" = None

    @property
    def child(self) -> str:
        """The authority's own id of the child, or nothing where the row is about an adult."""
        return str(self.values.get(self.table.who) or self.within.get(self.table.who) or "")


@dataclass(frozen=True)
class Remark:
    """Something an analyst should know about one cell: what was written and what to do."""

    column: str
    value: str
    reason: str


Answer = tuple[str, object, Remark | None]
Known = dict[str, Answer]
"""What a cell shows, its value and a remark on it, by what is written there."""

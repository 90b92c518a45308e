"""The words a rule is written in: what it looks at, what it finds, and worked examples of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from .rows import Child, Row

Look = Callable[[Child], Iterable[Row]]
LAST_YEAR = "last year"
"""What a rule may need: last year's return, as it was sent."""
PLACES = "places"
"""Where postcodes are, so that miles can be measured."""
AUTHORITIES = "authorities"
"""Which authority each postcode is in."""
OURSELVES = "ourselves"
"""Which authority we are ourselves."""
HOMES = "homes"
"""Ofsted's lists of homes and agencies."""
RECORD = "children.child.record"
"""The page of a child's record."""


@dataclass(frozen=True)
class Rule:
    """One rule of a return. `look` gives the rows of a child that break it.

    `code` is the number the collection knows it by. `on` are the tables whose rows it may point
    at; a child with rows in none of them is not looked at. `fields` are the columns to mend, of
    whichever of those tables a row is. `elsewhere` are those of `on` in whose rows no field can
    settle what it finds: another record is missing, or another table is wrong. `instead` says then
    what to do, and `at` is the child's page to do it on; `mender` is the role that can, where it is
    not the one that mends the table. `since` and `until` are the first and last collection year
    (ending 31 March) it holds for; a year without a bound inherits it from the year before. `needs`
    is what it cannot be asked without, besides the return. `among` says that it compares one child
    with the others: it is asked again of those whom it found beside a child, and finds now.
    `differs` says where we knowingly find more or less than the sector's validator, and why.
    """

    code: str
    on: tuple[str, ...]
    fields: tuple[str, ...]
    says: str
    examples: str
    look: Look
    since: int | None = None
    until: int | None = None
    needs_last_year: bool = False
    warns: bool = False
    differs: str = ""
    elsewhere: tuple[str, ...] = ()
    instead: str = ""
    at: str = RECORD
    needs: tuple[str, ...] = ()
    mender: str = ""
    among: bool = False

    def __post_init__(self) -> None:
        if "*" not in self.examples:
            raise ValueError(f"Rule {self.code} has no example of what it finds.")
        if not self.says.endswith("."):
            raise ValueError(f"Rule {self.code} must say why in a whole sentence.")
        if not set(self.elsewhere) <= set(self.on):
            raise ValueError(f"Rule {self.code} is mended elsewhere than in a table it looks at.")
        if bool(self.elsewhere) != bool(self.instead):
            raise ValueError(f"Rule {self.code} must say what to do where no field can settle it.")

    def holds(self, year: int) -> bool:
        """Whether the return of that year is held to it."""
        return (self.since or year) <= year <= (self.until or year)

    @property
    def needed(self) -> tuple[str, ...]:
        """All that it cannot be asked without, last year's return first."""
        return (*((LAST_YEAR,) if self.needs_last_year else ()), *self.needs)

    def __call__(self, child: Child) -> Iterable[Row]:
        """The rows of this child that break it."""
        return self.look(child)


@dataclass(frozen=True)
class Finding:
    """One thing wrong in a return: whose, where, what is written, and why it will not do."""

    rule: Rule
    child: str
    row: Row
    fields: tuple[str, ...]

    @property
    def value(self) -> str:
        """What is written in the fields, each by its name where there are several."""
        if len(self.fields) == 1:
            return self.row.written(self.fields[0])
        return ", ".join(f"{each} {self.row.written(each) or 'blank'}" for each in self.fields)

    @property
    def why(self) -> str:
        """Why it will not do, in plain words."""
        return self.rule.says


def rule(
    code: str, on: str, fields: str, says: str, examples: str, *, elsewhere: str = "", **more: Any
) -> Callable[[Look], Rule]:
    """Make a function of one child a rule. Tables and fields are parted by spaces.

    `more` is whatever else `Rule` says of itself. Its examples are rows of tables laid out in
    columns: see `examples.py`.
    """

    def made(look: Look) -> Rule:
        tables, columns = tuple(on.split()), tuple(fields.split())
        more["elsewhere"] = tuple(elsewhere.split())
        return Rule(code, tables, columns, says, examples, look, **more)

    return made

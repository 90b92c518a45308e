"""How a command answers: a table for a person, JSON for a program, CSV for a spreadsheet."""

from __future__ import annotations

import datetime as dt
import decimal
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from ..core import spreadsheet

Row = Mapping[str, Any]


def _usual_format() -> str:
    """A table for a person at a terminal; JSON when the answer goes to a file or a program."""
    return "table" if sys.stdout.isatty() else "json"


format_option = click.option(
    "--format",
    "format",
    type=click.Choice(["table", "json", "csv"]),
    default=_usual_format,
    show_default="table on a terminal, else json",
    help="How to print the answer.",
)


class Day(click.ParamType[dt.date]):
    """A date given as 2024-03-31."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The date, or a usage error that shows how to write one."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a date. Write it like 2024-03-31.", param, ctx)


def show(rows: Sequence[Row], format: str, columns: Sequence[str] | None = None) -> None:
    """Print rows on standard output in the format asked for.

    `columns` gives the order, and what an empty table is headed by; else the first row does.
    """
    names = list(columns or (rows[0] if rows else ()))
    if format == "json":
        show_json(list(rows))
    elif format == "csv":
        show_csv(rows, names)
    else:
        show_table(rows, names)


def show_json(answer: Any) -> None:
    """Print any answer as JSON: dates as 2024-03-31, fractions as numbers."""
    click.echo(json.dumps(answer, indent=2, ensure_ascii=False, default=_plain))


def show_csv(rows: Iterable[Row], columns: Sequence[str]) -> None:
    """Print rows as CSV, guarded against formulas; lists are joined with semicolons."""
    cells = ([_cell(row.get(name)) for name in columns] for row in rows)
    spreadsheet.write(sys.stdout, columns, cells)


def show_table(rows: Sequence[Row], columns: Sequence[str], title: str = "") -> None:
    """Print rows as a table for a person, with a heading row, or say that there are none."""
    if not rows:
        click.echo("Nothing to show.")
        return
    table = Table(title=title or None, title_justify="left", header_style="bold", box=None)
    for name in columns:
        table.add_column(name.replace("_", " "), overflow="fold")
    for row in rows:
        table.add_row(*[escape(str(_cell(row.get(name)))) for name in columns])
    Console(soft_wrap=not sys.stdout.isatty()).print(table)


@contextmanager
def progress(says: str, total: int | None = None) -> Iterator[Callable[..., None]]:
    """Show progress on standard error while it is a terminal; call what it gives as work is done.

    `total` is how many steps there are; None when that cannot be known.
    """
    console = Console(stderr=True)
    parts = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    shown = Progress(
        *parts,
        TimeElapsedColumn(),
        console=console,
        transient=True,
        disable=not sys.stderr.isatty(),
    )
    with shown:
        task = shown.add_task(escape(says), total=total)

        def done(steps: int = 1) -> None:
            shown.advance(task, steps)

        yield done


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date | dt.datetime | dt.time):
        return value.isoformat()
    if isinstance(value, decimal.Decimal):
        return float(value)
    return str(value)


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return "; ".join(str(_cell(part)) for part in value)
    return value if isinstance(value, int | float) else str(_plain(value))

"""Write a statutory return from the record, as files ready to be sent."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from ...core.acting import system_account
from .. import output


@click.group("return")
def command() -> None:
    """Statutory returns, written from the record."""


@command.command("write")
@click.argument("name")
@click.option("--year-end", required=True, type=output.Day(), help="31 March, as 2026-03-31.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="A new folder.")
@output.format_option
def write(name: str, year_end: dt.date, out: Path, format: str) -> None:
    """Write the return called NAME (ssda903) of the year that ends on that day."""
    from ...returns.writing import books

    made = books.write(name, year_end, out, by=system_account())
    rows = [{"file": each, "rows": file.rows} for each, file in made.items()]
    if format == "json":
        output.show_json({"files": rows})
    else:
        output.show(rows, format, ("file", "rows"))

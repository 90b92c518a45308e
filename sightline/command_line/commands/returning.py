"""Write a statutory return from the record, ready to be sent, or check it before it is."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from ...core.acting import system_account
from .. import output


@click.group("return")
def command() -> None:
    """Statutory returns, written from the record and checked."""


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


CHECKED = ("rule", "child", "field", "value", "why", "link")


@command.command("check")
@click.argument("name")
@click.option("--year-end", required=True, type=output.Day(), help="31 March, as 2026-03-31.")
@click.option(
    "--from",
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Check the files in this folder, and not the record.",
)
@click.option(
    "--last",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="With --from: the files of last year's return.",
)
@output.format_option
@click.pass_context
def check(
    context: click.Context,
    name: str,
    year_end: dt.date,
    folder: Path | None,
    last: Path | None,
    format: str,
) -> None:
    """Check the return called NAME of the year that ends on that day. Exit status 1 on errors."""
    from ...returns.checks import asking

    if folder:
        found = asking.of_files(name, year_end, folder, last, by=system_account())
    else:
        found = asking.of_record(name, year_end, by=system_account())
    rows = [
        {
            "rule": each.rule,
            "child": each.child,
            "field": list(each.fields),
            "value": each.value,
            "why": each.why,
            "link": each.link,
        }
        for each in found
    ]
    output.show(rows, format, CHECKED)
    if any(not each.warns for each in found):
        context.exit(1)

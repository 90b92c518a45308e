"""Load Ofsted's lists of homes and agencies, so that the numbers children's homes have are held."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import click

from ...core.acting import system_account
from .. import output

COLUMNS = ("file", "sheets", "rows", "closed")


@click.group("homes")
def command() -> None:
    """Ofsted's lists of homes, so that a home's number in a return can be held against them."""


@command.command("load")
@click.argument("files", nargs=-1, required=True, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--afresh", is_flag=True, help="Let go first of all that lists loaded earlier said.")
@output.format_option
def load(files: tuple[Path, ...], afresh: bool, format: str) -> None:
    """Load Ofsted's lists of homes (Excel): of children's homes, of social care providers, of
    supported accommodation, or the one that has them all.

    What a list says of a number takes the place of what was held of it. A number that is not on it
    keeps what an earlier list said. All the files are kept, or none.
    """
    from ...returns.homes.loading import load as load_lists

    told = load_lists(files, by=system_account(), afresh=afresh)
    lists = [
        {
            "file": each.file,
            "sheets": each.sheets,
            "rows": len(each.homes),
            "closed": sum(home.closed_on is not None for home in each.homes),
        }
        for each in told.lists
    ]
    odd = [dataclasses.asdict(one) for each in told.lists for one in each.odd]
    if format == "json":
        output.show_json({"homes": told.homes, "files": lists, "not_understood": odd})
    else:
        output.show(lists, format, COLUMNS)
    for one in odd if format != "json" else ():
        place = f"{one['file']}, row {one['row']}, {one['column']}: '{one['value']}'"
        click.echo(f"Not understood: {place}. {one['reason']}", err=True)

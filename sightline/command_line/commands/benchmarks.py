"""Load published figures of every authority, or show one authority beside others like it."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

import click

from ...core.acting import system_account
from .. import output

SHOWN = (
    *("measure", "title", "unit", "better", "year", "own", "own_mark", "own_last_year"),
    *("england", "region", "neighbours", "neighbours_told", "each_neighbour", "source", "file"),
)
AT_A_TERMINAL = ("title", "unit", "year", "own", "own_last_year", "england", "region", "neighbours")
FILE_COLUMNS = ("file", "table", "rows", "figures", "says")


@click.group("benchmarks")
def command() -> None:
    """Published figures of every authority, to set our own beside."""


@command.command("load")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@output.format_option
@click.pass_context
def load_(ctx: click.Context, paths: tuple[Path, ...], format: str) -> None:
    """Load the published tables in these files or folders, plain or compressed."""
    from ...indicators.benchmarks.loading import load

    done = load(
        paths,
        by=system_account(),
        progress=lambda name: click.echo(f"Reading {name}", err=True) if _watched() else None,
    )
    if format == "json":
        output.show_json(dataclasses.asdict(done))
    else:
        output.show([dataclasses.asdict(one) for one in done.files], format, FILE_COLUMNS)
    for one in done.set_aside if format != "json" else ():
        place = f"{one.file}, row {one.row}, {one.column or 'whole row'}: '{one.value}'"
        click.echo(f"Set aside: {place}. {one.reason}", err=True)
    for why in done.refused:
        click.echo(why, err=True)
    ctx.exit(1 if done.refused else 0)


def _watched() -> bool:
    return sys.stderr.isatty()


@command.command("show")
@click.option("--authority", "written", required=True, help="Its number, such as 926, or its name.")
@click.option("--year", type=int, help="The year of the tables.  [default: each one's newest]")
@output.format_option
def show(written: str, year: int | None, format: str) -> None:
    """Every published measure of one authority beside England, its region and its neighbours."""
    from ...indicators.benchmarks.comparing import as_row, authority, comparisons

    rows = [as_row(one) for one in comparisons(authority(written), year=year)]
    if format == "csv":
        rows = [{**row, "each_neighbour": _in_a_cell(row["each_neighbour"])} for row in rows]
    output.show(rows, format, AT_A_TERMINAL if format == "table" else SHOWN)


def _in_a_cell(neighbours: list[dict[str, object]]) -> list[str]:
    return [
        f"{one['name']} {one['mark'] if one['value'] is None else one['value']}"
        for one in neighbours
    ]

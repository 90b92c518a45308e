"""Read published inspection reports: what each says, and what could not be read."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .. import output

if TYPE_CHECKING:
    from ...inspection.reading import ReadReport

NEEDS_DATABASE = False  # nothing is kept unless it is asked for

AT_A_TERMINAL = {
    "authority": "authority",
    "framework": "framework",
    "ended": "inspection_end",
    "overall": "overall",
    "paragraphs": "paragraphs",
    "asked": "recommendations",
    "not read": "unread",
}
"""The columns of the table for a person, which has little room, and the field of each."""


@click.group("report")
def command() -> None:
    """Published inspection reports: read them, and keep them in the library."""


@command.command("read")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@output.format_option
@click.option("--more", is_flag=True, help="Codes, facts and oddities of the print as well.")
@click.option("--keep", is_flag=True, help="Put what was read in the library.")
@click.option(
    "--processes", type=click.IntRange(1), help="How many at once.  [default: one a processor]"
)
@click.pass_context
def read_(
    ctx: click.Context,
    files: tuple[Path, ...],
    format: str,
    more: bool,
    keep: bool,
    processes: int | None,
) -> None:
    """Read reports, PDF or text, several at once. A file that cannot be read is told and passed."""
    from ...inspection.reading import read_many

    with output.progress("Reading reports", total=len(files)) as step:
        reports = read_many(files, processes=processes, done=lambda _: step())
    for one in reports:
        if one.refused:
            click.echo(f"{one.file}: {one.refused}", err=True)
    if keep:
        _keep(reports)
    if format == "json":
        output.show_json([one.everything() if more else one.steady() for one in reports])
    elif format == "csv":
        rows = [_flat(one.everything() if more else one.steady()) for one in reports]
        output.show(rows, format)
    else:
        output.show([_at_a_terminal(one) for one in reports], format, ["file", *AT_A_TERMINAL])
    ctx.exit(1 if any(one.refused for one in reports) else 0)


def _keep(reports: Sequence[ReadReport]) -> None:
    from ...core.acting import system_account
    from ...inspection.library.services import keep_read
    from ..database import prepare

    prepare()
    by = system_account()
    paths = [(one, Path(one.file)) for one in reports]
    kept = [keep_read(by=by, read=one, path=path, name=path.name) for one, path in paths]
    new = sum(one is not None and one.new for one in kept)
    there = sum(one is not None and not one.new for one in kept)
    if sys.stderr.isatty():
        click.echo(f"Kept {new}; {there} were in the library already.", err=True)


def _at_a_terminal(one: ReadReport) -> dict[str, Any]:
    row = _counted(one.steady())
    told = {column: row[name] for column, name in AT_A_TERMINAL.items()}
    if one.refused:  # why is told above the table
        told |= {"paragraphs": "", "asked": "", "not read": "all of it"}
    return {"file": Path(one.file).name or one.file, **told}


def _counted(row: dict[str, Any]) -> dict[str, Any]:
    """A report in a line: how many paragraphs and the like, not what each says."""
    more = {"unnumbered": len(row["unnumbered"])} if "unnumbered" in row else {}
    return {
        **row,
        **more,
        "paragraphs": len(row["paragraphs"]),
        "recommendations": len(row["recommendations"]),
        "unread": ", ".join(one["field"] for one in row["unread"]),
    }


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    """A report in a row of cells: grades by area, the texts counted, what is unread in words."""
    unread = [f"{one['field']}: {one['reason']}" for one in row["unread"]]
    judgements = [f"{one['area']}: {one['grade'] or 'not read'}" for one in row["judgements"]]
    return {**_counted(row), "judgements": judgements, "unread": unread}

"""Load returns into the record and say what became of every row."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

from ...core.acting import system_account
from .. import output

if TYPE_CHECKING:
    from ...returns.loading import LoadResult


@click.command("load")
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option(
    "--set-aside",
    "aside",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the rows set aside here, to be mended and loaded again.",
)
@output.format_option
def command(paths: tuple[str, ...], aside: Path | None, format: str) -> None:
    """Load SSDA903, children in need census and Annex A files, folders or zips.

    What each file is, and which year it speaks of, is told from its content. Nothing is loaded by
    halves: either the whole load goes in, or none of it.
    """
    from ...returns.loading import load
    from ...returns.mending import give_back

    with _progress() as progress:
        result = load(list(paths), by=system_account(), progress=progress)
    given_back = give_back(aside, result.mendable) if aside else []
    told = result.to_dict()
    if format == "json":
        output.show_json(told)
    else:
        columns = ["file", "kind", "year", "rows_in", "loaded", "unchanged", "merged", "set_aside"]
        rows = [*told["files"], {"file": "Total", **told["totals"]}]
        output.show(rows, format, [*columns, "refused"] if _also_why(result, format) else columns)
        if format == "table":
            _reasons(told)
    if aside:
        names = ", ".join(str(each) for each in given_back)
        click.echo(
            f"Rows set aside: {names}. Mend them there and load the file."
            if given_back
            else "No row was set aside, so no file was written.",
            err=True,
        )
    sys.exit(1 if result.refused else 0)


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None]]:
    """Show what is being done, and how far it is, on standard error while it is a terminal."""
    shown = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
        disable=not sys.stderr.isatty(),
    )
    with shown:
        task = shown.add_task("Loading", total=None)
        yield lambda says, done, whole: shown.update(
            task, description=escape(says), completed=done, total=whole or None
        )


def _also_why(result: "LoadResult", format: str) -> bool:
    """Whether to say in the same line why a file was refused: a table has no room for it."""
    return result.refused and format == "csv"


def _of_files(told: dict) -> None:
    """What a person should know of whole files: why one was refused, what was not read."""
    for title, name in (("Refused", "refused"), ("Notes on files", "notes")):
        files = [each for each in told["files"] if each[name]]
        if files:
            click.echo(f"\n{title}: {len(files)}")
            for each in files:
                said = [each[name]] if isinstance(each[name], str) else each[name]
                click.echo("\n  ".join([each["file"], *said]))


def _reasons(told: dict) -> None:
    """After the table: what was refused, set aside, remarked upon, doubted: the first of each."""
    _of_files(told)
    for title, name in (
        ("Set aside", "set_aside"),
        ("Remarks (these rows were loaded)", "remarks"),
    ):
        rows = told[name]
        if rows:
            click.echo(f"\n{title}: {len(rows)}")
            columns = ["file", "row", "column", "value", "reason"]
            output.show_table(rows[:20], columns)
            if len(rows) > 20:
                click.echo(f"and {len(rows) - 20} more; --format json lists them all.")
    if told["doubtful_matches"]:
        click.echo(f"\nChildren who may be one: {len(told['doubtful_matches'])}")
        columns = ["file", "row", "child", "other", "why"]
        output.show_table(told["doubtful_matches"], columns)

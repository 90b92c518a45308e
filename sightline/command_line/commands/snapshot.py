"""Write the facts of this authority as Parquet files that can be asked without a database."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from .. import output


@click.command("snapshot")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="A new folder.")
@click.option("--as-at", type=output.Day(), help="Leave out what happened after this day.")
@click.option(
    "--authority",
    envvar="SIGHTLINE_AUTHORITY",
    default="this authority",
    show_default=True,
    help="The authority's name, which tells its children from those of others.",
)
def command(out: Path, as_at: dt.date | None, authority: str) -> None:
    """Write the facts of this authority as Parquet, with a manifest.

    The files hold dates, codes and children's numbers, no name of a child and no text; and the
    names of the workers who held each child, so that a clock can be shown as theirs. Keep them as
    safe as the record itself.
    """
    from ...duties.sets.snapshot import write
    from ...indicators import snapshots

    also = list(snapshots.tables(as_at))
    with output.progress("Writing", 7 + len(also)) as done:
        told = write(out, authority, as_at, progress=lambda table: done(), also=also)
    output.show_json(told)

"""The indicators in the book, or the figures as at a day, from the record or from a snapshot."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import click

from .. import output
from ..database import prepare

NEEDS_DATABASE = False  # neither the list nor a snapshot does; what does prepares it
COLUMNS = (
    *("code", "title", "period", "group", "numerator", "denominator", "value", "excluded"),
    *("cannot_tell", "version"),
)
AT_A_TERMINAL = ("code", "title", "period", "group", "numerator", "denominator", "value")
LISTED = (
    *("code", "title", "kind", "period", "better", "source", "certainty", "groups", "duties"),
    *("examples", "version"),
)
LISTED_AT_A_TERMINAL = ("code", "title", "period", "better", "certainty")


@click.command("indicators")
@click.option("--list", "listed", is_flag=True, help="List the indicators in the book.")
@click.option("--as-at", type=output.Day(), help="The day to ask about, like 2024-03-31.")
@click.option("--by", help="Split each figure, such as by team, age or ethnicity.")
@click.option("--code", "codes", multiple=True, help="Only this indicator; may be repeated.")
@click.option(
    "--to-date",
    is_flag=True,
    help="For figures of a year, the twelve months to the day and not the last whole year.",
)
@click.option(
    "--hide-below",
    type=click.IntRange(min=2),
    help="Hide counts smaller than this, and what would give them away.",
)
@click.option(
    "--snapshot",
    "folder",
    type=click.Path(path_type=Path),
    help="Ask this snapshot instead of the record.",
)
@output.format_option
def command(
    listed: bool,
    as_at: dt.date | None,
    by: str | None,
    codes: tuple[str, ...],
    to_date: bool,
    hide_below: int | None,
    folder: Path | None,
    format: str,
) -> None:
    """The indicators in the book, or every figure as at a day."""
    from ...indicators import figures
    from ...indicators.published import GROUPS
    from ...indicators.suppression import suppressed

    if listed == (as_at is not None):
        raise click.UsageError("Say either --list or --as-at with a day, like 2024-03-31.")
    if listed and (by or to_date or folder or hide_below):
        raise click.UsageError("Only --code goes with --list.")
    if by is not None and by not in GROUPS:
        raise click.UsageError(f"Figures can be split by: {', '.join(GROUPS)}.")
    wanted = figures.chosen(codes or None)
    if listed:
        rows = [_listed(one) for one in wanted]
        output.show(rows, format, LISTED_AT_A_TERMINAL if format == "table" else LISTED)
        return
    assert as_at is not None
    engine = _engine(folder, as_at)
    found = figures.work_out(
        [one.code for one in wanted], as_at=as_at, by=by, to_date=to_date, engine=engine
    )
    if hide_below:
        found = suppressed(found, below=hide_below)
    rows = [_row(one, format) for one in found]
    output.show(rows, format, AT_A_TERMINAL if format == "table" else COLUMNS)


def _engine(folder: Path | None, as_at: dt.date) -> Any:
    if folder is None:
        prepare()
        return None
    from ...core.refusal import Refused
    from ...indicators.engines import DuckDB
    from ...indicators.snapshots import opened

    until = opened(folder)
    if until and until < as_at:
        raise Refused(f"{folder} says nothing of days after {until:%-d %B %Y}.")
    return DuckDB(folder)


def _row(figure: Any, format: str) -> dict[str, Any]:
    row: dict[str, Any] = figure.as_row()
    if format == "csv":
        row["excluded"] = [f"{one['reason']}: {one['count']}" for one in row["excluded"]]
    if format == "table" and row["value"] is None:
        row["value"] = "hidden" if figure.suppressed else "cannot tell" if figure.lacking else ""
    return row


def _listed(indicator: Any) -> dict[str, Any]:
    return {
        "code": indicator.code,
        "title": indicator.title,
        "kind": indicator.kind,
        "period": indicator.over.value,
        "better": indicator.better.value,
        "source": indicator.source,
        "certainty": indicator.certainty,
        "groups": list(indicator.splits),
        "duties": list(indicator.duties),
        "examples": len(indicator.examples),
        "version": indicator.version,
    }

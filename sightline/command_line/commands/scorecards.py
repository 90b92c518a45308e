"""Keep the figures that scorecards show, month by month."""

from __future__ import annotations

import datetime as dt

import click

from .. import output


@click.group("scorecards")
def command() -> None:
    """The figures that scorecards show."""


@command.command("keep")
@click.option("--as-at", type=output.Day(), required=True, help="The day, like 2024-03-31.")
@click.option(
    "--months",
    type=click.IntRange(1, 120),
    default=25,
    show_default=True,
    help="How many months to keep, the day's own among them.",
)
@output.format_option
def keep_(as_at: dt.date, months: int, format: str) -> None:
    """Work out every figure for each month, and keep it in place of what was kept."""
    from ...indicators.scorecards.keeping import keep, month_ends

    days = month_ends(as_at, months)
    with output.progress("Working out the figures of each month", len(days)) as done:
        kept = keep(as_at, months=months, progress=done)
    output.show([{"as_at": as_at, "months": len(days), "figures": kept}], format)

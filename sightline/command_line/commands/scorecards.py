"""Keep the figures that scorecards show, and what live tests came to, month by month."""

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
    """Work out every figure for each month, and keep it in place of what was kept.

    What inspections asked for is held against the same days.
    """
    from ...indicators.scorecards.keeping import keep, month_ends
    from ...inspection.improvement import keeping

    days = month_ends(as_at, months)
    with output.progress("Working out the figures of each month", len(days)) as done:
        kept = keep(as_at, months=months, progress=done)
    asked = keeping.days_to_keep(as_at, months)
    with output.progress("Holding what inspections asked for against each day", len(asked)) as done:
        tests = keeping.keep(as_at, days=asked, progress=done)
    row = {"as_at": as_at, "months": len(days), "figures": kept, "live_tests": tests}
    output.show([row], format)

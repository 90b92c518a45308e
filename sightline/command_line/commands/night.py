"""Do the night's work: clocks, figures and returns, so that all is ready in the morning."""

from __future__ import annotations

import datetime as dt

import click
from django.utils import timezone

from ...core.acting import system_account
from .. import output

TOLD = ("job", "says", "to_look_at", "failed", "seconds")


@click.command("night")
@click.option("--as-at", "day", type=output.Day(), help="Done as of this day.  [default: today]")
@click.option("--job", "codes", multiple=True, help="This job alone; may be given again.")
@output.format_option
@click.pass_context
def command(
    context: click.Context, day: dt.date | None, codes: tuple[str, ...], format: str
) -> None:
    """Do the night's work, once a night. Exit status 1 where somebody must look into something.

    It stops nobody's work, and can be done again at any time. A job that breaks off does not stop
    the others.
    """
    from ...core.night import work

    day = day or timezone.localdate()
    jobs = len(codes or work.all_jobs())
    with output.progress("Doing the night's work", jobs) as done:
        came = work.work(by=system_account(), day=day, codes=codes, progress=done)
    rows = [
        {
            "job": each.job,
            "says": each.says,
            "to_look_at": each.to_look_at,
            "failed": each.failed,
            "seconds": round((each.ended_at - each.began_at).total_seconds(), 1),
        }
        for each in came
    ]
    output.show(rows, format, TOLD)
    context.exit(1 if any(each.to_look_at for each in came) else 0)

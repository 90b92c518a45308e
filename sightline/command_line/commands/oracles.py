"""Hold the record of an invented authority against the figures its reports printed."""

import click

from ...core.refusal import Refused
from ...synthetic import building
from ...synthetic.authorities import all_authorities
from ...synthetic.oracles import all_reports
from ...synthetic.oracles.checking import check
from .. import output

AT_A_TERMINAL = ("as_at", "indicator", "kind", "expected", "actual", "pass", "paragraph")
AUTHORITIES = sorted({report.authority for report in all_reports()})


@click.command("oracles")
@click.argument("authority", required=False, type=click.Choice(AUTHORITIES))
@output.format_option
@click.pass_context
def command(context: click.Context, authority: str | None, format: str) -> None:
    """Hold the record against the figures that published reports printed.

    Reads the record of this installation, which must hold the authority: build it first with
    `sightline demo --authority NAME --no-serve`. The exit status is 1 if any figure differs.
    """
    held = building.held()
    here = held.authority if held else ""
    wanted = authority or here
    if not wanted or wanted not in AUTHORITIES or here != wanted:
        raise Refused(_how_to_build(wanted, here))
    reports = [report for report in all_reports() if report.authority == wanted]
    with output.progress("Holding figures against reports", len(reports)) as done:
        rows = []
        for report in reports:
            rows += [finding.as_row() for finding in check(report)]
            done()
    output.show(rows, format, AT_A_TERMINAL if format == "table" else None)
    failed = sum(not row["pass"] for row in rows)
    if failed:
        click.echo(f"{failed} of {len(rows)} figures differ.", err=True)
        context.exit(1)


def _how_to_build(wanted: str, here: str) -> str:
    """What to do where the record holds another authority, or none."""
    if wanted not in AUTHORITIES:
        wanted = AUTHORITIES[0]
    there = f"holds {all_authorities()[here].title}" if here else "is empty"
    return (
        f"This record {there}. To check {wanted}, build it in a folder of its own:"
        f" SIGHTLINE_HOME=.sightline-{wanted} sightline demo --authority {wanted} --no-serve,"
        " and run this again with the same SIGHTLINE_HOME."
    )

"""Load a published list of where postcodes are, and measure how far children live from home."""

from __future__ import annotations

from pathlib import Path

import click

from ...core.acting import system_account
from .. import output


@click.group("postcodes")
def command() -> None:
    """Where postcodes are, so that the miles from home can be told."""


@command.command("load")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--whole/--not-whole",
    default=None,
    help="Say whether what is loaded then is every postcode there is, so that one not on it is told"
    " as no postcode.  [default: as was said before]",
)
@output.format_option
def load(file: Path, whole: bool | None, format: str) -> None:
    """Load a list of postcodes (CSV) with metres east and north, as the national ones have.

    Placements that do not say how far they are from home are measured, in a straight line. What
    somebody recorded stands.
    """
    from ...record.area import postcodes
    from ...record.care import measuring

    by = system_account()
    told = {
        "postcodes": postcodes.hold(by=by, places=postcodes.read(file), whole=whole),
        "placements_measured": measuring.measure(by=by),
    }
    if format == "json":
        output.show_json(told)
    else:
        output.show([told], format, list(told))

"""Stop the embedded database of this folder; the record stays."""

import click

from ...core import embedded_postgres
from ...core.home import home

NEEDS_DATABASE = False


@click.command("stop")
def command() -> None:
    """Stop the embedded database. What is recorded stays."""
    stopped = embedded_postgres.stop(home())
    click.echo("Stopped." if stopped else "It was not running.", err=True)

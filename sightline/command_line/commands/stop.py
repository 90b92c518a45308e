"""Stop the embedded database of this folder; the record stays."""

import click

from ...core.home import home
from ...core.postgres import embedded

NEEDS_DATABASE = False


@click.command("stop")
def command() -> None:
    """Stop the embedded database. What is recorded stays."""
    stopped = embedded.stop(home())
    click.echo("Stopped." if stopped else "It was not running.", err=True)

"""Bring the database to the form this version needs."""

import click

from ...core.postgres import roles
from .. import database

NEEDS_DATABASE = False


@click.command("upgrade")
def command() -> None:
    """Bring a database made by an earlier version up to date. Take a copy of it first."""
    steps = database.upgrade()
    click.echo(f"{steps} steps taken." if steps else "The database is up to date.", err=True)
    if why := roles.warning():
        click.echo(why, err=True)

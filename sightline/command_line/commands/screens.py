"""List every screen, with the permission it needs and whose children it reaches."""

import importlib

import click
from django.conf import settings

from ...web.screen import SCREENS
from .. import output

NEEDS_DATABASE = False


@click.command("screens")
@output.format_option
def command(format: str) -> None:
    """Every screen: its address, title, permission and reach."""
    importlib.import_module(settings.ROOT_URLCONF)
    output.show(
        [
            {
                "address": screen.address,
                "title": screen.title,
                "permission": screen.needs,
                "reach": screen.reach,
            }
            for screen in sorted(SCREENS.values(), key=lambda screen: screen.address)
        ],
        format,
    )

"""The `sightline` program: finds its commands by folder, and sets the database up before them."""

from __future__ import annotations

import atexit
import functools
import gc
import importlib
import logging
import os
import pkgutil
import sys
from types import ModuleType
from typing import Any

import click

from ..core.postgres.address import WrongDatabaseAddress
from ..core.postgres.binaries import NoDatabase
from ..core.refusal import Refused, WrongUse
from . import commands


class Program(click.Group):
    """A group whose commands are the files of `commands/`: to add one is to add a file.

    Each file holds one `command`. It runs with the database up and in its present form, unless
    the file says `NEEDS_DATABASE = False`.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in alphabetical order."""
        return sorted(self._found())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, made to prepare the database before it runs."""
        module = self._found().get(cmd_name)
        return None if module is None else _prepared(module)

    @functools.cache  # noqa: B019  there is one Program, and it lives as long as the process
    def _found(self) -> dict[str, ModuleType]:
        import django

        django.setup()
        modules = [
            importlib.import_module(f"{commands.__name__}.{found.name}")
            for found in pkgutil.iter_modules(commands.__path__)
            if not found.name.startswith("test_")
        ]
        return {module.command.name: module for module in modules}


def _prepared(module: ModuleType) -> click.Command:
    """The module's command; asking for its help still costs no database."""
    command: click.Command = module.command
    if getattr(module, "NEEDS_DATABASE", True) and "invoke" not in vars(command):
        run = command.invoke

        def invoke(ctx: click.Context) -> Any:
            from .database import prepare

            prepare()
            return run(ctx)

        command.invoke = invoke  # type: ignore[method-assign]
    return command


@click.command(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sightline")
def sightline() -> None:
    """The record, statutory clocks and assurance of a children's service."""


def main() -> None:
    """Run one command. Exits 0 on success, 1 when the answer is no, 2 on wrong use."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sightline.settings")
    logging.getLogger("psycopg").setLevel(logging.ERROR)  # what fails is said below, once
    end_at_once()
    try:
        sightline()
    except (WrongDatabaseAddress, WrongUse) as why:
        _stop(str(why), 2)
    except (Refused, NoDatabase) as why:
        _stop(str(why), 1)
    except Exception as why:
        from ..core.postgres.trouble import in_words

        if said := in_words(why):
            _stop(said, 1)
        raise


def end_at_once() -> None:
    """End the process without looking through everything it still holds for what is unused."""

    def leave() -> None:
        if "duckdb" not in sys.modules:  # it looks for itself at the end, and says what it finds
            gc.freeze()

    atexit.register(leave)


def _stop(why: str, code: int) -> None:
    click.echo(why, err=True)
    sys.exit(code)

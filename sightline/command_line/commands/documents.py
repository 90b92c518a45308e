"""Prove the files of documents against their rows, and take away what no document points at."""

from __future__ import annotations

import dataclasses

import click

from ...core.acting import system_account
from .. import output


@click.group("documents")
def command() -> None:
    """The files of documents that are kept on children's records."""


@command.command("check")
@output.format_option
@click.pass_context
def check(ctx: click.Context, format: str) -> None:
    """Read every kept file and prove that it is what was kept. Exits 1 where one is not.

    What was half received, or that no document points at, is taken away once it is a day old.
    """
    from ...record.story.filing import check_store

    found = check_store(by=system_account())
    if format == "json":
        output.show_json(dataclasses.asdict(found))
    else:
        row = {**dataclasses.asdict(found), "missing": ", ".join(map(str, found.missing))}
        output.show([row], format, ("documents", "files", "missing", "swept"))
    ctx.exit(1 if found.missing else 0)

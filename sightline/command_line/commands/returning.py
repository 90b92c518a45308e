"""Write a statutory return from the record, ready to be sent, or check it before it is."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from pathlib import Path

import click

from ...core.acting import system_account
from ...core.refusal import WrongUse
from .. import output


@click.group("return")
def command() -> None:
    """Statutory returns, written from the record and checked."""


@command.command("write")
@click.argument("name")
@click.option(
    "--year-end",
    "--as-at",
    "day",
    required=True,
    type=output.Day(),
    help="31 March, as 2026-03-31; of a return that speaks of a day (annex-a), any day.",
)
@click.option("--out", required=True, type=click.Path(path_type=Path), help="A new folder.")
@click.option("--also", multiple=True, help="A part we are not sure of (cin: pre-proceedings).")
@output.format_option
def write(name: str, day: dt.date, out: Path, also: tuple[str, ...], format: str) -> None:
    """Write the return called NAME (ssda903, cin, annex-a) of the year that ends on that day.

    It says what was left out and why, because the form has no place for it.
    """
    from ...returns.checks import asking, book
    from ...returns.writing import books
    from ...returns.writing.once import one_reading

    found = None
    with one_reading():
        made = books.write(name, day, out, by=system_account(), also=also)
        if name in book.names():
            found = asking.of_record(name, day, by=system_account())
    rows = [{"file": each, "rows": file.rows} for each, file in made.items()]
    left_out = [asdict(each) for file in made.values() for each in file.left_out]
    if not any(each["rows"] for each in rows):
        click.echo(
            f"The record holds nothing of that time for the return called {name}, so its files hold"
            " headings alone. Load the returns of that time, or ask for another.",
            err=True,
        )
    if found is not None:
        _say_unasked(found.unasked)
    if format == "json":
        told = None if found is None else len(found)
        output.show_json({"files": rows, "findings": told, "left_out": left_out})
        return
    output.show(rows, format, ("file", "rows"))
    if found:
        click.echo(f"{len(found):,} errors. See them with sightline return check {name}.", err=True)
    for each in also:
        click.echo(books.all_writings()[name].uncertain[each], err=True)
    if left_out:
        _say(left_out)


@command.command("send")
@click.argument("name", type=click.Choice(["dfe-feed"]))
@click.option("--as-at", "day", required=True, type=output.Day(), help="As the record was then.")
@output.format_option
@click.pass_context
def send(context: click.Context, name: str, day: dt.date, format: str) -> None:
    """Send what has changed in the daily feed since it was last sent. Exit status 1 if refused.

    Where to, and the secrets, are read from the environment: SIGHTLINE_DFE_ENDPOINT and its like.
    """
    from ...returns.dfe_feed.posting import from_environment
    from ...returns.dfe_feed.sending import send as sending

    sent = sending(by=system_account(), as_at=day, receiver=from_environment())
    refused = [{"child": number, "why": why} for number, why in sent.refused]
    if format == "json":
        output.show_json({"taken": sent.taken, "refused": refused})
    else:
        click.echo(f"{sent.taken:,} children were taken.", err=True)
        output.show(refused, format, ("child", "why"))
    if refused:
        context.exit(1)


SHOWN = 20


def _say(left_out: list[dict[str, str]]) -> None:
    """What was left out, on the error stream: the reasons, and the first children of each."""
    by_reason: dict[tuple[str, str], list[str]] = {}
    for each in left_out:
        by_reason.setdefault((each["field"], each["why"]), []).append(each["child"])
    click.echo(f"{len(left_out):,} things were left out or written as not known:", err=True)
    for (_, why), children in list(by_reason.items())[:SHOWN]:
        about = ", ".join(sorted({each for each in children if each})[:3])
        of = f" {len(children):,} times, first of {about}." if about else ""
        click.echo(f"  {why}{of}", err=True)
    if len(by_reason) > SHOWN:
        click.echo("  and other reasons. Every one is told with --format json.", err=True)


def _say_unasked(unasked: dict[str, list[str]]) -> None:
    """The rules that could not be asked, on the error stream, by the reason."""
    for reason, codes in unasked.items():
        rules = "1 rule was" if len(codes) == 1 else f"{len(codes)} rules were"
        click.echo(f"{rules} not asked ({', '.join(codes)}). {reason}", err=True)


CHECKED = ("rule", "child", "field", "value", "why", "link")


@command.command("check")
@click.argument("name")
@click.option("--year-end", required=True, type=output.Day(), help="31 March, as 2026-03-31.")
@click.option(
    "--from",
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Check the files in this folder, and not the record.",
)
@click.option(
    "--last",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="With --from: the files of last year's return.",
)
@output.format_option
@click.pass_context
def check(
    context: click.Context,
    name: str,
    year_end: dt.date,
    folder: Path | None,
    last: Path | None,
    format: str,
) -> None:
    """Check the return called NAME of the year that ends on that day. Exit status 1 on errors."""
    from ...returns.checks import asking

    if last and not folder:
        raise WrongUse("--last goes with --from: give the folder of this year's files with --from.")
    if folder:
        found = asking.of_files(name, year_end, folder, last, by=system_account())
    else:
        found = asking.of_record(name, year_end, by=system_account())
    rows = [
        {
            "rule": each.rule,
            "child": each.child,
            "field": list(each.fields),
            "value": each.value,
            "why": each.why,
            "link": each.link,
        }
        for each in found
    ]
    output.show(rows, format, CHECKED)
    _say_unasked(found.unasked)
    if any(not each.warns for each in found):
        context.exit(1)

"""Build an invented authority, say how to sign in, and serve the site on this machine."""

import datetime as dt

import click

from ...core.acting import system_account
from ...core.calendar import LONDON
from ...core.night.work import all_jobs, work
from ...core.refusal import Refused
from ...indicators.scorecards import keeping
from ...synthetic import building, sign_ins, today_at_the_door
from ...synthetic.authorities import Authority, all_authorities
from ...web import front_end, serving
from .. import output

# Bank holidays are held to 2028, and what is owed next is worked out a year ahead.
FIRST_DAY, LAST_DAY = dt.date(2020, 1, 1), dt.date(2027, 6, 30)
MOST_CHILDREN = 20_000


@click.command("demo")
@click.option(
    "--authority",
    type=click.Choice(list(all_authorities())),
    help="Which invented authority.  [default: anyshire]",
)
@click.option("--children", type=click.IntRange(1, MOST_CHILDREN), help="How many children.")
@click.option("--seed", type=int, help="The same seed gives the same children.  [default: 1]")
@click.option("--year-end", type=output.Day(), help="The last day known.  [default: today]")
@click.option(
    "--improved",
    is_flag=True,
    default=None,
    help="Go on after the inspection, with what it asked for put right.",
)
@click.option("--serve/--no-serve", default=True, help="Serve the site, or stop when it is built.")
def command(
    authority: str | None,
    children: int | None,
    seed: int | None,
    year_end: dt.date | None,
    improved: bool | None,
    serve: bool,
) -> None:
    """Build an invented authority and look around it."""
    asked = {"authority": authority, "children": children, "seed": seed, "improved": improved}
    asked["as_at"] = year_end.isoformat() if year_end else None
    there = building.held()
    if there is None:
        there = _build(asked)
        click.echo(f"Built {there}.")
    else:
        _is_the_same(there, asked)
        click.echo(f"This record already holds {there}.")
    _show_sign_ins()
    if serve:
        _first_night(there)
        _serve()


def _build(asked: dict) -> building.Demonstration:
    """Build what was asked for, with the usual answers where nothing was said."""
    authority = all_authorities()[asked["authority"] or "anyshire"]
    seed = building.USUAL_SEED if asked["seed"] is None else asked["seed"]
    if authority.as_at:
        return _build_as_published(authority, seed, asked)
    children = asked["children"] or authority.usual_children
    today = dt.datetime.now(tz=LONDON).date()
    as_at = dt.date.fromisoformat(asked["as_at"]) if asked["as_at"] else min(today, LAST_DAY)
    if not FIRST_DAY <= as_at <= LAST_DAY:
        raise click.BadParameter(
            f"choose a day from {FIRST_DAY} to {LAST_DAY}.", param_hint="--year-end"
        )
    made = building.build(
        authority,
        children=children,
        seed=seed,
        as_at=as_at,
        improved=bool(asked["improved"]),
        progress=output.progress,
    )
    if as_at == today:
        today_at_the_door.fill()
    return made


def _build_as_published(authority: Authority, seed: int, asked: dict) -> building.Demonstration:
    """Build an authority whose figures were published: its children and its day are fixed."""
    assert authority.as_at is not None
    fixed = {"--children": "children", "--year-end": "as_at"}
    for option, name in fixed.items():
        if asked[name] is not None:
            raise click.BadParameter(
                f"{authority.title} is as its report shows it, to"
                f" {authority.as_at.isoformat()}: leave this out.",
                param_hint=option,
            )
    return building.build(
        authority,
        children=authority.usual_children,
        seed=seed,
        as_at=authority.as_at,
        improved=bool(asked["improved"]),
        progress=output.progress,
    )


def _is_the_same(there: building.Demonstration, asked: dict) -> None:
    """Another authority is never mixed into one that is there. Raises Refused."""
    if any(value is not None and value != getattr(there, name) for name, value in asked.items()):
        raise Refused(
            f"This record already holds {there}. To see another, set SIGHTLINE_HOME to another"
            " folder; one record never holds two."
        )


def _first_night(there: building.Demonstration) -> None:
    """Do a first night's work, so that figures and returns are ready; unless they are already."""
    day = dt.date.fromisoformat(there.as_at)
    if day in keeping.kept_days():
        return
    with output.progress("Doing a first night's work", len(all_jobs())) as done:
        work(by=system_account(), day=day, progress=done)


def _show_sign_ins() -> None:
    rows = [
        {"sign in as": each.username, "name": each.name, "role": each.title}
        for each in sign_ins.SIGN_INS
    ]
    output.show_table(rows, list(rows[0]))
    if sign_ins.passwords_still_fit():
        click.echo(f"\nPassword for each of them: {sign_ins.password()}")
    else:
        click.echo("\nThe password is the one printed by the installation that built this.")


def _serve() -> None:
    """Serve until Ctrl-C, on this machine only."""
    try:
        front_end.build()
    except front_end.FrontEndUnavailable as why:
        raise Refused(str(why)) from None
    port = serving.free_port()
    click.echo(f"\nOpen {serving.address(port)}  (Ctrl-C stops it)")
    serving.serve(port, demonstration=True)

"""How the errors of a return are counted and laid out on the page that lists them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from sightline.core.access import Reach, may
from sightline.core.models import Account
from sightline.record.workforce.models import Role, Team
from sightline.returns.checks import book, keeping, mending
from sightline.returns.models import AcceptedError, ReturnError
from sightline.returns.writing.books import all_writings
from sightline.web.called import names_of
from sightline.web.components import charts
from sightline.web.screen import SCREENS
from sightline.web.words import plural

USUAL = "ssda903"
YEARS = (2027, 2026, 2025, 2024, 2023)
PER_PAGE = 15
NO_TEAM = "No team"
WHOLE = "The return as a whole"
FILTERS = ("kind", "rule", "team", "mender")
KINDS = ("errors", "queries")
DRAWN = 4
"""Teams that have a line of their own in the picture; the rest are in the table."""


@dataclass(frozen=True)
class Chosen:
    """What was asked to be listed: some kind, rule, team and mender together, or all.

    `words` says each that was asked for, with the tail of the address that lists without it.
    """

    rows: QuerySet[ReturnError]
    asked: dict[str, str]
    words: tuple[tuple[str, str], ...]
    count: int
    queries: int
    children: int
    tail: str


@dataclass(frozen=True)
class Part:
    """One line of a count: what it is of, why, how many errors and children, and its address."""

    name: str
    why: str
    errors: int
    children: int
    tail: str


def returns() -> list[tuple[str, str]]:
    """The returns that have rules, each by its name and what it is called; the usual one first."""
    named = [(name, all_writings()[name].title) for name in book.names()]
    return sorted(named, key=lambda each: each[0] != USUAL)


def name_asked(request) -> str:
    """The return asked for, where it has rules; else the usual one."""
    asked = request.POST.get("return") or request.GET.get("return") or ""
    return asked if asked in book.names() else USUAL


def counted(found: QuerySet[ReturnError] | list[ReturnError]) -> str:
    """How many errors there are, and beside them the queries, as a person says it."""
    queries = sum(each.warns for each in found)
    errors = len(found) - queries
    said = [plural(errors, "error", "errors")] if errors or not queries else []
    said += [plural(queries, "query", "queries")] if queries else []
    return " and ".join(said)


def by_return(held: list[ReturnError]) -> list[tuple[str, int, list[ReturnError]]]:
    """A child's errors by the return and the year they are in."""
    found: dict[tuple[str, int], list[ReturnError]] = defaultdict(list)
    for each in held:
        found[each.return_name, each.year_ends_on.year].append(each)
    titles = dict(returns())
    return [(titles.get(name, name), year, mine) for (name, year), mine in found.items()]


def same_place(one: ReturnError, two: ReturnError) -> bool:
    """Whether a rule finds two things wrong with one record, whatever is written there."""
    return (one.rule, one.table, one.records) == (two.rule, two.table, two.records)


def year_asked(request, usual: dt.date | None = None) -> dt.date:
    """31 March of the year asked for; else the usual day, or that of the year now running."""
    asked = request.POST.get("year") or request.GET.get("year") or ""
    if asked in map(str, YEARS):
        return dt.date(int(asked), 3, 31)
    today = timezone.localdate()
    return usual or dt.date(min(today.year + (today.month > 3), YEARS[0]), 3, 31)


def last_ended() -> dt.date:
    """31 March of the last year that has ended: the one whose return is sent next."""
    today = timezone.localdate()
    ended = today.year - (today <= dt.date(today.year, 3, 31))
    return dt.date(max(min(ended, YEARS[0]), YEARS[-1]), 3, 31)


def chosen(request, found: QuerySet[ReturnError]) -> Chosen:
    """The errors of the kind, rule, team and mender asked for, and how that is said."""
    asked = {
        each: value for each in FILTERS if (value := request.GET.get(each, "").replace("\0", ""))
    }
    if asked.get("kind", KINDS[0]) not in KINDS:
        del asked["kind"]
    if not asked.get("team", "0").isdecimal():
        del asked["team"]
    said = {}
    for name, value in asked.items():
        narrowed, said[name] = _narrowed(name, value)
        found = found.filter(**narrowed)
    counts = found.aggregate(
        errors=Count("pk", filter=Q(warns=False)),
        queries=Count("pk", filter=Q(warns=True)),
        children=Count("child", distinct=True),
    )
    words = tuple((each, _tail(asked, **{name: ""})) for name, each in said.items())
    given = counts["errors"], counts["queries"], counts["children"]
    return Chosen(found, asked, words, *given, _tail(asked))


def _narrowed(name: str, value: str) -> tuple[dict[str, Any], str]:
    """How one thing asked for narrows the errors, and how it is said."""
    if name == "kind":
        return {"warns": value == "queries"}, f"{value} alone"
    if name == "team":
        held = Team.objects.filter(pk=int(value)).first()
        return {"team_id": int(value) or None}, held.name if held else NO_TEAM.lower()
    says = {"rule": f"rule {value}", "mender": f"for the {value} to mend"}
    return {name: value}, says[name]


def _tail(asked: dict[str, str], **other: object) -> str:
    """The end of an address that asks for the same but some."""
    told = {**asked, **{name: str(value) for name, value in other.items()}}
    return urlencode({name: value for name, value in told.items() if value})


def parts(listed: Chosen) -> list[tuple[str, list[Part]]]:
    """The errors listed, by rule, by team and by who can mend them, where that was not asked for
    already; where most children are, first. The tail of each narrows the list to it."""
    names = dict(Team.objects.values_list("pk", "name"))
    roles = dict(Role.choices)

    def by(name: str, called: Callable[[Any], str], *more: str) -> list[Part]:
        counted = listed.rows.order_by().values(name, *more)
        counted = counted.annotate(errors=Count("pk"), children=Count("child", distinct=True))
        made = [
            Part(called(each[name]), each.get("why", ""), each["errors"], each["children"],
                 _tail(listed.asked, **{name: each[name] or 0}))
            for each in counted
        ]  # fmt: skip
        return sorted(made, key=lambda one: (-one.children, -one.errors, one.name))

    held = {
        "rule": ("Rule", lambda: by("rule", lambda code: f"Rule {code}", "why")),
        "team": ("Team", lambda: by("team", lambda pk: names.get(pk, NO_TEAM))),
        "mender": (
            "Who can mend it",
            lambda: by("mender", lambda role: roles.get(role, role.capitalize())),
        ),
    }
    return [(what, lines()) for name, (what, lines) in held.items() if name not in listed.asked]


def children_of(found: QuerySet[ReturnError], number: str | None) -> Page:
    """The children with most errors first, each with the name and what is wrong; a query weighs
    less than any error."""
    found = found.exclude(child=None)
    counts = (
        found.order_by()
        .values("child")
        .annotate(errors=Count("pk", filter=Q(warns=False)), everything=Count("pk"))
    )
    ranked = counts.order_by("-errors", "-everything", "child")
    page = Paginator(ranked, PER_PAGE).get_page(number)
    ids = [each["child"] for each in page.object_list]
    names = names_of(ids)
    mine: dict[int, list[ReturnError]] = defaultdict(list)
    shown = found.filter(child__in=ids).select_related("team", "worker")
    for each in shown.order_by("warns", "rule", "pk"):
        mine[each.child_id].append(each)
    page.object_list = [(one, names[one], mine[one]) for one in ids]
    return page


@dataclass(frozen=True)
class Todo:
    """What to do about an error that no field settles; the page, where this person may open it."""

    says: str
    title: str
    address: str


def instead(account: Account, error: ReturnError) -> Todo:
    """What to do about an error that no field settles, and where."""
    told = mending.instead(error)
    page = SCREENS[told.at]
    opens = error.child_id is not None and may(account, page.needs)
    address = reverse(told.at, kwargs={"child_id": error.child_id}) if opens else ""
    return Todo(told.says, page.title, address)


def accepted(reach: Reach, name: str, year_ends_on: dt.date) -> list[tuple[AcceptedError, str]]:
    """What was let stand this year, with whose it is."""
    held = reach.of(AcceptedError.objects.filter(return_name=name, year_ends_on=year_ends_on))
    rows = list(held.select_related("decided_by").order_by("-decided_at"))
    names = names_of({each.child_id for each in rows if each.child_id})
    return [(each, names.get(each.child_id, WHOLE)) for each in rows]


def weeks(
    name: str, year_ends_on: dt.date, teams: Collection[int] | None = None
) -> dict[str, Any] | None:
    """The count of each team by week, as a picture and as a table; None before the first check.

    With `teams`, of those alone.
    """
    counted = keeping.weeks(name, year_ends_on)
    if teams is not None:
        counted = {
            monday: {team: number for team, number in one.items() if team in teams}
            for monday, one in counted.items()
        }
    if not counted:
        return None
    names = dict(Team.objects.values_list("pk", "name"))
    latest = counted[max(counted)]
    every = {team for one in counted.values() for team in one}
    ranked = sorted(every, key=lambda team: (-latest.get(team, 0), names.get(team, NO_TEAM)))
    mondays = sorted(counted)
    series = {
        names.get(team, NO_TEAM): [
            (f"{each:%d/%m/%y}", counted[each].get(team, 0)) for each in mondays
        ]
        for team in ranked[:DRAWN]
    }
    total = [(f"{each:%d/%m/%y}", sum(counted[each].values())) for each in mondays]
    drawn = {"All teams": total, **series} if teams is None else series
    return {
        "chart": charts.lines(drawn, "errors") if len(mondays) > 1 and drawn else "",
        "mondays": mondays,
        "rows": [
            (names.get(team, NO_TEAM), [counted[each].get(team, 0) for each in mondays])
            for team in ranked
        ],
        "total": [value for _, value in total],
        "some": teams is not None,
    }

"""How the errors of a return are counted and laid out on the page that lists them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
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
    """What was asked to be listed: some kind, rule, team or mender, or all."""

    rows: QuerySet[ReturnError]
    words: tuple[str, ...]
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


def year_asked(request) -> dt.date:
    """31 March of the year asked for; else of the year now running."""
    asked = request.POST.get("year") or request.GET.get("year") or ""
    if asked.isdigit() and int(asked) in YEARS:
        return dt.date(int(asked), 3, 31)
    today = timezone.localdate()
    return dt.date(min(today.year + (today.month > 3), YEARS[0]), 3, 31)


def chosen(request, found: QuerySet[ReturnError]) -> Chosen:
    """The errors of the kind, rule, team and mender asked for, and how that is said."""
    said = []
    asked = {each: request.GET.get(each, "") for each in FILTERS}
    if asked["kind"] in KINDS:
        found = found.filter(warns=asked["kind"] == "queries")
        said.append(f"{asked['kind']} alone")
    if asked["rule"]:
        found, said = found.filter(rule=asked["rule"]), [*said, f"rule {asked['rule']}"]
    if asked["team"].isdigit():
        found = found.filter(team_id=int(asked["team"]) or None)
        held = Team.objects.filter(pk=int(asked["team"])).first()
        said.append(held.name if held else NO_TEAM.lower())
    if asked["mender"]:
        found = found.filter(mender=asked["mender"])
        said.append(f"for the {asked['mender']} to mend")
    counts = found.aggregate(
        errors=Count("pk", filter=Q(warns=False)),
        queries=Count("pk", filter=Q(warns=True)),
        children=Count("child", distinct=True),
    )
    tail = urlencode({name: value for name, value in asked.items() if value})
    return Chosen(found, tuple(said), counts["errors"], counts["queries"], counts["children"], tail)


def parts(found: QuerySet[ReturnError]) -> list[tuple[str, list[Part]]]:
    """The errors by rule, by team and by who can mend them; where most children are, first."""
    of = found.values_list("return_name", "year_ends_on__year").first()
    names = dict(Team.objects.values_list("pk", "name"))
    roles = dict(Role.choices)

    def by(field: str, *more: str) -> Any:
        counted = found.order_by().values(field, *more)
        return counted.annotate(errors=Count("pk"), children=Count("child", distinct=True))

    def tail(name: str, value: Any) -> str:
        return_name, year = of or (USUAL, None)
        return urlencode({"return": return_name, "year": year, name: value})

    rules = [
        Part(f"Rule {each['rule']}", each["why"], each["errors"], each["children"],
             tail("rule", each["rule"]))
        for each in by("rule", "why")
    ]  # fmt: skip
    teams = [
        Part(names.get(each["team"], NO_TEAM), "", each["errors"], each["children"],
             tail("team", each["team"] or 0))
        for each in by("team")
    ]  # fmt: skip
    menders = [
        Part(roles.get(each["mender"], each["mender"].capitalize()), "", each["errors"],
             each["children"], tail("mender", each["mender"]))
        for each in by("mender")
    ]  # fmt: skip
    held = (("Rule", rules), ("Team", teams), ("Who can mend it", menders))
    return [
        (what, sorted(each, key=lambda one: (-one.children, -one.errors, one.name)))
        for what, each in held
    ]


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


def weeks(name: str, year_ends_on: dt.date) -> dict[str, Any] | None:
    """The count of each team by week, as a picture and as a table; None before the first check."""
    counted = keeping.weeks(name, year_ends_on)
    if not counted:
        return None
    names = dict(Team.objects.values_list("pk", "name"))
    latest = counted[max(counted)]
    every = {team for one in counted.values() for team in one}
    teams = sorted(every, key=lambda team: (-latest.get(team, 0), names.get(team, NO_TEAM)))
    mondays = sorted(counted)
    series = {
        names.get(team, NO_TEAM): [
            (f"{each:%d/%m/%y}", counted[each].get(team, 0)) for each in mondays
        ]
        for team in teams[:DRAWN]
    }
    total = [(f"{each:%d/%m/%y}", sum(counted[each].values())) for each in mondays]
    drawn = {"All teams": total, **series}
    return {
        "chart": charts.lines(drawn, "errors") if len(mondays) > 1 else "",
        "mondays": mondays,
        "rows": [
            (names.get(team, NO_TEAM), [counted[each].get(team, 0) for each in mondays])
            for team in teams
        ],
        "total": [value for _, value in total],
    }

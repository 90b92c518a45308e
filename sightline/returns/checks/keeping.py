"""Keeps what a check found: the errors that stand, how many each team had, what was accepted."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from sightline.core.access import restricted_children
from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account
from sightline.core.recording import alone
from sightline.core.refusal import WrongUse
from sightline.record.workforce.models import Allocation, Role

from ..models import AcceptedError, ErrorCount, ReturnCheck, ReturnError
from ..writing.books import all_writings
from ..writing.years import Year
from . import changed, last_year, laying_out
from .book import names, rules_of
from .language import Finding, Rule
from .running import check, unasked

SEE, ACCEPT = "returns.errors", "returns.accept"
CHILD = "people.Child"
ANALYST = "analyst"
"""Who looks into what is of a return as a whole, and no one child's."""
SAME = ("rule", "table", "value", "why", "mender", "worker_id", "team_id", "warns")
Key = tuple[Any, ...]


@dataclass(frozen=True)
class Held:
    """Who holds a child: the team, and the worker in each role."""

    team_id: int | None
    workers: dict[str, int]


def check_whole(name: str, year_ends_on: dt.date, *, by: Account) -> ReturnCheck:
    """Check a return as it would be written now, and keep what is wrong. Raises Refused.

    What was found before and still is keeps the day it was first found.
    """
    year = asked_for(name, year_ends_on, by)
    marked = changed.marks(changed.waiting(name, year.ends_on))
    last = last_year.of(name, year)
    given = laying_out.from_record(name, year)
    found = list(check(given, last.given, rules_of(name)))
    held = holders(None)
    with deed(by=by, why=f"Checking {name} to {year.ends_on}"):
        _keep(name, year, found, ReturnError.objects.all(), held)
        standing = list(errors_of(name, year.ends_on))
        kept = ReturnCheck.objects.create(
            return_name=name,
            year_ends_on=year.ends_on,
            by=by,
            children=len(given.children),
            errors=sum(not each.warns for each in standing),
            compared_with=last.says if last.given else "",
            unasked=unasked(given, last.given, rules_of(name), last.says),
        )
        _count(kept, standing)
        changed.clear(marked)
        note(by=by, did="return checked", why=f"{name} to {year.ends_on}")
    return kept


def check_child(name: str, year_ends_on: dt.date, child_id: int) -> list[ReturnError]:
    """Check one child's part of a return again, and give what is still wrong with it.

    Rules that compare children are asked again of those too who were compared with this one, and
    of those who now are.
    """
    year = Year(year_ends_on)
    comparing = [each for each in rules_of(name) if each.among]
    beside = _found_beside(name, year, child_id, comparing)
    given = laying_out.from_record(name, year, child_id)
    last = last_year.of(name, year, given.children).given
    _keep_of(name, year, child_id, check(given, last, rules_of(name)))
    beside |= {row.of[CHILD] for row in given.every_row() if CHILD in row.of}
    for other in sorted(beside - {child_id}):
        theirs = check(laying_out.from_record(name, year, other), None, comparing)
        _keep_of(name, year, other, theirs, rule__in=[each.code for each in comparing])
    mine = ReturnError.objects.filter(child_id=child_id)
    return list(mine.filter(return_name=name, year_ends_on=year.ends_on))


def _found_beside(name: str, year: Year, child_id: int, comparing: list[Rule]) -> set[int]:
    """The children whom these rules found for saying the same as this one."""
    found = ReturnError.objects.filter(
        return_name=name, year_ends_on=year.ends_on, rule__in=[each.code for each in comparing]
    )
    said = found.filter(child_id=child_id).values("rule", "value")
    others = {
        other for each in said for other in found.filter(**each).values_list("child_id", flat=True)
    }
    return {each for each in others if each is not None}


def _keep_of(
    name: str, year: Year, child_id: int, every: Iterable[Finding], **among: object
) -> None:
    """Make what is kept of one child, or those `among` it, be what was found of it."""
    found = [each for each in every if each.row.of.get(CHILD, child_id) == child_id]
    mine = ReturnError.objects.filter(child_id=child_id, **among)
    _keep(name, year, found, mine, holders([child_id]))


def asked_for(name: str, year_ends_on: dt.date, by: Account) -> Year:
    """The year, where the return has rules and this person may see them. Raises Refused."""
    allow(by, SEE)
    if name not in names():
        known = ", ".join(names())
        raise WrongUse(
            f"There are no rules for a return called {name}. There are some for {known}."
        )
    year, writing = Year(year_ends_on), all_writings()[name]
    if not writing.first_year <= year.number <= writing.last_year:
        raise WrongUse(
            f"We know the rules of the {writing.title} of the years ending 31 March"
            f" {writing.first_year} to {writing.last_year}, and not of {year.number}."
        )
    return year


def errors_of(name: str, year_ends_on: dt.date) -> QuerySet[ReturnError]:
    """What is wrong in a return as last checked, less what was accepted for that year."""
    found = ReturnError.objects.filter(return_name=name, year_ends_on=year_ends_on)
    return found.exclude(pk__in=list(accepted(found, year_ends_on)))


def accepted(found: Iterable[ReturnError], year_ends_on: dt.date) -> dict[int, AcceptedError]:
    """Which of these were accepted for the year, by the number of the error."""
    held = AcceptedError.objects.filter(year_ends_on=year_ends_on)
    known = {_key(each): each for each in held.select_related("decided_by")}
    if not known:  # as mostly: then nothing has to be read of what was found
        return {}
    return {each.pk: known[_key(each)] for each in found if _key(each) in known}


def accept(*, by: Account, error: ReturnError, why: str) -> AcceptedError:
    """Let an error stand for this year, with the reason. Raises Refused.

    Next year it is found again, shown with this reason, and waits to be accepted or mended.
    """
    allow(by, ACCEPT, error.child_id)
    if not why.strip():
        raise Refused("Say why it stands, so that whoever looks next year can judge it.")
    with deed(by=by, why=why):
        _alone(error.return_name, error.year_ends_on)
        if accepted([error], error.year_ends_on):
            raise Refused("It has been accepted for this year already.")
        made = AcceptedError.objects.create(decided_by=by, why=why.strip(), **_said(error))
        note(
            by=by,
            did="error of a return accepted",
            child_id=error.child_id,
            about=made,
            why=why,
            changes=False,
        )
    return made


def accept_no_more(*, by: Account, held: AcceptedError, why: str) -> None:
    """Take back what was accepted, so that the error is one again. Raises Refused."""
    allow(by, ACCEPT, held.child_id)
    with deed(by=by, why=why):
        note(
            by=by,
            did="error of a return no longer accepted",
            child_id=held.child_id,
            why=why,
            changes=False,
        )
        held.delete()


def for_review(found: Iterable[ReturnError], year_ends_on: dt.date) -> dict[int, AcceptedError]:
    """Errors that were accepted last year and are not yet for this: to be looked at again."""
    last = Year(year_ends_on).before.ends_on
    return accepted(found, last)


def holders(children: Collection[int] | None) -> dict[int, Held]:
    """Who holds each child today: the worker in each role, and the social worker's team."""
    today = timezone.localdate()
    running = Allocation.objects.filter(Q(ended_on=None) | Q(ended_on__gt=today)).exclude(
        status__in=("draft", "entered in error")
    )
    if children is not None:
        running = running.filter(child_id__in=children)
    teams: dict[int, int] = {}
    workers: dict[int, dict[str, int]] = defaultdict(dict)
    for each in running.select_related("worker").order_by("began_on", "pk"):
        team = each.team_id or (each.worker.team_id if each.worker else None)
        if team and (each.role == Role.SOCIAL_WORKER or each.child_id not in teams):
            teams[each.child_id] = team
        if each.worker_id:
            workers[each.child_id][str(each.role)] = each.worker_id
    return {one: Held(teams.get(one), workers[one]) for one in {*teams, *workers}}


def weeks(name: str, year_ends_on: dt.date) -> dict[dt.date, dict[int | None, int]]:
    """How many errors each team had at the last check of each week, by the Monday.

    Those of children whose record was restricted at the check are in none of them.
    """
    checks = ReturnCheck.objects.filter(return_name=name, year_ends_on=year_ends_on)
    last = {}
    for each in checks.order_by("checked_at", "pk"):
        day = timezone.localdate(each.checked_at)
        last[day - dt.timedelta(days=day.weekday())] = each.pk
    counts: dict[int, dict[int | None, int]] = defaultdict(dict)
    for row in ErrorCount.objects.filter(check_of__in=last.values()):
        counts[row.check_of_id][row.team_id] = row.errors
    return {monday: counts[number] for monday, number in last.items()}


def _keep(
    name: str,
    year: Year,
    found: list[Finding],
    among: QuerySet[ReturnError],
    held: dict[int, Held],
) -> None:
    """Make what is kept be what was found, leaving alone what was found before."""
    _alone(name, year.ends_on)
    before: dict[Key, list[ReturnError]] = defaultdict(list)
    for each in among.filter(return_name=name, year_ends_on=year.ends_on):
        before[_key(each)].append(each)
    fresh = []
    for finding in found:
        made = _error(name, year, finding, held)
        standing = before.get(_key(made))
        if standing:
            _bring_up(standing.pop(), made)
        else:
            fresh.append(made)
    gone = [each.pk for left in before.values() for each in left]
    ReturnError.objects.filter(pk__in=gone).delete()
    ReturnError.objects.bulk_create(fresh, batch_size=1000)


def _alone(name: str, year_ends_on: dt.date) -> None:
    """Hold what is kept of a return until this transaction ends, so that two checks follow each
    other: else both would add what neither had found kept."""
    alone(f"errors of {name} to {year_ends_on}")


def _bring_up(standing: ReturnError, made: ReturnError) -> None:
    changed = [each for each in SAME if getattr(standing, each) != getattr(made, each)]
    for each in changed:
        setattr(standing, each, getattr(made, each))
    if changed:
        standing.save(update_fields=changed)


def _error(name: str, year: Year, finding: Finding, held: dict[int, Held]) -> ReturnError:
    child = finding.row.of.get(CHILD)
    who = held.get(child or 0) or Held(None, {})
    mends = finding.rule.mender or laying_out.mender(name, finding.row.table.name)
    role = mends if child else ANALYST
    return ReturnError(
        return_name=name,
        year_ends_on=year.ends_on,
        child_id=child,
        rule=finding.rule.code,
        warns=finding.rule.warns,
        table=finding.row.table.name,
        records=dict(finding.row.of),
        fields=list(finding.fields),
        value=finding.value,
        why=finding.why,
        mender=role,
        worker_id=who.workers.get(role, who.workers.get("social worker")),
        team_id=who.team_id,
        found_on=timezone.localdate(),
    )


def _count(kept: ReturnCheck, standing: list[ReturnError]) -> None:
    """Errors, and no queries, by team; without restricted records: else a count less what can be
    listed tells of one."""
    kept_to_few = restricted_children()
    told = [each for each in standing if each.child_id not in kept_to_few and not each.warns]
    errors = Counter(each.team_id for each in told)
    children = defaultdict(set)
    for each in told:
        if each.child_id is not None:
            children[each.team_id].add(each.child_id)
    ErrorCount.objects.bulk_create(
        ErrorCount(check_of=kept, team_id=team, errors=number, children=len(children[team]))
        for team, number in errors.items()
    )


def _key(each: ReturnError | AcceptedError) -> Key:
    """What makes two errors the same one: the rule, and what is written in which records."""
    records = json.dumps(each.records, sort_keys=True)
    return each.return_name, each.child_id, each.rule, each.table, records, each.value


def _said(error: ReturnError) -> dict[str, Any]:
    same = ("return_name", "year_ends_on", "child_id", "rule", "table", "records", "value")
    return {name: getattr(error, name) for name in same}

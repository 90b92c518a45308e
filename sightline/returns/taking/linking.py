"""Finds the record another record belongs to: the plan of a review, the worker of a child."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from sightline.core.models import Account as By
from sightline.core.stating import Source
from sightline.record.adoption import services as adoption
from sightline.record.adoption.models import AdoptionPlan
from sightline.record.front_door.models import Referral
from sightline.record.workforce import services as workforce
from sightline.record.workforce.models import Team, Worker

from .spreading import Statement, Values

CALLED_FOR_WITHIN = dt.timedelta(days=14)
BELONGS_TO = {
    "plan_began_on": ("plan_id", "protection.ProtectionPlan"),
    "enquiry_began_on": ("enquiry_id", "protection.Enquiry"),
    "referral_received_on": ("referral_id", "front_door.Referral"),
    "care_period_began_on": ("care_period_id", "care.CarePeriod"),
}


class Links:
    """The numbers of what has been stated so far in one day's statements."""

    def __init__(self, by: By):
        self.by = by
        self.numbers: dict[tuple[str, object, object], int] = {}

    def remember(self, about: str, values: Values, row_id: int | None) -> None:
        """Keep the number of a record by its child and first day."""
        if row_id is not None:
            day = values.get("began_on") or values.get("received_on")
            self.numbers[(about, values.get("child_id"), day)] = row_id

    def resolve(self, statement: Statement) -> None:
        """Turn "the plan that began on" into the plan; nothing where there is none."""
        values = dict(statement.values)
        for day_field, (number_field, about) in BELONGS_TO.items():
            if day_field in values:
                day = values.pop(day_field)
                found = self.numbers.get((about, values.get("child_id"), day))
                if found is not None:
                    values[number_field] = found
        statement.values = values


def call_for(statements: Iterable[Statement]) -> None:
    """Say when each assessment's clock started.

    That is the referral it followed within fourteen days, where one is on the record; else the
    assessment's own first day. A census puts every assessment of an open episode under its one
    referral, which may be years back, so nearness decides and not the nesting.
    """
    statements = list(statements)
    received: dict[object, list[dt.date]] = defaultdict(list)
    children = {each.values["child_id"] for each in statements}
    found = Referral.objects.filter(child_id__in=children).exclude(status="entered in error")
    for child_id, day in found.values_list("child_id", "received_on"):
        received[child_id].append(day)
    for each in statements:
        began = each.values["began_on"]
        if isinstance(began, dt.date):
            near = [
                day
                for day in received[each.values["child_id"]]
                if dt.timedelta(0) <= began - day <= CALLED_FOR_WITHIN
            ]
            each.values = each.values | {"referred_on": max(near, default=began)}


def adoption_plans(by: By, statements: Iterable[Statement], source: Source) -> None:
    """Say which plan for adoption each row is about, where it does not give the decision day.

    A return of children placed gives no decision. It is about the child's plan with that placing;
    else the one with no decision day yet; else the one decided last before the placing.
    """
    statements = list(statements)
    dated = [each.values for each in statements if each.values.get("decided_on")]
    adoption.date_decisions(by=by, source=source, rows=dated)
    held = _plans_held({each.values["child_id"] for each in statements})
    for values in dated:
        held[values["child_id"]].append((values["decided_on"], None))
    for each in statements:
        if each.values.get("decided_on") is None:
            plans, placed = held[each.values["child_id"]], each.values.get("placed_on")
            each.values = each.values | {"decided_on": _decided(plans, placed)}


def _plans_held(children: set[object]) -> dict[object, list[tuple[object, object]]]:
    """The decision day and the day of placing of each plan each child has."""
    found: dict[object, list[tuple[object, object]]] = defaultdict(list)
    plans = AdoptionPlan.objects.filter(child_id__in=children).exclude(status="entered in error")
    for child_id, decided_on, placed_on in plans.order_by("pk").values_list(
        "child_id", "decided_on", "placed_on"
    ):
        found[child_id].append((decided_on, placed_on))
    return found


def _decided(plans: list[tuple[object, object]], placed: object) -> object:
    if placed is not None:
        for decided_on, placed_on in plans:
            if placed_on == placed:
                return decided_on
    days = [decided_on for decided_on, _ in plans]
    if None in days:
        return None
    before = [
        day
        for day in days
        if isinstance(day, dt.date) and (not isinstance(placed, dt.date) or day <= placed)
    ]
    return max(before, default=None)


def workers_and_teams(by: By, statements: Iterable[Statement], source: Source) -> None:
    """Give every allocation its worker and team by number, adding those not yet known."""
    statements = list(statements)
    workers = _workers(by, statements, source)
    teams = _teams(by, statements, source)
    for each in statements:
        values = dict(each.values)
        name = str(values.pop("worker", "") or "")
        code = str(values.pop("worker_code", "") or "")
        team = str(values.pop("team", "") or "")
        values["worker_id"] = workers.get(code or name)
        values["team_id"] = teams.get(team)
        each.values = values | {"began_on": values.get("began_on")}
        each.values.setdefault("known_on", None)


def _workers(by: By, statements: list[Statement], source: Source) -> dict[str, int | None]:
    """Workers by the code or the name a source gives. A name that two workers share is neither."""
    codes = {str(each.values.get("worker_code") or "") for each in statements} - {""}
    names = {str(each.values.get("worker") or "") for each in statements} - {""}
    held: dict[str, list[Worker]] = defaultdict(list)
    for worker in Worker.objects.filter(code__in=codes):
        held[worker.code].append(worker)
    for worker in Worker.objects.filter(name__in=names):
        held[worker.name].append(worker)
    wanted = sorted((codes | names) - {each for each, found in held.items() if len(found) == 1})
    rows = [{"code": each if each in codes else "", "name": each} for each in wanted]
    outcomes = workforce.state_workers(by=by, source=source, rows=rows)
    new = {each: outcome.row_id for each, outcome in zip(wanted, outcomes, strict=True)}
    return {each: found[0].pk for each, found in held.items() if len(found) == 1} | new


def _teams(by: By, statements: list[Statement], source: Source) -> dict[str, int | None]:
    names = {str(each.values.get("team") or "") for each in statements} - {""}
    held = dict(Team.objects.filter(name__in=names).values_list("name", "pk"))
    wanted = sorted(names - set(held))
    rows = [{"name": each} for each in wanted]
    outcomes = workforce.state_teams(by=by, source=source, rows=rows)
    return held | {each: outcome.row_id for each, outcome in zip(wanted, outcomes, strict=True)}

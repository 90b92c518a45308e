"""Takes up what published reports asked of an invented authority, with actions and live tests."""

from __future__ import annotations

import datetime as dt

from sightline.core.calendar import next_working_day
from sightline.core.models import Account
from sightline.duties.models import local_numbers
from sightline.inspection.improvement import services
from sightline.inspection.improvement.deadlines import deadline
from sightline.inspection.improvement.models import Action
from sightline.inspection.improvement.reports import all_reports
from sightline.inspection.improvement.reports.language import ReportAsked
from sightline.record.governance.models import AreaForImprovement, InspectionReport
from sightline.record.workforce.models import Worker

from .invent.service.inspections import LIVE_TESTS

DAY = dt.timedelta(days=1)
DIRECTOR = "The director of children's services"


def reports_on(authority: str) -> list[ReportAsked]:
    """The published reports on an authority, the earliest first."""
    return [report for report in all_reports() if report.authority == authority]


def last_asked(authority: str) -> dt.date:
    """The day from which what the last report asked for is done."""
    return reports_on(authority)[-1].counted_from


def take_up(*, by: Account, authority: str, improved: bool) -> None:
    """Each report with its areas, their tests and an action about each; done where improved."""
    managers = list(Worker.objects.filter(job_title="Team manager").order_by("code"))
    for asked in reports_on(authority):
        report = InspectionReport.objects.create(
            reference=asked.reference,
            kind=InspectionReport.Kind.FULL,
            began_on=asked.began_on,
            ended_on=asked.ended_on,
            published_on=asked.published_on,
            recorded_by=by,
        )
        areas = services.begin_items(
            by=by,
            report=report,
            asked_for=[
                services.AskedFor(one.says, str(one.tier), asked.paragraph, one.tests)
                for one in asked.areas
            ],
        )
        _plan(asked, areas, managers, improved)


def attach(*, by: Account) -> None:
    """Give what the invented inspections of the record itself asked for the tests chosen for it."""
    for report in InspectionReport.objects.order_by("published_on"):
        areas = list(report.areas.order_by("number"))
        if areas and all(area.wording in LIVE_TESTS for area in areas):
            asked_for = [
                services.AskedFor(area.wording, area.tier, area.paragraph, LIVE_TESTS[area.wording])
                for area in areas
            ]
            services.begin_items(by=by, report=report, asked_for=asked_for)


def _plan(
    asked: ReportAsked, areas: list[AreaForImprovement], managers: list[Worker], improved: bool
) -> None:
    """Who owns each area and what is to be done about it: managers in turn, or the director."""
    local = local_numbers()
    actions = []
    for place, area in enumerate(areas):
        owner = managers[place % len(managers)] if managers and place % 3 else None
        area.owner, area.owner_says = owner, "" if owner else DIRECTOR
        area.owner_named = True
        due = deadline(area, local).on or asked.counted_from
        agreed = next_working_day(asked.counted_from + DAY * 4)
        actions.append(
            Action(
                area=area,
                what="Name a lead, count each week who is without, and read a few files a month.",
                owner=owner,
                owner_says="" if owner else DIRECTOR,
                agreed_on=min(agreed, due),
                due_on=due,
                done_on=next_working_day(due + DAY * 20) if improved else None,
                result="Done; what it changed is in the live tests." if improved else "",
            )
        )
    AreaForImprovement.objects.bulk_update(areas, ["owner", "owner_says", "owner_named"])
    Action.objects.bulk_create(actions)

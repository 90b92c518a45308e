"""Three invented inspection reports, what each asked for, and how much of it was done."""

from __future__ import annotations

import datetime as dt

from sightline.core.calendar import add, add_months, next_working_day
from sightline.core.periods import working_days

from ..chance import DAY, Chance
from ..rows import Ref, World
from ..staff import Staff

NOW, SOON, LATER = "immediately", "within three months", "within six months"
WORDING = (
    (NOW, "Make sure that every child who is looked after is visited as often as the law asks."),
    (NOW, "Make sure that no child with a protection plan is without a social worker."),
    (NOW, "Tell those who refer a child what was decided."),
    (SOON, "Improve the plans of children in need, so that a family can see what must change."),
    (SOON, "Make sure that supervision is regular, and that each child is thought about in it."),
    (SOON, "Hold return interviews soon enough for what is learned to be of use."),
    (LATER, "Make sure that every care leaver has a pathway plan that is their own."),
    (LATER, "Bring the caseloads of reviewing officers to what the guidance expects."),
    (LATER, "Show elected members which duties are not met, and for how many children."),
)
FIGURES = {
    0: ("cla-visit-year1",),
    1: ("case-allocation-same-day",),
    2: ("referrer-feedback",),
    4: ("sw-supervision",),
    5: ("missing-rhi",),
    6: ("pathway-plan",),
    7: ("iro-caseload",),
}
LIVE_TESTS = {
    WORDING[0][1]: ("visits-in-time",),
    WORDING[1][1]: ("every-child-has-a-worker",),
    WORDING[2][1]: ("referrers-told",),
    WORDING[3][1]: ("audits-of-plan", "oversight-of-children-in-need"),
    WORDING[4][1]: ("supervision-in-time",),
    WORDING[5][1]: ("return-interviews-offered",),
    WORDING[6][1]: ("pathway-plans-in-place",),
    WORDING[7][1]: ("officers-caseloads",),
    WORDING[8][1]: ("paper-report-performance-and-duties",),
}
"""What the authority says would show that each of them has happened."""
PERFORMANCE = "The director's improvement board"
# When each area of the last report was said to be done, in days from the day it was due (none:
# not yet), and whether there was anything to show for it.
DONE = ((-2, True), (9, True), (-4, False), (-10, True), (24, True), (None, False),
        (-70, True), (None, False), (None, False))  # fmt: skip


def inspect(world: World, staff: Staff, chance: Chance) -> None:
    """An inspection before records began, a visit since, and the last inspection."""
    before = _report(
        world, "Inspection before", "full inspection", world.recorded_from - DAY * 260, chance
    )
    if before:
        for number, (tier, wording) in enumerate(WORDING[3:5], 1):
            world.add(
                "governance.AreaForImprovement",
                report_id=before,
                number=number,
                tier=tier,
                wording=wording,
                **_planned(staff, number),
            )
    published = next_working_day(world.as_at - DAY * 128)
    visit = _report(
        world, "Focused visit", "focused visit", world.as_at - DAY * 420, chance, priority=True
    )
    if visit:
        world.add(
            "governance.AreaForImprovement",
            report_id=visit,
            number=1,
            tier=SOON,
            wording=WORDING[4][1],
            taken_up_elsewhere_on=published,
            **_planned(staff, 1),
        )
    last = _report(world, "Inspection", "full inspection", published, chance)
    if last:
        _areas(world, staff, last, published)


def _report(
    world: World,
    called: str,
    kind: str,
    published: dt.date,
    chance: Chance,
    priority: bool = False,
) -> Ref | None:
    published = next_working_day(published)
    received = next_working_day(published - DAY * 11)
    known = published >= world.recorded_from
    answered = {}
    if known:
        answered["published_by_us_on"] = add(working_days(21 if priority else 34), received)
        if priority:
            answered["draft_sent_on"] = add(working_days(19), received)
            answered["statement_published_on"] = add(working_days(68), received)
    return world.add(
        "governance.InspectionReport",
        called,
        received_on=received,
        reference=f"{called} {published.year}",
        kind=kind,
        began_on=received - DAY * chance.number(48, 60),
        published_on=published,
        priority_action=priority,
        **answered,
    )


def _planned(staff: Staff, number: int) -> dict[str, object]:
    """Half are owned by a manager of ours, and the rest by others."""
    managers = [team.manager for teams in staff.teams.values() for team in teams if team.manager]
    if number % 2:
        return {"owner_id": managers[number % len(managers)].worker}
    return {"owner_says": PERFORMANCE}


def _areas(world: World, staff: Staff, report: Ref, published: dt.date) -> None:
    dues = {
        NOW: add(working_days(20), published),
        SOON: add_months(3, published),
        LATER: add_months(6, published),
    }
    for place, (tier, wording) in enumerate(WORDING):
        days, shown = DONE[place]
        told = _planned(staff, place)
        done = None if days is None else next_working_day(dues[tier] + DAY * days)
        if done and done <= world.as_at:
            told["said_to_be_done_on"] = done
            told["evidence"] = "Figures of three months, and twelve files read." if shown else ""
        if place != 2:
            told["planned_on"] = add(working_days(4 if place else 7), published)
            told["action"] = "A named lead, a weekly count, and a look at a sample each month."
        world.add(
            "governance.AreaForImprovement",
            report_id=report,
            number=place + 1,
            paragraph=str(12 + place),
            tier=tier,
            wording=wording,
            figures=list(FIGURES.get(place, ())),
            **told,
        )

"""Young people leaving care, put right: needs, plans, reviews, homes, work, and health history."""

from __future__ import annotations

import datetime as dt

from sightline.core.calendar import next_working_day

from ..invent.chance import DAY, Chance
from ..invent.rows import Ref
from .after import After, Row

BUSY = {"F2": 34, "P2": 14, "F4": 22, "P4": 14, "F5": 16}
IDLE = {"G4": 20, "G5": 60, "G6": 20}
IN_NEITHER = 0.18
SUITED = 0.985
TOLD = DAY * 130
"""How long after practice changed the next list of care leavers is drawn up."""


def go_on(after: After) -> None:
    """Everything that is owed to those of sixteen and over."""
    standing = {
        row["child_id"]: row for _, row in after.rows("leaving_care.Eligibility")
        if not row.get("ended_on")
    }  # fmt: skip
    planned = {row["child_id"] for _, row in after.rows("leaving_care.PathwayPlan")}
    assessed = {row["child_id"] for _, row in after.rows("leaving_care.NeedsAssessment")}
    _come_of_age(after, standing)
    for child in standing:
        chance = after.chance(f"leaving {child.key}")
        at_21 = after.birthday(child, 21)
        until = min(at_21, after.until + DAY)
        if after.inspected_on < at_21 <= after.until:
            after.again("leaving_care.Eligibility", standing[child], ended_on=at_21)
        if after.began >= until:
            continue
        if child not in assessed:
            day = after.soon(chance, 20)
            after.add("leaving_care.NeedsAssessment", child_id=child, completed_on=day,
                      began_on=day - DAY * 10)  # fmt: skip
        _plans(after, child, chance, until, child in planned)
        _told(after, child, chance, until)


def _come_of_age(after: After, held: dict[Ref, Row]) -> None:
    """Those who turn eighteen leave care with their health history, and are called by law anew."""
    for child, day in after.left_care_on.items():
        chance = after.chance(f"history {child.key}")
        given = min(after.soon(chance, 10), day - DAY)
        if given > after.inspected_on:
            after.add(
                "health.HealthHistory", child_id=child, compiled_on=given, given_on=given,
                with_immunisations=True, explained_by="Looked-after nurse",
            )  # fmt: skip
        if child in held:
            after.again("leaving_care.Eligibility", held[child], ended_on=day)
            after.add("leaving_care.Eligibility", child_id=child, began_on=day,
                      kind="former relevant")  # fmt: skip


def _plans(after: After, child: Ref, chance: Chance, until: dt.date, had: bool) -> None:
    """A plan for everyone, new where it was lacking, and reviews with somebody independent."""
    day = after.soon(chance, 28)
    if not had:
        after.add(
            "leaving_care.PathwayPlan",
            child_id=child,
            in_force_from_on=day,
            written_by_social_worker=True,
            young_persons_view="We wrote it together.",
            contingency="A second home is named.",
        )
        day = next_working_day(day + DAY * chance.number(140, 150))
    for held in after.days(chance, day, 150, until):
        after.add(
            "leaving_care.PathwayReview",
            child_id=child,
            held_on=held,
            reviewed_by_adviser_alone=False,
            chaired_by_reviewing_officer=after.age(child, held) < 18,
        )


def _told(after: After, child: Ref, chance: Chance, until: dt.date) -> None:
    """Keeping in touch, and what is stated of those who have left care."""
    left = max(after.left_care_on.get(child, after.began), after.began)
    if child in after.in_care and child not in after.left_care_on:
        return
    for day in after.days(chance, left + DAY * chance.number(2, 30), 48, until):
        after.add("leaving_care.LeaverContact", child_id=child, happened_on=day, two_way=True,
                  how="call")  # fmt: skip
    stated = next_working_day(max(left, after.began + TOLD) + DAY * chance.number(0, 20))
    if stated >= until:
        return
    idle = chance.happens(IN_NEITHER)
    after.add(
        "leaving_care.LeaverStatement",
        child_id=child,
        stated_on=stated,
        stated_by="inspection list",
        in_touch="YES",
        activity=chance.weighted(IDLE if idle else BUSY),
        accommodation=chance.pick(("D", "U", "T")),
        accommodation_suitable=chance.happens(SUITED),
        qualified=chance.happens(0.75),
    )

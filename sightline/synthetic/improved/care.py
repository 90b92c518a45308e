"""Children in care, put right: plans, visits, reviews, health, a lasting home, and near home."""

from __future__ import annotations

import datetime as dt

from sightline.core.calendar import next_working_day

from ..invent import names
from ..invent.chance import DAY, Chance, back_to_working_day
from ..invent.rows import Ref
from .after import After, Row

PLAN = (
    "What this child needs and how it is met, by whom and by when; what the child says of it;"
    " where care leads, and what happens if that cannot be."
)
NEAR_ENOUGH = 0.135
"""The share of children in care who live outside the area, once the rest have come nearer."""
ONE_ROUND = 24  # days between visits: every interval in law is longer, but for the first weeks
REVIEW_EVERY = 148


def go_on(after: After) -> None:
    """Everything that is owed to each child in care, done as it should be."""
    _come_nearer(after)
    _move_to_adopters(after)
    _grow_up(after)
    parts = _facts(after)
    for child in after.in_care:
        chance = after.chance(f"care {child.key}")
        until = after.care_until(child)
        if after.began >= until:
            continue
        for day in after.days(chance, after.soon(chance, 12), ONE_ROUND, until):
            after.visit(child, day, "looked after", chance)
        _plan(after, child, chance, until)
        _reviews(after, child, chance, until)
        _lasting(after, child, chance, parts)
        _health(after, child, chance, until, parts)
        for day in after.days(chance, after.soon(chance, 40), 150, until):
            after.add("voice.Advocacy", child_id=child, offered_on=day, why="about the review",
                      answer="not this time")  # fmt: skip


def _facts(after: After) -> dict[str, set[Ref]]:
    """Who has had a first health assessment, or a permanence decision with a second route."""
    done = after.rows("health.HealthAssessment")
    decided = after.rows("care.PermanenceDecision")
    return {
        "assessed": {
            row["child_id"]
            for _, row in done
            if row.get("done_on") and row["kind"] == "initial" and row.get("by_doctor")
        },
        "decided": {row["child_id"] for _, row in decided if row.get("parallel_route")},
    }


def _plan(after: After, child: Ref, chance: Chance, until: dt.date) -> None:
    """A plan in the first weeks for everyone, given to the child and explained."""
    day = after.soon(chance, 45)
    if day >= until:
        return
    plan = after.add(
        "care.CarePlan",
        child_id=child,
        in_force_from_on=day,
        text=PLAN,
        signed=True,
        agreed_by="child, parent and social worker",
    )
    after.add(
        "care.PlanCopy",
        child_id=child,
        care_plan_id=plan,
        recipient="child",
        given_on=next_working_day(day + DAY * chance.number(1, 7)),
        explained=True,
    )
    again = next_working_day(day + DAY * chance.number(100, 130))
    if again < until:
        plan = after.add(
            "care.CarePlan", child_id=child, in_force_from_on=again, text=PLAN, signed=True,
            agreed_by="child, parent and social worker",
        )  # fmt: skip
        after.add(
            "care.PlanCopy", child_id=child, care_plan_id=plan, recipient="child",
            given_on=next_working_day(again + DAY * chance.number(1, 7)), explained=True,
        )  # fmt: skip


def _reviews(after: After, child: Ref, chance: Chance, until: dt.date) -> None:
    """Reviews in time, with the child seen before, a report, a visitor thought of, and a record."""
    officer = after.holds.get((child, "reviewing officer"), {}).get("worker_id")
    for day in after.days(chance, after.soon(chance, 55), REVIEW_EVERY, until):
        seen = back_to_working_day(day - DAY * chance.number(2, 9))
        review = after.add(
            "care.Review",
            child_id=child,
            held_on=day,
            participation="PN0" if after.age(child, day) < 4 else chance.pick(("PN1", "PN6")),
            chaired_by_id=officer,
            chaired_by_reviewing_officer=True,
            plan_present=True,
            officer_saw_child_on=seen,
            officer_saw_child=True,
            decisions="Each part of the plan was gone through, with who does what by when.",
            decisions_sent_on=next_working_day(day + DAY * 3),
            record_done_on=next_working_day(day + DAY * chance.number(6, 13)),
            record_sent_on=next_working_day(day + DAY * chance.number(14, 17)),
        )
        after.add("care.OfficerContact", child_id=child, happened_on=seen, how="visit",
                  seen_alone=after.age(child, day) >= 4)  # fmt: skip
        after.add(
            "care.ReviewReport", child_id=child, review_id=review,
            received_on=back_to_working_day(day - DAY * 7), in_time=True, shared_with_child=True,
        )  # fmt: skip
        after.add(
            "care.IndependentVisitor", child_id=child, review_id=review, considered_on=day,
            child_wants=chance.pick(("no", "yes", "not yet")),
        )  # fmt: skip


def _lasting(after: After, child: Ref, chance: Chance, parts: dict[str, set[Ref]]) -> None:
    """Where care should lead, looked at again for everyone who had no decision that counts."""
    if child in parts["decided"]:
        return
    after.add(
        "care.PermanenceDecision",
        child_id=child,
        decided_on=after.soon(chance, 60),
        route="long-term fostering" if after.age(child, after.began) >= 5 else "return to family",
        parallel_route="special guardianship",
        reason="Looked at again with health, school and the family.",
    )


def _health(
    after: After, child: Ref, chance: Chance, until: dt.date, parts: dict[str, set[Ref]]
) -> None:
    """Health assessed in the first two months, then each half-year for the little ones."""
    every = 160 if after.age(child, after.until) < 5 else 330
    first = child not in parts["assessed"]
    for number, day in enumerate(after.days(chance, after.soon(chance, 50), every, until)):
        initial = first and number == 0
        after.add(
            "health.HealthAssessment",
            child_id=child,
            kind="initial" if initial else "review",
            requested_on=max(after.inspected_on, day - DAY * 21),
            request_complete=True,
            done_on=day,
            by_doctor=initial,
            done_by="doctor" if initial else "nurse",
        )
    day = after.soon(chance, 80)
    if day < until:
        after.add("health.DentalCheck", child_id=child, done_on=day, result="no treatment")
        if 4 <= after.age(child, day) <= 16:
            after.add("health.Questionnaire", child_id=child, returned_on=day,
                      score=chance.number(6, 20), acted_on="brought to the health assessment",
                      )  # fmt: skip


def _grow_up(after: After) -> None:
    """Those who turn eighteen leave care on their birthday."""
    for child, day in after.left_care_on.items():
        after.again("care.Episode", _episode_now(after, child), ended_on=day, reason_ended="E5")


def _episode_now(after: After, child: Ref) -> Row:
    """The episode a child is in, which may have begun since the inspection."""
    last = after.in_care[child]
    for row in after.world.rows["care.Episode"][after.held["care.Episode"] :]:
        if row["child_id"] == child and row["began_on"] > last["began_on"]:
            last = row
    return last


def _move(after: After, child: Ref, day: dt.date, chance: Chance, kind: str) -> None:
    """A planned move to a home of a kind in the area."""
    now = after.in_care[child]
    after.again("care.Episode", now, ended_on=day, reason_ended="X1", change_reason="CARPL")
    after.add(
        "care.Episode",
        **{
            **now,
            "began_on": day,
            "reason_began": "P",
            "placement_type": kind,
            "provider": "PR1",
            "placement_postcode": names.postcode(chance),
            "urn": "",
        },
    )
    after.add("care.Placement", child_id=child, began_on=day, in_area=True)


def _come_nearer(after: After) -> None:
    """Enough of those who live outside the area come to families in it."""
    outside = [
        row["child_id"]
        for _, row in after.rows("care.Placement")
        if row.get("in_area") is False
        and row["child_id"] in after.in_care
        and row["child_id"] not in after.left_care_on
        and row["began_on"] == after.home_since.get(row["child_id"])
    ]
    waiting = {row["child_id"] for row in _waiting(after)}
    may_move = [
        child
        for child in outside
        if child not in waiting and after.in_care[child]["placement_type"][0] in "UQKHP"
    ]
    most = int(len(after.in_care) * NEAR_ENOUGH)
    for child in may_move[: max(0, len(outside) - most)]:
        chance = after.chance(f"nearer {child.key}")
        _move(after, child, after.soon(chance, 110), chance, "Q1")


def _waiting(after: After) -> list[Row]:
    """The plans of those in care who wait for adopters."""
    return [
        row
        for _, row in after.rows("adoption.AdoptionPlan")
        if not row.get("placed_on")
        and not row.get("order_on")
        and row["child_id"] in after.in_care
        and row["child_id"] not in after.left_care_on
    ]


def _move_to_adopters(after: After) -> None:
    """Those who wait for adopters are matched and move in, in the first months."""
    for row in _waiting(after):
        child = row["child_id"]
        chance = after.chance(f"adopters {child.key}")
        day = after.soon(chance, 120)
        order = min(after.soon(chance, 30), day - DAY * 20)
        _move(after, child, day, chance, "A6")
        after.again(
            "adoption.AdoptionPlan",
            row,
            placement_order_on=row.get("placement_order_on") or order,
            matched_on=day - DAY * 14,
            placed_on=day,
            family_identifier=f"FAM-{child.key}",
            by_foster_carer=False,
        )

"""The child's story: what happened, in order, each thing in one sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from sightline.record.front_door.choices import OutOfHoursDecision
from sightline.record.story.parts import INSTEAD, MARK

from .identity import lowered
from .reading import ChildFile, Reads

ORDINARY, SIGNIFICANT, MILESTONE = range(3)


Source = tuple[str, int, str]
"""Where a thing in the story is known from: the table, the row, and which of its days."""


@dataclass(frozen=True)
class Happened:
    """One thing in the story, and how much it weighs in the child's life."""

    on: dt.date
    what: str
    weight: int = ORDINARY
    more: str = ""
    source: Source | None = None

    @property
    def milestone(self) -> bool:
        """Whether the child's life turned here."""
        return self.weight == MILESTONE


@dataclass(frozen=True)
class Telling:
    """How rows of one kind are told: the date, the weight, and the sentence."""

    rows: str
    on: str
    weight: int
    says: Callable[[Any], str]
    more: Callable[[Any], str] = lambda row: ""


def story(held: ChildFile, as_at: dt.date, least: int = ORDINARY) -> list[Happened]:
    """Everything of at least this weight up to a day, the latest first."""
    decided = {source_of(row) for row in held["story.ChronologyEntry"]}
    found = [
        each
        for each in told(held, as_at, least)
        if each.source not in decided or each.weight < SIGNIFICANT
    ]
    return sorted(found, key=lambda each: (each.on, each.weight), reverse=True)


def told(held: ChildFile, as_at: dt.date, least: int = ORDINARY) -> Iterable[Happened]:
    """What every row tells, whether or not somebody has chosen a line of it."""
    for telling in TELLINGS:
        if telling.weight >= least:
            yield from _told(telling, held[telling.rows], as_at)


def source_of(entry: Any) -> Source | None:
    """The row that a line of the chronology was drawn from; None where somebody wrote it."""
    if not entry.source_kind:
        return None
    return (entry.source_kind, entry.source_id, entry.source_part)


def _told(telling: Telling, rows: list[Any], as_at: dt.date) -> Iterable[Happened]:
    for row in rows:
        day = row
        for part in telling.on.split("."):
            day = getattr(day, part)
        what = telling.says(row) if day is not None and day <= as_at else ""
        if what:
            source = (telling.rows, row.pk, telling.on)
            more = MARK.sub(INSTEAD, telling.more(row) or "")
            yield Happened(day, MARK.sub(INSTEAD, what), telling.weight, more, source)


def sentence(*parts: str) -> str:
    """Parts that say something, as one sentence."""
    said = ": ".join(part for part in parts if part)
    return said if said.endswith((".", "?", "!", "”")) else said + "."


def _placed(row: Any) -> str:
    kind = row.get_kind_display() or row.get_kind_group_display()
    return sentence("Began living in a new placement", lowered(kind))


def _visited(row: Any) -> str:
    who = row.visit.made_by.name if row.visit.made_by else "A worker"
    purposes = " and ".join(
        {"looked after": "looked-after", "section 47": "enquiry"}.get(each, each)
        for each in row.visit.purposes
    )
    kind = "tried to visit" if row.visit.kind == "attempted visit" else "visited"
    seen = {
        True: "seen alone" if row.seen_alone else "seen",
        False: "not seen" + (f", {row.not_seen_because}" if row.not_seen_because else ""),
    }.get(row.seen, "")
    return sentence(f"{who} {kind}" + (f" ({purposes})" if purposes else ""), seen)


def _conference(row: Any) -> str:
    said = {"yes": "a plan was made", "no": "no plan was made"}
    if row.kind == "review":
        said = {"yes": "the plan goes on", "no": "the plan ends"}
    plan = said.get(row.plan_made, "")
    why = lowered(row.get_category_display())
    return sentence(
        f"{row.get_kind_display()} child protection conference",
        ", ".join(part for part in (plan, why) if part),
    )


def _worker(row: Any) -> str:
    if row.worker is None or row.role not in (
        "social worker",
        "reviewing officer",
        "personal adviser",
    ):
        return ""
    return f"{row.worker.name} became the {row.get_role_display().lower()}."


def _label(field: str) -> Callable[[Any], str]:
    return lambda row: lowered(getattr(row, f"get_{field}_display")())


def _source(row: Any) -> str:
    return lowered(row.get_from_source_display() or row.get_from_source_group_display())


NIGHT = dict(OutOfHoursDecision.choices)
JOINED = {
    "story.ChildSeen": ("visit__made_by",),
    "workforce.Allocation": ("worker",),
}

TELLINGS = (
    Telling(
        "story.ChronologyEntry",
        "happened_on",
        SIGNIFICANT,
        lambda row: "" if row.left_out_because else sentence(row.what),
        lambda row: row.significance,
    ),
    Telling(
        "front_door.Contact",
        "received_on",
        ORDINARY,
        lambda row: sentence("Contact", _source(row)),
        lambda row: row.get_decision_display(),
    ),
    Telling(
        "front_door.Referral",
        "received_on",
        SIGNIFICANT,
        lambda row: sentence("Referred", _source(row)),
        lambda row: row.get_primary_need_display(),
    ),
    Telling(
        "front_door.Referral",
        "closed_on",
        SIGNIFICANT,
        lambda row: sentence("Work closed", _label("closure_reason")(row)),
    ),
    Telling(
        "front_door.OutOfHoursEntry",
        "shift_on",
        ORDINARY,
        lambda row: sentence("Out of hours", row.about),
        lambda row: NIGHT.get(row.decision, row.decision),
    ),
    Telling(
        "front_door.TimeHeld",
        "held_from_on",
        SIGNIFICANT,
        lambda row: sentence("Held", ", ".join(filter(None, (_label("kind")(row), row.place)))),
        lambda row: row.outcome,
    ),
    Telling(
        "early_help.EarlyHelpAssessment",
        "began_on",
        SIGNIFICANT,
        lambda row: "Early help assessment began.",
    ),
    Telling(
        "assessment.Assessment",
        "authorised_on",
        SIGNIFICANT,
        lambda row: sentence(f"{row.get_kind_display()} authorised", lowered(row.outcome)),
    ),
    Telling(
        "protection.StrategyDiscussion",
        "held_on",
        ORDINARY,
        lambda row: "Strategy discussion held.",
    ),
    Telling(
        "protection.Enquiry",
        "began_on",
        SIGNIFICANT,
        lambda row: sentence("Section 47 enquiry began", _label("conclusion")(row)),
    ),
    Telling("protection.Conference", "held_on", SIGNIFICANT, _conference),
    Telling(
        "protection.ProtectionPlan",
        "began_on",
        MILESTONE,
        lambda row: sentence("Child protection plan began", _label("first_category")(row)),
    ),
    Telling(
        "protection.ProtectionPlan",
        "ended_on",
        MILESTONE,
        lambda row: "Child protection plan ended.",
    ),
    Telling(
        "child_in_need.ChildInNeedPlan",
        "began_on",
        SIGNIFICANT,
        lambda row: "Child in need plan began.",
    ),
    Telling("care.CarePeriod", "began_on", MILESTONE, lambda row: "Came into care."),
    Telling(
        "care.CarePeriod",
        "ended_on",
        MILESTONE,
        lambda row: sentence(
            "Left care",
            lowered(row.get_ended_because_display() or row.get_ended_because_group_display()),
        ),
    ),
    Telling(
        "care.LegalStatus",
        "began_on",
        SIGNIFICANT,
        lambda row: sentence(
            "Legal status", lowered(row.get_code_display() or row.get_group_display())
        ),
    ),
    Telling(
        "care.Placement",
        "began_on",
        MILESTONE,
        _placed,
        lambda row: {True: "In the area.", False: "Outside the area."}.get(row.in_area, ""),
    ),
    Telling(
        "care.Review",
        "held_on",
        SIGNIFICANT,
        lambda row: sentence("Looked-after review", _label("participation")(row)),
        lambda row: row.decisions,
    ),
    Telling("care.CarePlan", "in_force_from_on", SIGNIFICANT, lambda row: "Care plan in force."),
    Telling(
        "care.PermanenceDecision",
        "decided_on",
        MILESTONE,
        lambda row: sentence("Where care should lead was decided", _label("route")(row)),
    ),
    Telling(
        "health.HealthAssessment",
        "done_on",
        ORDINARY,
        lambda row: sentence("Health assessment", _label("kind")(row)),
    ),
    Telling(
        "education.SchoolPlace",
        "began_on",
        SIGNIFICANT,
        lambda row: sentence(f"Started at {row.school}"),
    ),
    Telling(
        "education.PersonalEducationPlan",
        "met_on",
        ORDINARY,
        lambda row: sentence("Personal education plan meeting", row.childs_view),
    ),
    Telling(
        "child_in_need.PrivateFostering",
        "began_on",
        MILESTONE,
        lambda row: sentence("Began to live, by private arrangement, with somebody", row.carer),
    ),
    Telling(
        "care.ConnectedStay",
        "began_on",
        SIGNIFICANT,
        lambda row: sentence(
            "Went to stay with relatives or friends", _label("status_chosen")(row)
        ),
    ),
    Telling(
        "early_help.EdgeOfCare",
        "began_on",
        ORDINARY,
        lambda row: "Put on the register of children on the edge of care.",
    ),
    Telling(
        "missing.ExploitationScreening",
        "screened_on",
        SIGNIFICANT,
        lambda row: sentence("Judged for exploitation", _label("grade")(row)),
    ),
    Telling(
        "missing.MissingEpisode",
        "began_on",
        SIGNIFICANT,
        lambda row: sentence("Went missing", _label("kind")(row)),
        lambda row: f"Returned {row.ended_on.day} {row.ended_on:%B}." if row.ended_on else "",
    ),
    Telling("missing.ReturnInterview", "held_on", ORDINARY, lambda row: "Return interview held."),
    Telling(
        "leaving_care.PathwayPlan",
        "in_force_from_on",
        SIGNIFICANT,
        lambda row: "Pathway plan in force.",
    ),
    Telling(
        "leaving_care.PathwayReview", "held_on", ORDINARY, lambda row: "Pathway plan reviewed."
    ),
    Telling(
        "adoption.AdoptionPlan",
        "decided_on",
        MILESTONE,
        lambda row: "Adoption decided to be in the child’s best interests.",
    ),
    Telling("adoption.AdoptionPlan", "placed_on", MILESTONE, lambda row: "Placed for adoption."),
    Telling("adoption.AdoptionPlan", "order_on", MILESTONE, lambda row: "Adoption order made."),
    Telling(
        "story.ChildSeen",
        "visit.happened_on",
        ORDINARY,
        _visited,
        lambda row: row.visit.summary,
    ),
    Telling("workforce.Allocation", "began_on", ORDINARY, _worker),
)

READS: Reads = {telling.rows: JOINED.get(telling.rows, ()) for telling in TELLINGS}
"""Every table that the story is told from."""

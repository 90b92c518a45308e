"""What the daily feed carries, field by field, once: the schema and the reference come from here.

The department's own schema is not public. This is written from the published list of fields
(version 0.9); where that list contradicts itself we allow the wider reading (`U`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

ID = r"^[A-Za-z0-9_-]*$"
DAY = r"^\d{4}-\d{2}-\d{2}$"
NO_NUMBER = tuple(f"UN{number}" for number in range(1, 11))
DISABILITIES = (
    *("NONE", "MOB", "HAND", "PC", "INC", "COMM", "LD", "HEAR", "VIS", "BEH", "CON", "AUT"),
    "DDA",
)
LARGEST_BATCH = 100
MOST_FACTORS = 41


@dataclass(frozen=True)
class Field:
    """One field: its name, what kind of value it holds, its length and where it comes from."""

    name: str
    kind: str
    source: str
    longest: int | None = None
    pattern: str = ""
    of: tuple[str, ...] = ()
    needed: bool = False


def _id(name: str, source: str, longest: int = 36, needed: bool = True) -> Field:
    return Field(name, "text", source, longest, ID, needed=needed)


def _day(name: str, source: str) -> Field:
    return Field(name, "day", source, pattern=DAY)


def _text(name: str, source: str, longest: int | None = None, of: tuple[str, ...] = ()) -> Field:
    return Field(name, "text", source, longest, of=of)


@dataclass(frozen=True)
class Part:
    """A part of what is told of a child: one object, or a list of them known by `id`.

    A list without an id is told whole or not at all. `purged` says that it can be taken back.
    """

    name: str
    fields: tuple[Field, ...]
    many: bool = False
    id: str = ""
    purged: bool = True


DETAILS = Part(
    "child_details",
    (
        _text("unique_pupil_number", "people.Child.upn", 13),
        _text("former_unique_pupil_number", "people.Child.former_upn", 13),
        _text(
            "unique_pupil_number_unknown_reason", "people.Child.upn_missing_because", 4, NO_NUMBER
        ),
        _text("first_name", "people.ChildName.forename"),
        _text("surname", "people.ChildName.surname"),
        _day("date_of_birth", "people.Child.born_on"),
        _day("expected_date_of_birth", "people.Child.expected_on"),
        _text("sex", "people.Child.sex", 1, ("M", "F", "U")),
        _text("ethnicity", "people.Child.ethnic_group", 4),
        Field("disabilities", "codes", "people.Child.disabilities", 4, of=DISABILITIES),
        _text("postcode", "people.Address.postcode", 8),
        Field("uasc_flag", "yes or no", "people.Child.unaccompanied"),
        _day("uasc_end_date", "people.Child.unaccompanied_to_on"),
    ),
)
QUESTIONNAIRES = Part(
    "sdq_assessments",
    (
        _day("date", "health.Questionnaire.returned_on"),
        Field("score", "whole number", "health.Questionnaire.score"),
    ),
    many=True,
    purged=False,
)
WORKERS = Part(
    "care_worker_details",
    (
        _id("worker_id", "workforce.Worker.code", 12, needed=False),
        _day("start_date", "workforce.Allocation.began_on"),
        _day("end_date", "workforce.Allocation.ended_on"),
    ),
    many=True,
    purged=False,
)
ASSESSMENTS = Part(
    "child_and_family_assessments",
    (
        _id("child_and_family_assessment_id", "assessment.Assessment"),
        _day("start_date", "assessment.Assessment.began_on"),
        _day("authorisation_date", "assessment.Assessment.authorised_on"),
        Field("factors", "codes", "assessment.Assessment.factors", 4),
    ),
    many=True,
    id="child_and_family_assessment_id",
)
PLANS = Part(
    "child_in_need_plans",
    (
        _id("child_in_need_plan_id", "child_in_need.ChildInNeedPlan"),
        _day("start_date", "child_in_need.ChildInNeedPlan.began_on"),
        _day("end_date", "child_in_need.ChildInNeedPlan.ended_on"),
    ),
    many=True,
    id="child_in_need_plan_id",
)
ENQUIRIES = Part(
    "section_47_assessments",
    (
        _id("section_47_assessment_id", "protection.Enquiry"),
        _day("start_date", "protection.Enquiry.began_on"),
        Field("icpc_required_flag", "yes or no", "protection.Enquiry.conference_needed"),
        _day("icpc_date", "protection.Conference.held_on"),
        _day("end_date", "protection.Enquiry.ended_on"),
    ),
    many=True,
    id="section_47_assessment_id",
)
PROTECTION = Part(
    "child_protection_plans",
    (
        _id("child_protection_plan_id", "protection.ProtectionPlan"),
        _day("start_date", "protection.ProtectionPlan.began_on"),
        _day("end_date", "protection.ProtectionPlan.ended_on"),
    ),
    many=True,
    id="child_protection_plan_id",
)
PLACEMENTS = Part(
    "child_looked_after_placements",
    (
        _id("child_looked_after_placement_id", "care.Placement"),
        _day("start_date", "care.Placement.began_on"),
        _text("start_reason", "care.Episode.reason_began", 1, ("S", "P", "L", "T", "U", "B")),
        _text("postcode", "care.Placement.postcode", 8),
        _text("placement_type", "care.Placement.kind", 3),
        _day("end_date", "care.Placement.ended_on"),
        _text("end_reason", "care.Episode.reason_ended", 3),
        _text("change_reason", "care.Placement.change_reason", 6),
    ),
    many=True,
    id="child_looked_after_placement_id",
)
ADOPTION = Part(
    "adoption",
    (
        _day("initial_decision_date", "adoption.AdoptionPlan.decided_on"),
        _day("matched_date", "adoption.AdoptionPlan.matched_on"),
        _day("placed_date", "adoption.AdoptionPlan.placed_on"),
    ),
)
LEAVERS = Part(
    "care_leavers",
    (
        _day("contact_date", "leaving_care.LeaverContact.happened_on"),
        _text("activity", "leaving_care.LeaverStatement.activity", 2),
        _text("accommodation", "leaving_care.LeaverStatement.accommodation", 1),
    ),
)
EPISODE = (
    _id("social_care_episode_id", "front_door.Referral"),
    _day("referral_date", "front_door.Referral.received_on"),
    _text("referral_source", "front_door.Referral.from_source", 2),
    _day("closure_date", "front_door.Referral.closed_on"),
    _text("closure_reason", "front_door.Referral.closure_reason", 3),
    Field("referral_no_further_action_flag", "yes or no", "front_door.Referral.no_further_action"),
)
WITHIN = (
    *(WORKERS, ASSESSMENTS, PLANS, ENQUIRIES, PROTECTION, PLACEMENTS),
    *(ADOPTION, LEAVERS),
)
"""The parts of an episode, in the order in which they are told."""

CHILD = (
    _id("la_child_id", "people.Child.la_child_id"),
    _id("mis_child_id", "people.Child", needed=False),
)


def _of_field(each: Field) -> dict[str, object]:
    if each.kind == "codes":
        one: dict[str, object] = {"type": "string", "maxLength": each.longest}
        one |= {"enum": list(each.of)} if each.of else {}
        told: dict[str, object] = {"type": "array", "items": one}
        return told | ({"maxItems": MOST_FACTORS} if each.name == "factors" else {})
    kinds = {"yes or no": "boolean", "whole number": "integer"}
    found: dict[str, object] = {"type": kinds.get(each.kind, "string")}
    found |= {"maxLength": each.longest} if each.longest else {}
    found |= {"pattern": each.pattern} if each.pattern else {}
    return found | ({"enum": list(each.of)} if each.of else {})


def _object(
    fields: tuple[Field, ...], within: dict[str, object], purged: bool
) -> dict[str, object]:
    properties = {each.name: _of_field(each) for each in fields} | within
    return {
        "type": "object",
        "properties": properties | ({"purge": {"type": "boolean"}} if purged else {}),
        "required": [each.name for each in fields if each.needed],
        "additionalProperties": False,
    }


def _of_part(part: Part) -> dict[str, object]:
    one = _object(part.fields, {}, part.purged)
    return {"type": "array", "items": one} if part.many else one


def schema() -> dict[str, Any]:
    """Our JSON Schema of what is sent: a list of up to a hundred children."""
    episode = _object(EPISODE, {each.name: _of_part(each) for each in WITHIN}, True)
    health = _object((), {QUESTIONNAIRES.name: _of_part(QUESTIONNAIRES)}, True)
    within = {
        DETAILS.name: _of_part(DETAILS),
        "health_and_wellbeing": health,
        "social_care_episodes": {"type": "array", "items": episode},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Children in social care, as Sightline sends them each day",
        "type": "array",
        "maxItems": LARGEST_BATCH,
        "items": _object(CHILD, within, True),
    }

"""What each row of an Annex A list says of the record, on the day the lists were drawn up."""

import datetime as dt
from collections.abc import Iterator

from ..reading.columns import ReadRow
from ..taking.spreading import Statement, Values, spread

MAIN = {
    "List 1": "front_door.Contact",
    "List 2": "early_help.EarlyHelpAssessment",
    "List 3": "front_door.Referral",
    "List 4": "assessment.Assessment",
    "List 5": "protection.Enquiry",
    "List 6": "front_door.Referral",
    "List 7": "protection.ProtectionPlan",
    "List 8": "care.CarePeriod",
    "List 9": "leaving_care.LeaverStatement",
    "List 10": "adoption.AdoptionPlan",
}
NEEDS = {
    "care.LegalStatus": "began_on",
    "care.Placement": "began_on",
    "care.Review": "held_on",
    "care.PermanenceDecision": "route",
    "care.OfficerContact": "happened_on",
    "health.HealthAssessment": "done_on",
    "health.DentalCheck": "done_on",
    "leaving_care.Eligibility": "kind",
    "leaving_care.PathwayReview": "held_on",
    "leaving_care.LeaverContact": "happened_on",
}
VISITS = {"List 6": "child in need", "List 7": "child protection", "List 8": "looked after"}


def statements(row: ReadRow, speaks_to: dt.date | None) -> Iterator[Statement]:
    """Every statement of one row; the main one decides what became of the row."""
    table, said = row.table.name, spread(row)
    if table == "List 11":
        yield Statement("adoption.Adopter", said["adoption.Adopter"], row, main=True)
        return
    child = said.pop("people.Child", {})
    if table == "List 8" and child.get("unaccompanied") == "no":
        del child["unaccompanied"]
    if "stated_age_years" in child:
        child["stated_age_on"] = speaks_to
    yield Statement("people.Child", child, row, row.child)
    main = MAIN[table]
    yield Statement(
        main, said.pop(main, {}) | _of_the_main(main, row, speaks_to), row, row.child, main=True
    )
    for about, values in _besides(table, row, said, speaks_to):
        yield Statement(about, values, row, row.child)


def _of_the_main(main: str, row: ReadRow, speaks_to: dt.date | None) -> Values:
    if main == "assessment.Assessment":
        return {"kind": "single"}
    if main == "leaving_care.LeaverStatement":
        return {"stated_on": speaks_to, "stated_by": "inspection list"}
    return {}


def _besides(
    table: str, row: ReadRow, said: dict[str, Values], speaks_to: dt.date | None
) -> Iterator[tuple[str, Values]]:
    said.pop("workforce.Allocation", None)
    yield from _workers(row, speaks_to)
    if table in VISITS:
        yield from _visit(table, row, said)
    if "held_on" in said.get("protection.Conference", {}):
        yield "protection.Conference", _conference(table, row, said.pop("protection.Conference"))
    if "care.CareSnapshot" in said:
        yield "care.CareSnapshot", said["care.CareSnapshot"] | {"stated_on": speaks_to}
    for about, needed in NEEDS.items():
        if needed in said.get(about, {}):
            yield about, said[about] | _on_the_day(about, row, speaks_to)


def _workers(row: ReadRow, speaks_to: dt.date | None) -> Iterator[tuple[str, Values]]:
    team, worker = row.values.get("Allocated Team"), row.values.get("Allocated Worker")
    if team or worker:
        yield (
            "workforce.Allocation",
            {
                "team": str(team or "")[:120],
                "worker": str(worker or "")[:150],
                "role": "social worker",
                "known_on": speaks_to,
            },
        )
    if adviser := row.values.get("Allocated Personal Advisor"):
        yield (
            "workforce.Allocation",
            {
                "worker": str(adviser)[:150],
                "team": "",
                "role": "personal adviser",
                "known_on": speaks_to,
            },
        )


def _visit(table: str, row: ReadRow, said: dict[str, Values]) -> Iterator[tuple[str, Values]]:
    happened = said.get("story.Visit", {}).get("happened_on")
    if happened:
        alone = said.get("story.ChildSeen", {}).get("seen_alone")
        seen = True if table == "List 6" or alone else None
        yield (
            "story.Visit",
            {
                "happened_on": happened,
                "purposes": [VISITS[table]],
                "seen": seen,
                "seen_alone": alone,
            },
        )


def _conference(table: str, row: ReadRow, values: Values) -> Values:
    if table == "List 7":
        return {
            "kind": "review",
            "held_on": values["held_on"],
            "plan_began_on": row.values["Child Protection Plan Start Date"],
        }
    began = row.values["Strategy discussion initiating Section 47 Enquiry Start Date"]
    return values | {"kind": "initial", "enquiry_began_on": began}


def _on_the_day(about: str, row: ReadRow, speaks_to: dt.date | None) -> Values:
    if about in ("care.PermanenceDecision", "leaving_care.Eligibility"):
        return {"known_on": speaks_to}
    if about == "health.HealthAssessment":
        return {"kind": "not said"}
    if about in ("care.LegalStatus", "care.Placement"):
        return {
            "ended_on": row.values.get("Date Ceased to be Looked After"),
            "care_period_began_on": row.values["Date Started to be Looked After"],
        }
    return {}

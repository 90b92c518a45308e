"""What each module of a children in need census says of the record."""

import datetime as dt
from collections.abc import Iterator

from ..reading.columns import ReadRow
from ..taking.spreading import Statement, Values, spread

MAIN = {
    "CINdetails": "front_door.Referral",
    "Assessments": "assessment.Assessment",
    "CINPlanDates": "child_in_need.ChildInNeedPlan",
    "Section47": "protection.Enquiry",
    "ChildProtectionPlans": "protection.ProtectionPlan",
    "Reviews": "protection.Conference",
    "PreProceedingsandFGDM": "protection.PreProceedings",
}


def statements(row: ReadRow, speaks_to: dt.date | None) -> Iterator[Statement]:
    """Every statement of one row; the main one decides what became of the row."""
    said = spread(row)
    if row.table.name == "Header":
        yield Statement("returns.LoadedFile", {}, row, main=True)
        return
    if row.table.name == "Child":
        yield Statement("people.Child", said["people.Child"], row, row.child, main=True)
        return
    yield Statement("people.Child", {}, row, row.child)
    main = MAIN[row.table.name]
    values = said.get(main, {}) | _linked(row)
    yield Statement(main, values, row, row.child, main=True)
    if conference := _conference(row):
        yield Statement("protection.Conference", conference, row, row.child)


def _linked(row: ReadRow) -> Values:
    """What the place of a module inside the census says: of which referral, under which plan."""
    name = row.table.name
    if name == "Assessments":
        return {
            "kind": "single",
            "referral_received_on": row.within.get("CINreferralDate"),
        }
    if name == "Reviews":
        return {"kind": "review", "plan_began_on": row.within.get("CPPstartDate")}
    return {}


def _conference(row: ReadRow) -> Values:
    held = row.values.get("DateOfInitialCPC")
    if held is None:
        return {}
    values: Values = {"kind": "initial", "held_on": held}
    if row.table.name == "Section47":
        values["enquiry_began_on"] = row.values.get("S47ActualStartDate")
    return values

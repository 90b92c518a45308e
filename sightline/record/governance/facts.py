"""What others may know about inspection reports and the areas for improvement they set."""

from sightline.core.facts import Detail, Fact, Subject

_REPORT = (
    Detail("kind", "kind", "the kind of inspection", kind="code"),
    Detail("priority_action", "priority_action", "there is an area for priority action"),
)
_AREA = (
    Detail("tier", "tier", "how soon the report asks for it", kind="code"),
    Detail("owner_named", "owner_named", "somebody is named as its owner"),
    Detail("evidence_shown", "evidence_shown", "there is evidence that it was done"),
)


def _of_report(name: str, on: str, says: str, details: tuple[Detail, ...] = ()) -> Fact:
    return Fact(
        name,
        rows="governance.InspectionReport",
        on=on,
        says=says,
        child="id",
        thing="inspection report",
        details=details,
        subject=Subject.INSPECTION,
    )


def _of_area(name: str, on: str, says: str) -> Fact:
    return Fact(
        name,
        rows="governance.AreaForImprovement",
        on=on,
        says=says,
        child="report_id",
        thing="area for improvement",
        details=_AREA,
        subject=Subject.INSPECTION,
    )


report_received = _of_report(
    "inspection report received", "received_on", "the authority received the report", _REPORT
)
report_published_by_authority = _of_report(
    "inspection report published by the authority",
    "published_by_us_on",
    "the authority published the report",
)
draft_plan_sent = _of_report(
    "draft plan after inspection sent",
    "draft_sent_on",
    "the draft plan was sent to the inspectors",
)
statement_published = _of_report(
    "statement after inspection published",
    "statement_published_on",
    "the written statement of what will be done was published",
)
area_set = _of_area(
    "area for improvement set",
    "report__published_on",
    "the report that asks for it was published",
)
area_planned = _of_area(
    "area for improvement planned", "planned_on", "it was planned what would be done"
)
area_said_to_be_done = _of_area(
    "area for improvement said to be done", "said_to_be_done_on", "it was said to be done"
)
area_taken_up_elsewhere = _of_area(
    "area for improvement set again", "taken_up_elsewhere_on", "a later report set it again"
)

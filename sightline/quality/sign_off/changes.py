"""What changed in a child's life between two days, as the record tells it."""

import datetime as dt
from dataclasses import dataclass

from sightline.core.facts import Fact
from sightline.duties.events import by_child, readings
from sightline.record.assessment.facts import circumstances_changed
from sightline.record.care.facts import care_began, care_ended, placement_began
from sightline.record.education.facts import school_began
from sightline.record.missing.facts import went_missing
from sightline.record.people.models import Address
from sightline.record.protection.facts import protection_plan_began, protection_plan_ended

CHANGES: dict[Fact, str] = {
    care_began: "became looked after",
    care_ended: "ceased to be looked after",
    placement_began: "moved to another placement",
    protection_plan_began: "a child protection plan began",
    protection_plan_ended: "the child protection plan ended",
    school_began: "began at a school",
    went_missing: "went missing",
    circumstances_changed: "something significant changed",
}
NEVER = ("draft", "entered in error")


@dataclass(frozen=True)
class Change:
    """One thing that changed, and the day."""

    on: dt.date
    says: str


def changes(child_id: int, since: dt.date, until: dt.date) -> list[Change]:
    """What changed after one day and up to another, the earliest first."""
    reads = readings(CHANGES)
    told = by_child(reads, (each.rows(child_id, child_id) for each in reads)).get(child_id, {})
    found = [
        Change(event.on, CHANGES[fact])
        for fact in CHANGES
        for event in told.get(fact.name, ())
        if since < event.on <= until
    ]
    moves = Address.objects.filter(
        child_id=child_id, kind="home", began_on__gt=since, began_on__lte=until
    ).exclude(status__in=NEVER)
    found += [Change(day, "moved home") for day in moves.values_list("began_on", flat=True)]
    return sorted(set(found), key=lambda each: (each.on, each.says))

"""Counts what became of contacts: the way from contact to plan, by agency, and who came back."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sightline.core.access import Reach
from sightline.core.spine import GONE
from sightline.record.assessment.models import Assessment
from sightline.record.front_door.choices import Decision, Source, SourceGroup
from sightline.record.front_door.models import Contact, Referral
from sightline.record.protection.models import Enquiry, ProtectionPlan

YEAR = dt.timedelta(days=365)
FOLLOWS_WITHIN = dt.timedelta(days=90)
LET_GO = (Decision.NO_FURTHER_ACTION.value, Decision.ADVICE.value)
NOT_TOLD = "Not told"


@dataclass
class Row:
    """What became of the contacts of one agency in a year."""

    agency: str
    contacts: int = 0
    repeats: int = 0
    let_go: int = 0
    early_help: int = 0
    referrals: int = 0
    assessed: int = 0
    enquired: int = 0
    planned: int = 0
    complete: list[int] = field(default_factory=list)
    told: int = 0
    to_tell: int = 0

    @property
    def completeness(self) -> int | None:
        """The middle of how complete what it told us was; None where no score was kept."""
        held = sorted(self.complete)
        return held[len(held) // 2] if held else None


@dataclass
class Cohort:
    """Contacts that ended in one decision a year or more ago, and who of them came back."""

    decision: str
    children: int = 0
    came_back: int = 0
    referred: int = 0
    enquired: int = 0
    planned: int = 0


Days = dict[int, list[dt.date]]


def _days(rows: Iterable[tuple[int, dt.date | None]]) -> Days:
    found: Days = defaultdict(list)
    for child_id, day in rows:
        if day is not None:
            found[child_id].append(day)
    for days in found.values():
        days.sort()
    return found


def _any(days: Days, child_id: int, first: dt.date, last: dt.date) -> bool:
    """Whether there is a day from the first to the last."""
    held = days.get(child_id, [])
    return bisect_left(held, first) < bisect_right(held, last)


@dataclass
class What:
    """The days on which things happened to children, by child."""

    contacts: Days
    referrals: Days
    assessments: Days
    enquiries: Days
    plans: Days


def what_happened(reach: Reach, since: dt.date) -> What:
    """Every day since one on which a child in reach came to us, or something followed."""

    def of(model: type, column: str) -> Days:
        held: Any = reach.of(model._default_manager.exclude(status__in=GONE))  # type: ignore[attr-defined]
        rows = held.filter(**{f"{column}__gte": since})
        return _days(rows.values_list("child_id", column))

    return What(
        of(Contact, "received_on"),
        of(Referral, "received_on"),
        of(Assessment, "began_on"),
        of(Enquiry, "began_on"),
        of(ProtectionPlan, "began_on"),
    )


COLUMNS = (
    *("child_id", "received_on", "decision", "from_agency", "from_source"),
    *("from_source_group", "approach__completeness", "decided_on", "outcome_told_on", "approach"),
)


def funnel(reach: Reach, as_at: dt.date) -> list[Row]:
    """Each agency's contacts in the year to a day, the most first, and what became of them."""
    happened = what_happened(reach, as_at - 2 * YEAR)
    held = reach.of(Contact.objects.exclude(status__in=GONE))
    rows = held.filter(received_on__gt=as_at - YEAR, received_on__lte=as_at)
    found: dict[str, Row] = {}
    for (
        child_id,
        on,
        decision,
        agency,
        source,
        group,
        score,
        decided,
        told,
        ours,
    ) in rows.values_list(*COLUMNS):
        name = _agency(agency, source, group)
        row = found.setdefault(name, Row(name))
        row.contacts += 1
        row.repeats += _any(happened.contacts, child_id, on - YEAR, on - dt.timedelta(days=1))
        row.let_go += decision in LET_GO
        row.early_help += decision == Decision.EARLY_HELP
        row.referrals += decision == Decision.REFERRAL
        if decision == Decision.REFERRAL:
            last = on + FOLLOWS_WITHIN
            row.assessed += _any(happened.assessments, child_id, on, last)
            row.enquired += _any(happened.enquiries, child_id, on, last)
            row.planned += _any(happened.plans, child_id, on, last)
        if score is not None:
            row.complete.append(score)
        # Only of what is recorded here is it known whether the referrer was told.
        to_tell = ours is not None and decided is not None and source != Source.ANONYMOUS
        row.to_tell += to_tell
        row.told += to_tell and told is not None
    return sorted(found.values(), key=lambda row: (-row.contacts, row.agency))


def _agency(agency: str, source: str, group: str) -> str:
    if agency:
        return agency
    if source:
        return str(Source(source).label)
    return str(SourceGroup(group).label) if group else NOT_TOLD


def came_back(reach: Reach, as_at: dt.date) -> list[Cohort]:
    """Of the contacts decided between two years and one year ago, which children came back."""
    happened = what_happened(reach, as_at - 2 * YEAR)
    held = reach.of(Contact.objects.exclude(status__in=GONE)).exclude(decision="")
    rows = held.filter(received_on__gt=as_at - 2 * YEAR, received_on__lte=as_at - YEAR)
    found = {each.value: Cohort(str(each.label)) for each in Decision}
    for child_id, on, decision in rows.values_list("child_id", "received_on", "decision"):
        if decision not in found:
            continue
        cohort = found[decision]
        first, last = on + dt.timedelta(days=1), on + YEAR
        cohort.children += 1
        cohort.came_back += _any(happened.contacts, child_id, first, last)
        cohort.referred += _any(happened.referrals, child_id, first, last)
        cohort.enquired += _any(happened.enquiries, child_id, first, last)
        cohort.planned += _any(happened.plans, child_id, first, last)
    return [each for each in found.values() if each.children]

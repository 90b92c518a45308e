"""The groups of children whose files may be drawn for audit, each by something that happened."""

import datetime as dt
from dataclasses import dataclass

from sightline.core.access import Reach
from sightline.core.facts import Happening
from sightline.duties.events import readings
from sightline.duties.keeping.asking import FIRST, LAST
from sightline.record.assessment.facts import assessment_authorised
from sightline.record.audit.facts import work_signed_off
from sightline.record.audit.sampling import Cohort
from sightline.record.care.facts import care_began, care_ended
from sightline.record.front_door.facts import need_closed, referral_received
from sightline.record.missing.facts import went_missing
from sightline.record.protection.facts import (
    no_conference_decided,
    protection_plan_began,
    protection_plan_ended,
)


@dataclass(frozen=True)
class Group:
    """A group of children: to whom one of these happened between two days."""

    code: str
    title: str
    happened: Happening


GROUPS = (
    Group("no-conference", "Decided not to go to conference", no_conference_decided.such_that()),
    Group(
        "no-further-action",
        "Referrals where no further action was taken",
        referral_received.such_that(no_further_action=True),
    ),
    Group("assessed", "Assessments that were authorised", assessment_authorised.such_that()),
    Group(
        "signed-off",
        "Work that a manager authorised here",
        work_signed_off.such_that(outcome="authorised"),
    ),
    Group("plan-began", "Child protection plans that began", protection_plan_began.such_that()),
    Group("plan-ended", "Child protection plans that ended", protection_plan_ended.such_that()),
    Group("into-care", "Children who came into care", care_began.such_that()),
    Group("out-of-care", "Children who left care", care_ended.such_that()),
    Group("missing", "Children who went missing", went_missing.such_that()),
    Group("closed", "Cases that were closed", need_closed.such_that()),
)


def group(code: str) -> Group | None:
    """The group of this code, if there is one."""
    return next((each for each in GROUPS if each.code == code), None)


def cohort(chosen: Group, since: dt.date, until: dt.date, reach: Reach) -> Cohort:
    """The children of a group between two days, within reach."""
    (reading,) = readings([chosen.happened.fact])
    found = {
        child
        for child, _, event in reading.events(reading.rows(FIRST, LAST))
        if since <= event.on <= until and chosen.happened.includes(event) and child in reach
    }
    return Cohort(chosen.code, chosen.title, since, until, tuple(sorted(found)))

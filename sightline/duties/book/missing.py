"""Duties to a child who went missing and came back."""

import datetime as dt

from sightline.core.periods import days, hours, years
from sightline.duties.language import (
    Duty,
    Example,
    Once,
    Requirement,
    Role,
    RuleClass,
    Version,
    on,
)
from sightline.record.missing.facts import (
    missing_reported,
    return_interview_held,
    return_interview_offered,
    returned,
    went_missing,
)
from sightline.record.people.facts import born, died

RETURN_INTERVIEW = Duty(
    code="missing-rhi",
    title="Offer an independent return interview",
    basis="Statutory guidance on children who run away or go missing from home or care, 2009 and"
    " 2014",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.INTERVIEW_PROVIDER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=returned.such_that(kind="M"),
    met_by=(return_interview_offered, return_interview_held),
    ends=(died, born.plus(years(18))),
    valid_if=(
        Requirement("independent", True, "it was not with someone independent of where they live"),
    ),
    versions=(
        Version(
            "guidance of 2009",
            dt.date(2009, 7, 1),
            dt.date(2013, 12, 31),
            Once(hours(72)),
            certainty="S*",
        ),
        Version("guidance of 2014", dt.date(2014, 1, 1), None, Once(hours(72))),
    ),
    examples=(
        Example(
            "back on Friday evening, offered on Monday afternoon: 72 hours run over the weekend",
            {
                returned: (on("2014-06-06T21:00", kind="M"),),
                return_interview_offered: (on("2014-06-09T15:00", independent=True),),
            },
            as_at="2014-06-30",
            then=(("2014-06-09", "met"),),
        ),
        Example(
            "offered five hours late",
            {
                returned: (on("2014-06-06T09:00", kind="M"),),
                return_interview_offered: (on("2014-06-09T14:00", independent=True),),
            },
            as_at="2014-06-30",
            then=(("2014-06-09", "met late"),),
        ),
        Example(
            "offered a week later",
            {
                returned: (on("2014-06-06", kind="M"),),
                return_interview_offered: (on("2014-06-13", independent=True),),
            },
            as_at="2014-06-30",
            then=(("2014-06-09", "met late"),),
        ),
        Example(
            "turned 18 a month later and was never offered one",
            {returned: (on("2014-06-06", kind="M"),), born: "1996-07-14"},
            as_at="2014-09-30",
            then=(("2014-06-09", "missed"),),
        ),
        Example(
            "only the days are known, and it was the third day",
            {
                returned: (on("2014-06-06", kind="M"),),
                return_interview_offered: (on("2014-06-09", independent=True),),
            },
            as_at="2014-06-30",
            then=(("2014-06-09", "cannot tell"),),
        ),
        Example(
            "never offered",
            {returned: (on("2014-06-06T21:00", kind="M"),)},
            as_at="2014-06-30",
            then=(("2014-06-09", "overdue"),),
        ),
        Example(
            "back last night",
            {returned: (on("2014-06-06T21:00", kind="M"),)},
            as_at="2014-06-07",
            then=(("2014-06-09", "due"),),
        ),
        Example(
            "a police officer checked that they were safe and well",
            {
                returned: (on("2014-06-06T21:00", kind="M"),),
                return_interview_held: (on("2014-06-07T10:00", independent=False),),
            },
            as_at="2014-06-30",
            then=(("2014-06-09", "overdue"),),
        ),
        Example(
            "the yearly return carries episodes and no interviews",
            {returned: (on("2014-06-06", kind="M"),)},
            as_at="2014-06-30",
            covered={return_interview_offered: "", return_interview_held: ""},
            then=(("2014-06-09", "cannot tell"),),
        ),
    ),
    note="The guidance is read both as offered and as held within 72 hours; both are kept, and the"
    " earlier one meets the duty. A police safe and well check is not an interview.",
)

_GRADES = ("high", "medium", "low", "none apparent")

MISSING_REPORT = Duty(
    code="missing-report",
    title="Report the missing child to the police, with the risk graded",
    basis="Statutory guidance on children who run away or go missing from home or care, 2009 and"
    " 2014",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=went_missing.such_that(kind="M"),
    met_by=missing_reported,
    ends=(returned, died, born.plus(years(18))),
    valid_if=(Requirement("risk", _GRADES, "nobody graded the risk"),),
    versions=(
        Version("guidance of 2009", dt.date(2009, 7, 1), dt.date(2013, 12, 31), Once(days(1))),
        Version("guidance of 2014", dt.date(2014, 1, 1), None, Once(days(1))),
    ),
    examples=(
        Example(
            "reported within the hour",
            {
                went_missing: (on("2014-06-06T21:00", kind="M"),),
                missing_reported: (on("2014-06-06T21:45", risk="high"),),
            },
            as_at="2014-06-30",
            then=(("2014-06-07", "met"),),
        ),
        Example(
            "last seen before midnight, and reported after it",
            {
                went_missing: (on("2014-06-06T23:40", kind="M"),),
                missing_reported: (on("2014-06-07T00:20", risk="medium"),),
            },
            as_at="2014-06-30",
            then=(("2014-06-07", "met"),),
        ),
        Example(
            "reported after the weekend",
            {
                went_missing: (on("2014-06-06T21:00", kind="M"),),
                missing_reported: (on("2014-06-09T09:00", risk="low"),),
            },
            as_at="2014-06-30",
            then=(("2014-06-07", "met late"),),
        ),
        Example(
            "not reported",
            {went_missing: (on("2014-06-06T21:00", kind="M"),)},
            as_at="2014-06-09",
            then=(("2014-06-07", "overdue"),),
        ),
        Example(
            "last seen this evening",
            {went_missing: (on("2014-06-06T21:00", kind="M"),)},
            as_at="2014-06-06",
            then=(("2014-06-07", "due"),),
        ),
        Example(
            "back the same night, before anyone had reported it",
            {
                went_missing: (on("2014-06-06T21:00", kind="M"),),
                returned: (on("2014-06-06T23:30", kind="M"),),
            },
            as_at="2014-06-30",
            then=(("2014-06-07", "not required"),),
        ),
        Example(
            "back after a week, and never reported",
            {
                went_missing: (on("2014-06-06T21:00", kind="M"),),
                returned: (on("2014-06-13T10:00", kind="M"),),
            },
            as_at="2014-06-30",
            then=(("2014-06-07", "missed"),),
        ),
        Example(
            "reported, and nobody graded the risk",
            {
                went_missing: (on("2014-06-06T21:00", kind="M"),),
                missing_reported: (on("2014-06-06T21:45", risk=""),),
            },
            as_at="2014-06-09",
            then=(("2014-06-07", "overdue"),),
        ),
        Example(
            "the yearly return carries episodes and no reports",
            {went_missing: (on("2014-06-06", kind="M"),)},
            as_at="2014-06-09",
            covered={missing_reported: ""},
            then=(("2014-06-07", "cannot tell"),),
        ),
    ),
    note="Guidance has no number and says at once. A child last seen before midnight may be missed"
    " after it, so the next day is the last that can be read as at once; the hours are kept. For a"
    " child in care the social worker, the parents and the reviewing officer are told too.",
)

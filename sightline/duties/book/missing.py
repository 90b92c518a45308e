"""Duties to a child who went missing and came back."""

import datetime as dt

from sightline.core.periods import hours, years
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
    return_interview_held,
    return_interview_offered,
    returned,
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

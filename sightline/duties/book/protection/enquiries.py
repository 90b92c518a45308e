"""Duties when a child may be suffering significant harm: discussion, enquiry, conference."""

import datetime as dt

from sightline.core.periods import hours, working_days, years
from sightline.duties.language import (
    Duty,
    Example,
    Local,
    On,
    Once,
    Requirement,
    Role,
    RuleClass,
    Version,
    on,
)
from sightline.record.front_door.facts import need_closed
from sightline.record.people.facts import born, died
from sightline.record.protection import facts

_AT_18 = born.plus(years(18))


def _all_three(when: str) -> tuple[On, ...]:
    return (on(when, police_social_care_and_health=True),)


def _proper(when: str, quorate: bool = True) -> tuple[On, ...]:
    return (on(when, quorate=quorate, chair_independent=True),)


STRATEGY_DISCUSSION = Duty(
    code="strategy-discussion",
    title="Hold the strategy discussion",
    basis="Working Together to Safeguard Children, every edition; the hours are local",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.TEAM_MANAGER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=facts.harm_suspected,
    met_by=facts.strategy_discussion_held,
    ends=(died, _AT_18),
    valid_if=(
        Requirement(
            "police_social_care_and_health",
            True,
            "police, health and social care did not all take part",
        ),
    ),
    versions=(Version("24 hours", None, None, Once(Local("strategy_discussion", hours(24)))),),
    examples=(
        Example(
            "held the next morning, inside 24 hours",
            {
                facts.harm_suspected: (on("2013-06-03T15:00"),),
                facts.strategy_discussion_held: (
                    on("2013-06-04T10:30", police_social_care_and_health=True),
                ),
            },
            as_at="2013-06-30",
            then=(("2013-06-04", "met"),),
        ),
        Example(
            "held the next day, an hour late",
            {
                facts.harm_suspected: (on("2013-06-03T15:00"),),
                facts.strategy_discussion_held: (
                    on("2013-06-04T16:00", police_social_care_and_health=True),
                ),
            },
            as_at="2013-06-30",
            then=(("2013-06-04", "met late"),),
        ),
        Example(
            "held three days later",
            {
                facts.harm_suspected: "2013-06-03",
                facts.strategy_discussion_held: _all_three("2013-06-06"),
            },
            as_at="2013-06-30",
            then=(("2013-06-04", "met late"),),
        ),
        Example(
            "turned 18 before anyone met",
            {facts.harm_suspected: "2013-06-03", born: "1995-07-15"},
            as_at="2013-09-30",
            then=(("2013-06-04", "missed"),),
        ),
        Example(
            "only days were recorded, and the discussion was on the next one",
            {
                facts.harm_suspected: "2013-06-03",
                facts.strategy_discussion_held: _all_three("2013-06-04"),
            },
            as_at="2013-06-30",
            then=(("2013-06-04", "cannot tell"),),
        ),
        Example(
            "not yet held",
            {facts.harm_suspected: (on("2013-06-03T15:00"),)},
            as_at="2013-06-05",
            then=(("2013-06-04", "overdue"),),
        ),
        Example(
            "suspected today",
            {facts.harm_suspected: (on("2013-06-03T15:00"),)},
            as_at="2013-06-03",
            then=(("2013-06-04", "due"),),
        ),
        Example(
            "health was not there",
            {
                facts.harm_suspected: (on("2013-06-03T15:00"),),
                facts.strategy_discussion_held: (
                    on("2013-06-03T17:00", police_social_care_and_health=False),
                ),
            },
            as_at="2013-06-05",
            then=(("2013-06-04", "overdue"),),
        ),
    ),
)

ENQUIRY_CHILD_SEEN = Duty(
    code="s47-child-seen",
    title="See the child during the enquiry",
    basis="Children Act 1989, section 47(4) to (5A); Working Together; the hours are local",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=facts.enquiry_began,
    met_by=facts.child_seen_in_enquiry,
    ends=(facts.enquiry_ended, died, _AT_18),
    versions=(Version("24 hours", None, None, Once(Local("child_seen_in_enquiry", hours(24)))),),
    examples=(
        Example(
            "seen the same day",
            {facts.enquiry_began: "2013-06-03", facts.child_seen_in_enquiry: "2013-06-03"},
            as_at="2013-06-30",
            then=(("2013-06-04", "met"),),
        ),
        Example(
            "seen two days later",
            {facts.enquiry_began: "2013-06-03", facts.child_seen_in_enquiry: "2013-06-05"},
            as_at="2013-06-30",
            then=(("2013-06-04", "met late"),),
        ),
        Example(
            "seen the next day, and no hour was recorded",
            {facts.enquiry_began: "2013-06-03", facts.child_seen_in_enquiry: "2013-06-04"},
            as_at="2013-06-30",
            then=(("2013-06-04", "cannot tell"),),
        ),
        Example(
            "not seen after a week",
            {facts.enquiry_began: "2013-06-03"},
            as_at="2013-06-10",
            then=(("2013-06-04", "overdue"),),
        ),
        Example(
            "the enquiry ended without the child being seen",
            {facts.enquiry_began: "2013-06-03", facts.enquiry_ended: "2013-06-14"},
            as_at="2013-06-30",
            then=(("2013-06-04", "missed"),),
        ),
        Example(
            "began today",
            {facts.enquiry_began: "2013-06-03"},
            as_at="2013-06-03",
            then=(("2013-06-04", "due"),),
        ),
    ),
)

ENQUIRY_COMPLETE = Duty(
    code="s47-complete",
    title="Bring the enquiry to its outcome",
    basis="Working Together to Safeguard Children; the number is local and must leave room for"
    " a conference",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=facts.enquiry_began,
    met_by=facts.enquiry_ended,
    ends=(died, _AT_18),
    versions=(Version("ten working days", None, None, Once(Local("enquiry", working_days(10)))),),
    examples=(
        Example(
            "done on the tenth working day",
            {facts.enquiry_began: "2013-06-03", facts.enquiry_ended: "2013-06-17"},
            as_at="2013-06-30",
            then=(("2013-06-17", "met"),),
        ),
        Example(
            "done four days late",
            {facts.enquiry_began: "2013-06-03", facts.enquiry_ended: "2013-06-21"},
            as_at="2013-06-30",
            then=(("2013-06-17", "met late"),),
        ),
        Example(
            "still open",
            {facts.enquiry_began: "2013-06-03"},
            as_at="2013-06-27",
            then=(("2013-06-17", "overdue"),),
        ),
        Example(
            "under way",
            {facts.enquiry_began: "2013-06-03"},
            as_at="2013-06-10",
            then=(("2013-06-17", "due"),),
        ),
        Example(
            "turned 18 with the enquiry still open",
            {facts.enquiry_began: "2013-06-03", born: "1995-07-15"},
            as_at="2013-09-30",
            then=(("2013-06-17", "missed"),),
        ),
        Example(
            "the census does not say when an enquiry ended",
            {facts.enquiry_began: "2013-06-03"},
            as_at="2013-06-27",
            covered={facts.enquiry_ended: ""},
            then=(("2013-06-17", "cannot tell"),),
        ),
    ),
)

INITIAL_CONFERENCE = Duty(
    code="icpc",
    title="Hold the initial child protection conference",
    basis="Working Together to Safeguard Children 2006, 2010, 2013 and each edition since",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.CONFERENCE_CHAIR,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=facts.enquiry_began,
    met_by=facts.initial_conference_held,
    unless=facts.no_conference_decided,
    ends=(need_closed, died, _AT_18),
    valid_if=(
        Requirement("quorate", True, "too few agencies were there"),
        Requirement("chair_independent", True, "the chair managed the case"),
    ),
    versions=(
        Version(
            "Working Together 2006 and 2010",
            None,
            dt.date(2013, 4, 14),
            Once(working_days(15)),
            certainty="S*",
        ),
        Version("Working Together 2013", dt.date(2013, 4, 15), None, Once(working_days(15))),
    ),
    examples=(
        Example(
            "held on the 15th working day",
            {
                facts.enquiry_began: "2013-06-03",
                facts.initial_conference_held: _proper("2013-06-24"),
            },
            as_at="2013-09-30",
            then=(("2013-06-24", "met"),),
        ),
        Example(
            "held four days late, with a bank holiday on the way",
            {
                facts.enquiry_began: "2013-05-13",
                facts.initial_conference_held: _proper("2013-06-08"),
            },
            as_at="2013-09-30",
            then=(("2013-06-04", "met late"),),
        ),
        Example(
            "no conference was needed, and a manager said why",
            {facts.enquiry_began: "2013-06-03", facts.no_conference_decided: "2013-06-14"},
            as_at="2013-09-30",
            then=(("2013-06-24", "not required"),),
        ),
        Example(
            "the family moved away, and the case closed, after it was due",
            {facts.enquiry_began: "2013-06-03", need_closed: "2013-07-05"},
            as_at="2013-09-30",
            then=(("2013-06-24", "missed"),),
        ),
        Example(
            "not yet held",
            {facts.enquiry_began: "2013-06-03"},
            as_at="2013-07-01",
            then=(("2013-06-24", "overdue"),),
        ),
        Example(
            "being arranged",
            {facts.enquiry_began: "2013-06-03"},
            "2013-06-12",
            then=(("2013-06-24", "due"),),
        ),
        Example(
            "held in time, but not quorate",
            {
                facts.enquiry_began: "2013-06-03",
                facts.initial_conference_held: _proper("2013-06-20", quorate=False),
            },
            as_at="2013-07-01",
            then=(("2013-06-24", "overdue"),),
        ),
        Example(
            "the return ends before the conference was due",
            {facts.enquiry_began: "2014-03-24"},
            as_at="2014-05-30",
            covered={facts.initial_conference_held: "2013-04-01 2014-03-31"},
            then=(("2014-04-14", "cannot tell"),),
        ),
    ),
    note="Counted from the strategy discussion that opened the enquiry, not from the last one.",
)

"""Duties of early help: a family has agreed to be helped, and the help is to go somewhere."""

from sightline.core.periods import months, weeks, working_days
from sightline.duties.language import (
    Duty,
    Every,
    Example,
    Local,
    Once,
    Role,
    RuleClass,
    Version,
)
from sightline.record.early_help import facts
from sightline.record.people.facts import died

_AGREED, _COMPLETE = facts.early_help_agreed, facts.early_help_assessment_completed
_REVIEWED, _ENDED = facts.early_help_reviewed, facts.early_help_ended

EARLY_HELP_ASSESSMENT = Duty(
    code="caf-assessment",
    title="Complete the early help assessment with the family",
    basis="Common assessment guidance from 2006; Working Together to Safeguard Children from 2013,"
    " the section on early help; the number is local",
    rule_class=RuleClass.LOCAL,
    certainty="L",
    owner=Role.LEAD_PROFESSIONAL,
    escalates_to=Role.EARLY_HELP_COORDINATOR,
    starts=_AGREED,
    met_by=_COMPLETE,
    ends=(_ENDED, died),
    versions=(
        Version(
            "thirty working days",
            None,
            None,
            Once(Local("early_help_assessment", working_days(30))),
        ),
    ),
    examples=(
        Example(
            "complete after four weeks",
            {_AGREED: "2013-06-03", _COMPLETE: "2013-07-01"},
            as_at="2013-07-31",
            then=(("2013-07-15", "met"),),
        ),
        Example(
            "complete a week late",
            {_AGREED: "2013-06-03", _COMPLETE: "2013-07-22"},
            as_at="2013-07-31",
            then=(("2013-07-15", "met late"),),
        ),
        Example(
            "not complete after seven weeks",
            {_AGREED: "2013-06-03"},
            as_at="2013-07-22",
            then=(("2013-07-15", "overdue"),),
        ),
        Example(
            "the family agreed last week",
            {_AGREED: "2013-06-03"},
            as_at="2013-06-10",
            then=(("2013-07-15", "due"),),
        ),
        Example(
            "the family withdrew before it was due",
            {_AGREED: "2013-06-03", _ENDED: "2013-06-17"},
            as_at="2013-07-31",
            then=(("2013-07-15", "not required"),),
        ),
        Example(
            "help ended in August with nothing ever assessed",
            {_AGREED: "2013-06-03", _ENDED: "2013-08-05"},
            as_at="2013-08-31",
            then=(("2013-07-15", "missed"),),
        ),
        Example(
            "no source says when it was complete",
            {_AGREED: "2013-06-03"},
            as_at="2013-07-22",
            covered={_COMPLETE: ""},
            then=(("2013-07-15", "cannot tell"),),
        ),
    ),
    note="Authorities set twenty to thirty working days.",
)

EARLY_HELP_REVIEW = Duty(
    code="caf-review",
    title="Hold a meeting of the team around the family",
    basis="Common assessment guidance from 2006; Working Together to Safeguard Children from 2013,"
    " the section on early help; the numbers are local",
    rule_class=RuleClass.LOCAL,
    certainty="L",
    owner=Role.LEAD_PROFESSIONAL,
    escalates_to=Role.EARLY_HELP_COORDINATOR,
    starts=_COMPLETE,
    met_by=_REVIEWED,
    ends=(_ENDED, died),
    versions=(
        Version(
            "six weeks, then three months",
            None,
            None,
            Every(
                first=Local("early_help_review_first", weeks(6)),
                then=Local("early_help_review", months(3)),
            ),
        ),
    ),
    examples=(
        Example(
            "met after five weeks; the next runs from that meeting",
            {_COMPLETE: "2013-06-03", _REVIEWED: "2013-07-08"},
            as_at="2013-07-31",
            then=(("2013-07-15", "met"), ("2013-10-08", "due")),
        ),
        Example(
            "met a week late",
            {_COMPLETE: "2013-06-03", _REVIEWED: "2013-07-22"},
            as_at="2013-07-31",
            then=(("2013-07-15", "met late"), ("2013-10-22", "due")),
        ),
        Example(
            "nobody has met",
            {_COMPLETE: "2013-06-03"},
            as_at="2013-07-31",
            then=(("2013-07-15", "overdue"),),
        ),
        Example(
            "help ended before the team was to meet",
            {_COMPLETE: "2013-06-03", _ENDED: "2013-06-28"},
            as_at="2013-07-31",
            then=(("2013-07-15", "not required"),),
        ),
        Example(
            "help ended after the meeting was due, and nobody had met",
            {_COMPLETE: "2013-06-03", _ENDED: "2013-08-01"},
            as_at="2013-08-31",
            then=(("2013-07-15", "missed"),),
        ),
        Example(
            "no source says when the team met",
            {_COMPLETE: "2013-06-03"},
            as_at="2013-07-31",
            covered={_REVIEWED: ""},
            then=(("2013-07-15", "cannot tell"),),
        ),
    ),
    note="The plan is agreed as the assessment is completed: the first six weeks run from then.",
)

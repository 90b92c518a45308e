"""The duty to assess again when something significant changes for a child."""

from sightline.core.periods import working_days, years
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
from sightline.record.assessment import facts
from sightline.record.front_door.facts import need_closed
from sightline.record.people.facts import born, died

_CHANGED = facts.circumstances_changed


def _decided(when: str, by_manager: bool = True) -> tuple[On, ...]:
    return (on(when, by_manager=by_manager),)


UPDATE_ON_CHANGE = Duty(
    code="assessment-update-on-change",
    title="Assess again when circumstances change",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 6;"
    " Working Together to Safeguard Children; the number is local",
    rule_class=RuleClass.LOCAL,
    certainty="K/L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=_CHANGED,
    met_by=(facts.assessment_began, facts.no_assessment_needed),
    ends=(need_closed, died, born.plus(years(18))),
    valid_if=(Requirement("by_manager", True, "it was not a manager who decided"),),
    versions=(
        Version("ten working days", None, None, Once(Local("assessment_update", working_days(10)))),
    ),
    examples=(
        Example(
            "a new assessment began on the tenth working day",
            {
                _CHANGED: (on("2013-06-03", kind="new partner"),),
                facts.assessment_began: (on("2013-06-17", kind="updating"),),
            },
            as_at="2013-09-30",
            then=(("2013-06-17", "met"),),
        ),
        Example(
            "a manager decided that none was needed, and said why",
            {
                _CHANGED: (on("2013-06-03", kind="move"),),
                facts.no_assessment_needed: _decided("2013-06-06"),
            },
            as_at="2013-09-30",
            then=(("2013-06-17", "met"),),
        ),
        Example(
            "a new assessment began a week late",
            {
                _CHANGED: (on("2013-06-03", kind="pregnancy"),),
                facts.assessment_began: (on("2013-06-24", kind="updating"),),
            },
            as_at="2013-09-30",
            then=(("2013-06-17", "met late"),),
        ),
        Example(
            "nothing was done about a return home",
            {_CHANGED: (on("2013-06-03", kind="return home"),)},
            as_at="2013-07-31",
            then=(("2013-06-17", "overdue"),),
        ),
        Example(
            "the worker decided alone that none was needed",
            {
                _CHANGED: (on("2013-06-03", kind="move"),),
                facts.no_assessment_needed: _decided("2013-06-06", by_manager=False),
            },
            as_at="2013-07-31",
            then=(("2013-06-17", "overdue"),),
        ),
        Example(
            "it happened last week",
            {_CHANGED: (on("2013-06-03", kind="new allegation"),)},
            as_at="2013-06-10",
            then=(("2013-06-17", "due"),),
        ),
        Example(
            "closed a month later with nothing done",
            {_CHANGED: (on("2013-06-03", kind="new partner"),), need_closed: "2013-07-05"},
            as_at="2013-07-31",
            then=(("2013-06-17", "missed"),),
        ),
        Example(
            "no source says when assessments began that summer",
            {_CHANGED: (on("2013-06-03", kind="new partner"),)},
            as_at="2013-07-31",
            covered={facts.assessment_began: ""},
            then=(("2013-06-17", "cannot tell"),),
        ),
    ),
    note="What is owed is a start, or a recorded decision that none is needed. An assessment that"
    " was already under way does not count by itself: a manager says that it will do.",
)

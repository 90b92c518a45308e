"""The duty to keep the assessment of a disabled child up to date for as long as help goes on."""

from sightline.core.periods import months, years
from sightline.duties.language import (
    Duty,
    Every,
    Example,
    Local,
    On,
    Role,
    RuleClass,
    Version,
    on,
)
from sightline.record.assessment.facts import assessment_authorised
from sightline.record.front_door.facts import disabled_child_in_need, need_closed
from sightline.record.people.facts import born, died

from .assessments import SEEN

_OPEN = disabled_child_in_need
_YEARLY = Local("disabled_child_assessment", months(12))


def _open(when: str) -> tuple[On, ...]:
    return (on(when, no_further_action=False),)


def _assessed(*days: str, kind: str = "single", seen: bool = True) -> tuple[On, ...]:
    return tuple(on(day, kind=kind, child_seen=seen) for day in days)


DISABLED = Duty(
    code="disabled-child-assessment",
    title="Keep a disabled child’s assessment up to date",
    basis="Children Act 1989, section 17; Chronically Sick and Disabled Persons Act 1970, section"
    " 2; the number is local",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=_OPEN.such_that(no_further_action=(False, None)),
    met_by=assessment_authorised.such_that(kind=("core", "single", "updating")),
    ends=(need_closed, died, born.plus(years(18))),
    valid_if=SEEN,
    versions=(Version("yearly", None, None, Every(first=_YEARLY, then=_YEARLY)),),
    examples=(
        Example(
            "assessed when first open, and again within the year",
            {
                _OPEN: _open("2012-01-09"),
                assessment_authorised: _assessed("2012-02-20", "2013-02-18"),
            },
            as_at="2013-06-30",
            then=(("2013-01-09", "met"), ("2013-02-20", "met"), ("2014-02-18", "due")),
        ),
        Example(
            "short breaks went on for years with one assessment",
            {_OPEN: _open("2012-01-09"), assessment_authorised: _assessed("2012-02-20")},
            as_at="2013-06-30",
            then=(("2013-01-09", "met"), ("2013-02-20", "overdue")),
        ),
        Example(
            "assessed again four months late",
            {
                _OPEN: _open("2012-01-09"),
                assessment_authorised: _assessed("2012-02-20", "2013-06-20"),
            },
            as_at="2013-06-30",
            then=(("2013-01-09", "met"), ("2013-02-20", "met late"), ("2014-06-20", "due")),
        ),
        Example(
            "closed without ever having been assessed again",
            {
                _OPEN: _open("2012-01-09"),
                assessment_authorised: _assessed("2012-02-20"),
                need_closed: "2013-05-31",
            },
            as_at="2013-06-30",
            then=(("2013-01-09", "met"), ("2013-02-20", "missed")),
        ),
        Example(
            "an initial assessment is not enough, nor one in which nobody saw the child",
            {
                _OPEN: _open("2012-01-09"),
                assessment_authorised: (
                    *_assessed("2012-02-20", kind="initial"),
                    *_assessed("2012-05-21", kind="core", seen=False),
                ),
            },
            as_at="2013-06-30",
            then=(("2013-01-09", "overdue"),),
        ),
        Example(
            "no source says what came of the referral, and the child is open by it",
            {_OPEN: (on("2012-01-09", no_further_action=None),)},
            as_at="2013-06-30",
            then=(("2013-01-09", "overdue"),),
        ),
        Example(
            "no source says which assessments were made",
            {_OPEN: _open("2012-01-09")},
            as_at="2013-06-30",
            covered={assessment_authorised: ""},
            then=(("2013-01-09", "cannot tell"),),
        ),
    ),
    note="Long plans of short breaks outlive what they rest on. A core, single or updating"
    " assessment counts, once it is authorised and the child was seen in it.",
)

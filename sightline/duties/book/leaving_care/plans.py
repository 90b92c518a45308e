"""Duties to young people who are leaving care, or have left it."""

import datetime as dt

from sightline.core.periods import months, working_days
from sightline.duties.language import (
    Duty,
    Example,
    Local,
    On,
    Role,
    RuleClass,
    Throughout,
    Version,
    on,
)
from sightline.record.leaving_care import facts
from sightline.record.people.facts import died
from sightline.record.workforce.facts import personal_adviser_appointed, personal_adviser_left

_NEW_BEGINS = dt.date(2011, 4, 1)
_REGULATIONS = "Care Leavers Regulations 2010"
_ENDS = (facts.standing_ended, died)
_STANDING = facts.became_eligible
_OWED_A_PLAN = _STANDING.such_that(kind=("eligible", "relevant", "former relevant"))


def _eligible(when: str, kind: str = "eligible") -> tuple[On, ...]:
    return (on(when, kind=kind),)


NEEDS_ASSESSMENT = Duty(
    code="needs-assessment",
    title="Assess what the young person will need",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 42;"
    " Care Leavers (England) Regulations 2010, regulation 5",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=_STANDING.such_that(kind=("eligible", "relevant")),
    met_by=facts.needs_assessed,
    ends=_ENDS,
    versions=(Version(_REGULATIONS, _NEW_BEGINS, None, Throughout(grace=months(3))),),
    examples=(
        Example(
            "completed three months after the 16th birthday, to the day",
            {_STANDING: _eligible("2013-02-04"), facts.needs_assessed: "2013-05-04"},
            as_at="2013-09-30",
            then=(("2013-05-04", "met"),),
        ),
        Example(
            "completed seven weeks late",
            {_STANDING: _eligible("2013-02-04"), facts.needs_assessed: "2013-06-24"},
            as_at="2013-09-30",
            then=(("2013-05-04", "met late"),),
        ),
        Example(
            "not done",
            {_STANDING: _eligible("2013-02-04")},
            as_at="2013-06-28",
            then=(("2013-05-04", "overdue"),),
        ),
        Example(
            "under way",
            {_STANDING: _eligible("2013-02-04")},
            as_at="2013-03-29",
            then=(("2013-05-04", "due"),),
        ),
        Example(
            "left care in the ninth month without it",
            {_STANDING: _eligible("2013-02-04"), facts.standing_ended: "2013-10-18"},
            as_at="2013-12-31",
            then=(("2013-05-04", "missed"),),
        ),
        Example(
            "no return carries needs assessments",
            {_STANDING: _eligible("2013-02-04")},
            as_at="2013-06-28",
            covered={facts.needs_assessed: ""},
            then=(("2013-05-04", "cannot tell"),),
        ),
    ),
)

PATHWAY_PLAN = Duty(
    code="pathway-plan",
    title="Have a pathway plan in force",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 43;"
    " Care Leavers (England) Regulations 2010, regulation 6: as soon as possible; sixteen and a"
    " quarter is the guide of Children Act guidance volume 3",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=_OWED_A_PLAN,
    met_by=facts.pathway_plan_made,
    ends=_ENDS,
    versions=(Version(_REGULATIONS, _NEW_BEGINS, None, Throughout(grace=months(3))),),
    examples=(
        Example(
            "in force at sixteen and a quarter",
            {_STANDING: _eligible("2013-02-04"), facts.pathway_plan_made: "2013-04-29"},
            as_at="2013-09-30",
            then=(("2013-05-04", "met"),),
        ),
        Example(
            "already in force when they turned 18",
            {
                _STANDING: _eligible("2013-02-04", "former relevant"),
                facts.pathway_plan_made: "2011-05-09",
            },
            as_at="2013-09-30",
            then=(("2013-05-04", "met"),),
        ),
        Example(
            "four months late",
            {_STANDING: _eligible("2013-02-04"), facts.pathway_plan_made: "2013-09-04"},
            as_at="2013-09-30",
            then=(("2013-05-04", "met late"),),
        ),
        Example(
            "none yet",
            {_STANDING: _eligible("2013-02-04")},
            as_at="2013-06-28",
            then=(("2013-05-04", "overdue"),),
        ),
        Example(
            "just sixteen",
            {_STANDING: _eligible("2013-02-04")},
            "2013-03-29",
            then=(("2013-05-04", "due"),),
        ),
        Example(
            "turned 18 without ever having one",
            {_STANDING: _eligible("2013-02-04"), facts.standing_ended: "2015-02-04"},
            as_at="2015-03-31",
            then=(("2013-05-04", "missed"),),
        ),
        Example(
            "a list gives the latest plan, and this young person has none on it",
            {_STANDING: _eligible("2013-02-04")},
            as_at="2013-06-28",
            covered={facts.pathway_plan_made: ""},
            then=(("2013-05-04", "cannot tell"),),
        ),
    ),
)

PERSONAL_ADVISER = Duty(
    code="pa-appointed",
    title="Name a personal adviser",
    basis="Children Act 1989, schedule 2, paragraph 19C, and sections 23B(2) and 23CA; the number"
    " is local",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.ADVISER_MANAGER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=_OWED_A_PLAN,
    met_by=personal_adviser_appointed,
    lapses=personal_adviser_left,
    ends=_ENDS,
    versions=(
        Version(
            "ten working days",
            None,
            None,
            Throughout(grace=Local("personal_adviser", working_days(10))),
        ),
    ),
    examples=(
        Example(
            "named before the 16th birthday",
            {_STANDING: _eligible("2013-02-04"), personal_adviser_appointed: "2012-11-05"},
            as_at="2013-09-30",
            then=(("2013-02-18", "met"),),
        ),
        Example(
            "named a month late",
            {_STANDING: _eligible("2013-02-04"), personal_adviser_appointed: "2013-03-18"},
            as_at="2013-09-30",
            then=(("2013-02-18", "met late"),),
        ),
        Example(
            "the adviser left in June and no one has taken over",
            {
                _STANDING: _eligible("2013-02-04"),
                personal_adviser_appointed: "2013-02-11",
                personal_adviser_left: "2013-06-14",
            },
            as_at="2013-07-31",
            then=(("2013-02-18", "met"), ("2013-06-28", "overdue")),
        ),
        Example(
            "just sixteen",
            {_STANDING: _eligible("2013-02-04")},
            "2013-02-08",
            then=(("2013-02-18", "due"),),
        ),
        Example(
            "no longer owed one, and never had one",
            {_STANDING: _eligible("2013-02-04"), facts.standing_ended: "2013-06-28"},
            as_at="2013-07-31",
            then=(("2013-02-18", "missed"),),
        ),
        Example(
            "no source names personal advisers",
            {_STANDING: _eligible("2013-02-04")},
            as_at="2013-07-31",
            covered={personal_adviser_appointed: ""},
            then=(("2013-02-18", "cannot tell"),),
        ),
    ),
)

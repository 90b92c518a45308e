"""Duties to see that the home of a young person who has left care suits them."""

import datetime as dt

from sightline.core.periods import months
from sightline.duties.language import (
    AT_ONCE,
    Duty,
    Every,
    Example,
    On,
    Requirement,
    Role,
    RuleClass,
    Throughout,
    Version,
    on,
)
from sightline.record.leaving_care import facts
from sightline.record.people.facts import died

_NEW_BEGINS = dt.date(2011, 4, 1)
_REGULATIONS = "Care Leavers Regulations 2010"
_HOME = facts.leaver_home_began
_HOME_ENDS = (facts.leaver_home_ended, died)
_ASKED = (Requirement("young_person_asked", True, "the young person was not asked"),)


def _checks(*when: str, asked: bool = True) -> tuple[On, ...]:
    return tuple(on(day, young_person_asked=asked, suitable=True) for day in when)


SUITABLE = Duty(
    code="accommodation-suitable",
    title="Assess the home before the young person moves in",
    basis="Care Leavers (England) Regulations 2010, regulation 9 and schedule 2",
    rule_class=RuleClass.LEGAL,
    certainty="S/K",
    owner=Role.PERSONAL_ADVISER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=_HOME,
    met_by=facts.suitability_checked,
    lapses=facts.leaver_home_ended,
    ends=_HOME_ENDS,
    valid_if=_ASKED,
    versions=(Version(_REGULATIONS, _NEW_BEGINS, None, Throughout(grace=AT_ONCE)),),
    examples=(
        Example(
            "assessed the week before",
            {_HOME: "2013-06-03", facts.suitability_checked: _checks("2013-05-27")},
            as_at="2013-07-31",
            then=(("2013-06-03", "met"),),
        ),
        Example(
            "assessed three weeks after the move",
            {_HOME: "2013-06-03", facts.suitability_checked: _checks("2013-06-24")},
            as_at="2013-07-31",
            then=(("2013-06-03", "met late"),),
        ),
        Example(
            "never assessed",
            {_HOME: "2013-06-03"},
            as_at="2013-07-31",
            then=(("2013-06-03", "overdue"),),
        ),
        Example(
            "moved in today, and not assessed yet",
            {_HOME: "2013-06-03"},
            as_at="2013-06-03",
            then=(("2013-06-03", "due"),),
        ),
        Example(
            "assessed without asking the young person",
            {_HOME: "2013-06-03", facts.suitability_checked: _checks("2013-05-27", asked=False)},
            as_at="2013-07-31",
            then=(("2013-06-03", "overdue"),),
        ),
        Example(
            "assessed on the day they moved in, without asking them",
            {_HOME: "2013-06-03", facts.suitability_checked: _checks("2013-06-03", asked=False)},
            as_at="2013-07-31",
            then=(("2013-06-03", "overdue"),),
        ),
        Example(
            "moved on after a month, and it was never assessed",
            {_HOME: "2013-06-03", facts.leaver_home_ended: "2013-07-05"},
            as_at="2013-07-31",
            then=(("2013-06-03", "missed"),),
        ),
        Example(
            "a return says whether the home suits them, and not when that was assessed",
            {_HOME: "2013-06-03"},
            as_at="2013-07-31",
            covered={facts.suitability_checked: ""},
            then=(("2013-06-03", "cannot tell"),),
        ),
    ),
    note="The heads are in schedule 2: services, repair, safety, place, support, tenancy, cost, and"
    " what the young person thinks. That it was found unsuitable is another matter from whether"
    " anyone looked.",
)

SUITABLE_AT_REVIEW = Duty(
    code="accommodation-suitable-review",
    carries=("accommodation-suitable",),
    title="Assess the home again at each review",
    basis="Care Leavers (England) Regulations 2010, regulations 7 and 9",
    rule_class=RuleClass.LEGAL,
    certainty="S/K",
    owner=Role.PERSONAL_ADVISER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=_HOME,
    met_by=facts.suitability_checked,
    ends=_HOME_ENDS,
    valid_if=_ASKED,
    versions=(Version(_REGULATIONS, _NEW_BEGINS, None, Every(first=months(6), then=months(6))),),
    examples=(
        Example(
            "assessed with the review, then a month late, then due",
            {
                _HOME: "2012-06-11",
                facts.suitability_checked: _checks("2012-12-03", "2013-07-03"),
            },
            as_at="2013-09-30",
            then=(("2012-12-11", "met"), ("2013-06-03", "met late"), ("2014-01-03", "due")),
        ),
        Example(
            "not looked at for eight months, without asking the young person",
            {
                _HOME: "2012-06-11",
                facts.suitability_checked: _checks("2012-12-03", asked=False),
            },
            as_at="2013-02-11",
            then=(("2012-12-11", "overdue"),),
        ),
        Example(
            "moved on after nine months, and nobody had looked at it again",
            {_HOME: "2012-06-11", facts.leaver_home_ended: "2013-03-15"},
            as_at="2013-03-31",
            then=(("2012-12-11", "missed"),),
        ),
        Example(
            "a return says whether the home suits them, and not when that was assessed",
            {_HOME: "2012-06-11"},
            as_at="2013-02-11",
            covered={facts.suitability_checked: ""},
            then=(("2012-12-11", "cannot tell"),),
        ),
    ),
    note="A review is owed every six months, and so is this: the number is that of the review.",
)

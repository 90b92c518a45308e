"""Duties to check and approve whom a child lives with, and to act when a home falls short."""

import datetime as dt

from sightline.core.periods import days, weeks, working_days, years
from sightline.duties.language import (
    Duty,
    Example,
    Local,
    Once,
    Requirement,
    Role,
    RuleClass,
    Throughout,
    Version,
    on,
)
from sightline.record.care import facts
from sightline.record.people.facts import born, died

_AT_18 = born.plus(years(18))
_NEW, _NEW_BEGINS = "Care Planning Regulations 2010", dt.date(2011, 4, 1)

KIN_CHECK = Duty(
    code="emergency-kin-check",
    title="Make the safety checks before a child moves to somebody the family knows",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 24 and"
    " schedule 4; local procedures",
    rule_class=RuleClass.LOCAL,
    certainty="K/L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=facts.connected_stay_began,
    met_by=facts.connected_stay_checked,
    ends=(facts.connected_stay_ended, died, _AT_18),
    valid_if=(Requirement("all_checked", True, "not every check was made"),),
    versions=(
        Version(
            "before the child moves",
            None,
            None,
            Throughout(grace=Local("connected_person_check", days(0))),
        ),
    ),
    examples=(
        Example(
            "checked in the morning, moved in the afternoon",
            {facts.connected_stay_began: "2013-06-03", facts.connected_stay_checked: "2013-06-03"},
            as_at="2013-07-31",
            then=(("2013-06-03", "met"),),
        ),
        Example(
            "checked the week before",
            {
                facts.connected_stay_began: "2013-06-03",
                facts.connected_stay_checked: (on("2013-05-28", all_checked=True),),
            },
            as_at="2013-07-31",
            then=(("2013-06-03", "met"),),
        ),
        Example(
            "checked four days after the child moved in",
            {facts.connected_stay_began: "2013-06-03", facts.connected_stay_checked: "2013-06-07"},
            as_at="2013-07-31",
            then=(("2013-06-03", "met late"),),
        ),
        Example(
            "never checked",
            {facts.connected_stay_began: "2013-06-03"},
            as_at="2013-06-14",
            then=(("2013-06-03", "overdue"),),
        ),
        Example(
            "the day itself",
            {facts.connected_stay_began: "2013-06-03"},
            as_at="2013-06-03",
            then=(("2013-06-03", "due"),),
        ),
        Example(
            "nobody asked who else lives there",
            {
                facts.connected_stay_began: "2013-06-03",
                facts.connected_stay_checked: (on("2013-06-03", all_checked=False),),
            },
            as_at="2013-06-14",
            then=(("2013-06-03", "overdue"),),
        ),
        Example(
            "home again after a week, unchecked throughout",
            {facts.connected_stay_began: "2013-06-03", facts.connected_stay_ended: "2013-06-10"},
            as_at="2013-07-31",
            then=(("2013-06-03", "missed"),),
        ),
        Example(
            "no source says what was checked",
            {facts.connected_stay_began: "2013-06-03"},
            as_at="2013-06-14",
            covered={facts.connected_stay_checked: ""},
            then=(("2013-06-03", "cannot tell"),),
        ),
    ),
    note="It is owed whatever arrangement is chosen: private, by agreement, or temporary approval.",
)

_TEMPORARY = (on("2013-06-03", status_chosen="temporary approval"),)
_EXTENDED = (on("2013-06-03", status_chosen="temporary approval", extended=True),)

TEMPORARY_APPROVAL = Duty(
    code="reg24-temporary-approval",
    title="Finish the full approval of a connected person",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulations 24 and"
    " 25 and schedule 4",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SUPERVISING_SOCIAL_WORKER,
    escalates_to=Role.NOMINATED_OFFICER,
    starts=facts.connected_stay_began.such_that(status_chosen="temporary approval"),
    met_by=facts.connected_person_approved,
    ends=(facts.connected_stay_ended, died, _AT_18),
    versions=(
        Version(
            f"{_NEW}, extended once by eight weeks",
            _NEW_BEGINS,
            None,
            Once(weeks(24)),
            such_that=(("extended", True),),
        ),
        Version(_NEW, _NEW_BEGINS, None, Once(weeks(16))),
    ),
    examples=(
        Example(
            "approved on the last day of the sixteenth week",
            {
                facts.connected_stay_began: _TEMPORARY,
                facts.connected_person_approved: "2013-09-23",
            },
            as_at="2013-12-31",
            then=(("2013-09-23", "met"),),
        ),
        Example(
            "extended by eight weeks, and approved a week before they ran out",
            {
                facts.connected_stay_began: _EXTENDED,
                facts.connected_person_approved: "2013-11-11",
            },
            as_at="2013-12-31",
            then=(("2013-11-18", "met"),),
        ),
        Example(
            "approved in the twentieth week, without an extension",
            {
                facts.connected_stay_began: _TEMPORARY,
                facts.connected_person_approved: "2013-10-18",
            },
            as_at="2013-12-31",
            then=(("2013-09-23", "met late"),),
        ),
        Example(
            "still only temporarily approved",
            {facts.connected_stay_began: _TEMPORARY},
            as_at="2013-10-31",
            then=(("2013-09-23", "overdue"),),
        ),
        Example(
            "the assessment is under way",
            {facts.connected_stay_began: _TEMPORARY},
            as_at="2013-07-31",
            then=(("2013-09-23", "due"),),
        ),
        Example(
            "the stay ended after six months, with approval never made full",
            {
                facts.connected_stay_began: _TEMPORARY,
                facts.connected_stay_ended: "2013-12-02",
            },
            as_at="2013-12-31",
            then=(("2013-09-23", "missed"),),
        ),
        Example(
            "arranged by the family itself: no such duty",
            {facts.connected_stay_began: (on("2013-06-03", status_chosen="private"),)},
            as_at="2013-10-31",
            then=(),
        ),
        Example(
            "the yearly return does not say who was approved",
            {facts.connected_stay_began: _TEMPORARY},
            as_at="2013-10-31",
            covered={facts.connected_person_approved: ""},
            then=(("2013-09-23", "cannot tell"),),
        ),
    ),
    note="While an independent review of a refusal is under way the approval lasts until its"
    " outcome: the record does not yet hold such reviews.",
)


GRADE_WATCH = Duty(
    code="provider-grade-watch",
    title="Decide whether a child stays when their home's grade falls below good",
    basis="Local policy",
    rule_class=RuleClass.LOCAL,
    certainty="L",
    owner=Role.COMMISSIONER,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=facts.grade_fell,
    met_by=facts.grade_decided,
    ends=(facts.care_ended, died, _AT_18),
    versions=(
        Version("five working days", None, None, Once(Local("grade_watch", working_days(5)))),
    ),
    examples=(
        Example(
            "decided on the fifth working day: the child stays",
            {
                facts.grade_fell: "2013-06-03",
                facts.grade_decided: (on("2013-06-10", decision="stay"),),
            },
            as_at="2013-07-31",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "decided three weeks late",
            {facts.grade_fell: "2013-06-03", facts.grade_decided: "2013-07-01"},
            as_at="2013-07-31",
            then=(("2013-06-10", "met late"),),
        ),
        Example(
            "not decided",
            {facts.grade_fell: "2013-06-03"},
            as_at="2013-07-31",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "published yesterday",
            {facts.grade_fell: "2013-06-03"},
            as_at="2013-06-04",
            then=(("2013-06-10", "due"),),
        ),
        Example(
            "the child left care before anyone decided",
            {facts.grade_fell: "2013-06-03", facts.care_ended: "2013-06-28"},
            as_at="2013-07-31",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "no source says what was decided",
            {facts.grade_fell: "2013-06-03"},
            as_at="2013-07-31",
            covered={facts.grade_decided: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
)

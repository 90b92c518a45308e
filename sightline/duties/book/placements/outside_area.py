"""Duties to have a placement outside the area approved before the child moves."""

import datetime as dt

from sightline.core.periods import working_days, years
from sightline.duties.language import (
    AllBut,
    Duty,
    Example,
    On,
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
_AMENDED, _AMENDED_BEGINS = f"{_NEW} as amended 2014", dt.date(2014, 1, 27)
_CONNECTED = ("P1", "Q1", "U1", "U2", "U3")
_ELSEWHERE = facts.placement_began.such_that(
    in_area=False,
    kind=AllBut(facts.PLACEMENT_KINDS, *_CONNECTED),
    provider=(None, "", "PR2", "PR3", "PR4", "PR5"),
)
_AWAY = (on("2013-06-03", in_area=False, kind="K2", provider="PR4"),)
_FAR_AWAY = (on("2014-06-02", in_area=False, at_a_distance=True, kind="K2", provider="PR4"),)
_NOT_OWED = (
    "It is not owed for a placement with parents, with a connected person, or with a carer this"
    " authority approved itself."
)


def _approved(when: str, by: str | None) -> tuple[On, ...]:
    return (on(when, approved_for="outside the area", approved_by=by),)


OUTSIDE_AREA = Duty(
    code="distant-placement-approval",
    title="Have a placement outside the area approved",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulations 11 and"
    " 12",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.NOMINATED_OFFICER,
    starts=_ELSEWHERE,
    met_by=facts.placement_approved.such_that(approved_for=("outside the area", "at a distance")),
    ends=(facts.placement_ended, died, _AT_18),
    valid_if=(
        Requirement(
            "approved_by",
            ("nominated officer", "director"),
            "neither the nominated officer nor the director approved it",
        ),
    ),
    versions=(
        Version(_NEW, _NEW_BEGINS, dt.date(2014, 1, 26), Throughout(grace=working_days(5))),
        Version(
            _AMENDED,
            _AMENDED_BEGINS,
            None,
            Throughout(grace=working_days(5)),
            such_that=(("at_a_distance", (False, None)),),
        ),
    ),
    examples=(
        Example(
            "approved before the child moved",
            {
                facts.placement_began: _AWAY,
                facts.placement_approved: _approved("2013-05-30", "nominated officer"),
            },
            as_at="2013-07-31",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "moved in an emergency, approved on the seventh working day",
            {
                facts.placement_began: _AWAY,
                facts.placement_approved: _approved("2013-06-12", "nominated officer"),
            },
            as_at="2013-07-31",
            then=(("2013-06-10", "met late"),),
        ),
        Example(
            "nobody approved it",
            {facts.placement_began: _AWAY},
            as_at="2013-07-31",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "moved yesterday",
            {facts.placement_began: _AWAY},
            as_at="2013-06-04",
            then=(("2013-06-10", "due"),),
        ),
        Example(
            "the team manager agreed to it",
            {
                facts.placement_began: _AWAY,
                facts.placement_approved: _approved("2013-06-04", "other"),
            },
            as_at="2013-07-31",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "ended after a month, never approved",
            {facts.placement_began: _AWAY, facts.placement_ended: "2013-07-05"},
            as_at="2013-07-31",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "with this authority's own foster carers: no such duty",
            {facts.placement_began: (on("2013-06-03", in_area=False, provider="PR1"),)},
            as_at="2013-07-31",
            then=(),
        ),
        Example(
            "the yearly return carries no approvals",
            {facts.placement_began: _AWAY},
            as_at="2013-07-31",
            covered={facts.placement_approved: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
    note=f"Before the child moves; five working days are allowed in an emergency, and are used for"
    f" all. {_NOT_OWED} From 27 January 2014 a placement at a distance has a duty of its own.",
)

AT_A_DISTANCE = Duty(
    code="distant-placement-approval-director",
    carries=("distant-placement-approval",),
    title="Have a placement at a distance approved by the director",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulations 11 and"
    " 12, as amended from 27 January 2014",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.DIRECTOR,
    starts=_ELSEWHERE.such_that(at_a_distance=True),
    met_by=facts.placement_approved.such_that(approved_for=("outside the area", "at a distance")),
    ends=(facts.placement_ended, died, _AT_18),
    valid_if=(Requirement("approved_by", "director", "the director did not approve it"),),
    versions=(Version(_AMENDED, _AMENDED_BEGINS, None, Throughout(grace=working_days(5))),),
    examples=(
        Example(
            "the director approved it before the child moved",
            {
                facts.placement_began: _FAR_AWAY,
                facts.placement_approved: _approved("2014-05-28", "director"),
            },
            as_at="2014-07-31",
            then=(("2014-06-09", "met"),),
        ),
        Example(
            "the director approved it three weeks late",
            {
                facts.placement_began: _FAR_AWAY,
                facts.placement_approved: _approved("2014-06-30", "director"),
            },
            as_at="2014-07-31",
            then=(("2014-06-09", "met late"),),
        ),
        Example(
            "only the nominated officer approved it",
            {
                facts.placement_began: _FAR_AWAY,
                facts.placement_approved: _approved("2014-06-04", "nominated officer"),
            },
            as_at="2014-07-31",
            then=(("2014-06-09", "overdue"),),
        ),
        Example(
            "moved yesterday",
            {facts.placement_began: _FAR_AWAY},
            as_at="2014-06-03",
            then=(("2014-06-09", "due"),),
        ),
        Example(
            "ended after a month, never approved",
            {facts.placement_began: _FAR_AWAY, facts.placement_ended: "2014-07-04"},
            as_at="2014-07-31",
            then=(("2014-06-09", "missed"),),
        ),
        Example(
            "the yearly return carries no approvals",
            {facts.placement_began: _FAR_AWAY},
            as_at="2014-07-31",
            covered={facts.placement_approved: ""},
            then=(("2014-06-09", "cannot tell"),),
        ),
    ),
    note=f"At a distance means outside the area and not in one that adjoins it. {_NOT_OWED}",
)

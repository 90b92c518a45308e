"""Duties to visit a child placed with parents, or with a connected carer not yet approved."""

import datetime as dt

from sightline.core.periods import weeks, years
from sightline.duties.language import Duty, Every, Example, On, Role, RuleClass, Version, on
from sightline.record.care.facts import (
    carer_fully_approved,
    episode_began,
    episode_ended,
    placement_began,
    placement_ended,
    review_held,
)
from sightline.record.people.facts import born, died
from sightline.record.story.facts import looked_after_visit

from ..validity import VISIT

_AT_18 = born.plus(years(18))
_NEW, _NEW_BEGINS = "Care Planning Regulations 2010", dt.date(2011, 4, 1)
_REGULATION = "Care Planning, Placement and Case Review (England) Regulations 2010, regulation"
_BEFORE_ASSESSMENT = placement_began.such_that(kind="P1", parents_assessed_first=False)
_TEMPORARY = placement_began.such_that(temporarily_approved=True)
_INTERIM_AT_HOME = episode_began.such_that(placement_kind="P1", legal_status="C1")
_ORDER_AT_HOME = episode_began.such_that(
    placement_kind="P1", legal_status="C2", parents_assessed_first=(True, None)
)
_TEMPORARY_ENDS = (carer_fully_approved, placement_ended, episode_ended, died, _AT_18)
_FIRST_REVIEW = (
    "The first review is read as the first one held after the child moved in, or after the order."
    " The weekly visits end there, and the later rule takes their place."
)


def _visit(day: str, seen: bool = True, qualified: bool = True) -> On:
    return on(day, seen=seen, by_qualified_social_worker=qualified, kind="visit")


def _visits(*days: str) -> tuple[On, ...]:
    return tuple(_visit(day) for day in days)


_AT_HOME_UNASSESSED = (on("2013-06-03", kind="P1", parents_assessed_first=False),)
_WITH_GRANDMOTHER = (on("2013-06-03", kind="Q1", temporarily_approved=True),)
_UNDER_ORDER = (on("2013-06-03", placement_kind="P1", legal_status="C2"),)

PARENTS_WEEKLY = Duty(
    code="cla-visit-p-interim",
    title="Visit each week a child placed with parents before they were assessed",
    basis=f"{_REGULATION} 28(3)",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=_BEFORE_ASSESSMENT,
    met_by=looked_after_visit,
    ends=(review_held, placement_ended, died, _AT_18),
    valid_if=VISIT.requirements,
    versions=(Version(_NEW, _NEW_BEGINS, None, Every(first=weeks(1), then=weeks(1))),),
    examples=(
        Example(
            "in time, then a day late, then due",
            {
                placement_began: _AT_HOME_UNASSESSED,
                looked_after_visit: _visits("2013-06-10", "2013-06-18"),
            },
            as_at="2013-06-21",
            then=(("2013-06-10", "met"), ("2013-06-17", "met late"), ("2013-06-25", "due")),
        ),
        Example(
            "not visited in the second week",
            {placement_began: _AT_HOME_UNASSESSED, looked_after_visit: _visits("2013-06-07")},
            as_at="2013-06-20",
            then=(("2013-06-10", "met"), ("2013-06-14", "overdue")),
        ),
        Example(
            "the child was out when the social worker called",
            {
                placement_began: _AT_HOME_UNASSESSED,
                looked_after_visit: (_visit("2013-06-07", seen=False),),
            },
            as_at="2013-06-14",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "the first review was held: weekly visits are no longer owed",
            {
                placement_began: _AT_HOME_UNASSESSED,
                looked_after_visit: _visits("2013-06-10", "2013-06-17"),
                review_held: "2013-06-20",
            },
            as_at="2013-07-31",
            then=(
                ("2013-06-10", "met"),
                ("2013-06-17", "met"),
                ("2013-06-24", "not required"),
            ),
        ),
        Example(
            "never visited before the child was moved",
            {placement_began: _AT_HOME_UNASSESSED, placement_ended: "2013-06-28"},
            as_at="2013-07-31",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "the yearly return carries placements and no visits",
            {placement_began: _AT_HOME_UNASSESSED},
            as_at="2013-07-31",
            covered={looked_after_visit: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
    note=f"It applies where the record says that the parents had not been assessed before the"
    f" child moved. {_FIRST_REVIEW}",
)

PARENTS_LATER = Duty(
    code="cla-visit-p-interim-later",
    carries=("cla-visit-p-interim",),
    title="Visit every six weeks, after the first review, a child placed with parents before"
    " they were assessed",
    basis=f"{_REGULATION} 28(3)",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=_BEFORE_ASSESSMENT,
    met_by=looked_after_visit,
    ends=(placement_ended, died, _AT_18),
    valid_if=VISIT.requirements,
    versions=(Version(_NEW, _NEW_BEGINS, None, Every(then=weeks(6)), not_before=review_held),),
    examples=(
        Example(
            "after the review: in time, then late, then due",
            {
                placement_began: _AT_HOME_UNASSESSED,
                review_held: "2013-06-20",
                looked_after_visit: _visits("2013-06-17", "2013-07-26", "2013-09-20"),
            },
            as_at="2013-09-27",
            then=(("2013-07-29", "met"), ("2013-09-06", "met late"), ("2013-11-01", "due")),
        ),
        Example(
            "last visited by a family support worker",
            {
                placement_began: _AT_HOME_UNASSESSED,
                review_held: "2013-06-20",
                looked_after_visit: (_visit("2013-06-17"), _visit("2013-07-26", qualified=False)),
            },
            as_at="2013-08-09",
            then=(("2013-07-29", "overdue"),),
        ),
        Example(
            "no visit after the review, and the child was moved",
            {
                placement_began: _AT_HOME_UNASSESSED,
                review_held: "2013-06-20",
                looked_after_visit: _visits("2013-06-17"),
                placement_ended: "2013-08-30",
            },
            as_at="2013-09-30",
            then=(("2013-07-29", "missed"),),
        ),
        Example(
            "a list gives the latest visit, and was drawn up in July",
            {
                placement_began: _AT_HOME_UNASSESSED,
                review_held: "2013-06-20",
                looked_after_visit: _visits("2013-07-05"),
            },
            as_at="2013-09-30",
            covered={looked_after_visit: "2013-07-05 2013-07-31"},
            then=(("2013-08-16", "cannot tell"),),
        ),
    ),
)

TEMPORARY_WEEKLY = Duty(
    code="cla-visit-reg24",
    title="Visit each week a child with a temporarily approved carer, or at home under an interim"
    " order",
    basis=f"{_REGULATION} 28(4)",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=(_TEMPORARY, _INTERIM_AT_HOME),
    met_by=looked_after_visit,
    ends=(review_held, *_TEMPORARY_ENDS),
    valid_if=VISIT.requirements,
    versions=(Version(_NEW, _NEW_BEGINS, None, Every(first=weeks(1), then=weeks(1))),),
    examples=(
        Example(
            "with a grandmother: in time, then two days late, then due",
            {
                placement_began: _WITH_GRANDMOTHER,
                looked_after_visit: _visits("2013-06-06", "2013-06-15"),
            },
            as_at="2013-06-19",
            then=(("2013-06-10", "met"), ("2013-06-13", "met late"), ("2013-06-22", "due")),
        ),
        Example(
            "at home under an interim care order, and not visited",
            {episode_began: (on("2013-06-03", placement_kind="P1", legal_status="C1"),)},
            as_at="2013-06-14",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "a family support worker visited the grandmother",
            {
                placement_began: _WITH_GRANDMOTHER,
                looked_after_visit: (_visit("2013-06-06", qualified=False),),
            },
            as_at="2013-06-14",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "the first review was held: weekly visits are no longer owed",
            {
                placement_began: _WITH_GRANDMOTHER,
                looked_after_visit: _visits("2013-06-10"),
                review_held: "2013-06-14",
            },
            as_at="2013-07-31",
            then=(("2013-06-10", "met"), ("2013-06-17", "not required")),
        ),
        Example(
            "the child was moved after three weeks without a visit",
            {placement_began: _WITH_GRANDMOTHER, placement_ended: "2013-06-24"},
            as_at="2013-07-31",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "a full order was made at home: another rule applies from that day",
            {
                episode_began: (
                    on("2013-06-03", about="1", placement_kind="P1", legal_status="C1"),
                    on("2013-06-07", about="2", placement_kind="P1", legal_status="C2"),
                ),
                episode_ended: (on("2013-06-07", about="1"),),
            },
            as_at="2013-07-31",
            then=(("2013-06-10", "not required"),),
        ),
        Example(
            "the yearly return carries placements and no visits",
            {placement_began: _WITH_GRANDMOTHER},
            as_at="2013-07-31",
            covered={looked_after_visit: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
    note=_FIRST_REVIEW,
)

TEMPORARY_LATER = Duty(
    code="cla-visit-reg24-later",
    carries=("cla-visit-reg24",),
    title="Visit every four weeks, after the first review, a child with a temporarily approved"
    " carer, or at home under an interim order",
    basis=f"{_REGULATION} 28(4)",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=(_TEMPORARY, _INTERIM_AT_HOME),
    met_by=looked_after_visit,
    ends=_TEMPORARY_ENDS,
    valid_if=VISIT.requirements,
    versions=(Version(_NEW, _NEW_BEGINS, None, Every(then=weeks(4)), not_before=review_held),),
    examples=(
        Example(
            "in time, then late, then due",
            {
                placement_began: _WITH_GRANDMOTHER,
                review_held: "2013-06-20",
                looked_after_visit: _visits("2013-06-17", "2013-07-12", "2013-08-16"),
            },
            as_at="2013-08-30",
            then=(("2013-07-15", "met"), ("2013-08-09", "met late"), ("2013-09-13", "due")),
        ),
        Example(
            "the child was asleep upstairs and was not seen",
            {
                placement_began: _WITH_GRANDMOTHER,
                review_held: "2013-06-20",
                looked_after_visit: (_visit("2013-06-17"), _visit("2013-07-12", seen=False)),
            },
            as_at="2013-07-31",
            then=(("2013-07-15", "overdue"),),
        ),
        Example(
            "the grandmother was fully approved, five weeks after the last visit",
            {
                placement_began: _WITH_GRANDMOTHER,
                review_held: "2013-06-20",
                looked_after_visit: _visits("2013-06-17"),
                carer_fully_approved: "2013-07-22",
            },
            as_at="2013-09-30",
            then=(("2013-07-15", "missed"),),
        ),
        Example(
            "a list gives the latest visit, and was drawn up in July",
            {
                placement_began: _WITH_GRANDMOTHER,
                review_held: "2013-06-20",
                looked_after_visit: _visits("2013-07-05"),
            },
            as_at="2013-09-30",
            covered={looked_after_visit: "2013-07-05 2013-07-31"},
            then=(("2013-08-02", "cannot tell"),),
        ),
    ),
)

ORDER_AT_HOME = Duty(
    code="cla-visit-co-home",
    title="Visit a child who lives at home under a full care order",
    basis=f"{_REGULATION} 28(5)",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=_ORDER_AT_HOME,
    met_by=looked_after_visit,
    ends=(episode_ended, died, _AT_18),
    valid_if=VISIT.requirements,
    versions=(Version(_NEW, _NEW_BEGINS, None, Every(first=weeks(1), then=weeks(6))),),
    examples=(
        Example(
            "in the first week, then three days late, then due",
            {
                episode_began: _UNDER_ORDER,
                looked_after_visit: _visits("2013-06-10", "2013-07-25"),
            },
            as_at="2013-08-02",
            then=(("2013-06-10", "met"), ("2013-07-22", "met late"), ("2013-09-05", "due")),
        ),
        Example(
            "not visited since the order was made",
            {episode_began: _UNDER_ORDER},
            as_at="2013-06-28",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "a family support worker visited",
            {
                episode_began: _UNDER_ORDER,
                looked_after_visit: (_visit("2013-06-07", qualified=False),),
            },
            as_at="2013-06-28",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "the order was discharged, with no visit for two months",
            {
                episode_began: _UNDER_ORDER,
                looked_after_visit: _visits("2013-06-10"),
                episode_ended: "2013-08-09",
            },
            as_at="2013-09-30",
            then=(("2013-06-10", "met"), ("2013-07-22", "missed")),
        ),
        Example(
            "the yearly return carries placements and no visits",
            {episode_began: _UNDER_ORDER},
            as_at="2013-07-31",
            covered={looked_after_visit: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
    note="Counted from the day on which the child both lived at home and was under the order. It"
    " rests on episodes: a list that gives only a broad kind of placement is read by the general"
    " rule.",
)

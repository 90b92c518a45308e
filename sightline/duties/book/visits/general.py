"""Duties to visit a child who is looked after, where they live."""

import datetime as dt

from sightline.core.periods import months, weeks, years
from sightline.duties.language import (
    AllBut,
    Duty,
    Every,
    Example,
    On,
    Once,
    Role,
    RuleClass,
    Version,
    on,
)
from sightline.record.care.facts import (
    PLACEMENT_KINDS,
    carer_fully_approved,
    placement_began,
    placement_ended,
)
from sightline.record.people.facts import born, died
from sightline.record.story.facts import looked_after_visit

from ..validity import VISIT

_ENDS = (placement_ended, died, born.plus(years(18)))
_OLD_ENDS, _NEW_BEGINS = dt.date(2011, 3, 31), dt.date(2011, 4, 1)
_OLD, _NEW = "Placement of Children Regulations 1991", "Care Planning Regulations 2010"
_VALID = VISIT.requirements
_PLACED = placement_began.such_that(
    kind=AllBut(PLACEMENT_KINDS, "P1"),
    temporarily_approved=(False, None),
    short_breaks=(False, None),
)
_APPROVED = carer_fully_approved.such_that(status_chosen="temporary approval")
_NOTE = (
    "The first visit, those of the first year and those after it are three duties, and between"
    " them each day in placement is covered. Special rules for a child placed with a parent, or"
    " with a connected carer not yet approved, are duties of their own, and these do not apply"
    " there. Short breaks have other rules."
)


def _visit(day: str, seen: bool = True, qualified: bool = True, kind: str = "visit") -> On:
    return on(day, seen=seen, by_qualified_social_worker=qualified, kind=kind)


def _visits(*days: str) -> tuple[On, ...]:
    return tuple(_visit(day) for day in days)


def _placement(began: str, to_18: bool | None, agreed: bool = False) -> tuple[On, ...]:
    return (on(began, intended_to_last_to_18=to_18, long_term_agreed_by_child=agreed),)


FIRST_VISIT = Duty(
    code="cla-visit-first",
    title="Visit the child in the first week of a placement",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulation"
    " 28(2)(a)",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=_PLACED,
    met_by=looked_after_visit,
    ends=_ENDS,
    valid_if=_VALID,
    versions=(
        Version(_OLD, None, _OLD_ENDS, Once(weeks(1)), certainty="K"),
        Version(_NEW, _NEW_BEGINS, None, Once(weeks(1))),
    ),
    examples=(
        Example(
            "visited on the seventh day",
            {placement_began: "2013-06-03", looked_after_visit: _visits("2013-06-10")},
            as_at="2013-07-31",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "visited a day late",
            {placement_began: "2013-06-03", looked_after_visit: _visits("2013-06-11")},
            as_at="2013-07-31",
            then=(("2013-06-10", "met late"),),
        ),
        Example(
            "not visited",
            {placement_began: "2013-06-03"},
            as_at="2013-06-20",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "in the first days",
            {placement_began: "2013-06-03"},
            "2013-06-07",
            then=(("2013-06-10", "due"),),
        ),
        Example(
            "moved after three days",
            {placement_began: "2013-06-03", placement_ended: "2013-06-06"},
            as_at="2013-07-31",
            then=(("2013-06-10", "not required"),),
        ),
        Example(
            "moved after three weeks, never visited there",
            {placement_began: "2013-06-03", placement_ended: "2013-06-24"},
            as_at="2013-07-31",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "a family support worker went, and then telephoned",
            {
                placement_began: "2013-06-03",
                looked_after_visit: (
                    _visit("2013-06-06", qualified=False),
                    _visit("2013-06-10", kind="call"),
                ),
            },
            as_at="2013-06-20",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "the yearly return carries placements and no visits",
            {placement_began: "2013-06-03"},
            as_at="2013-07-31",
            covered={looked_after_visit: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
    note=_NOTE,
)

FIRST_YEAR_VISITS = Duty(
    code="cla-visit-year1",
    title="Visit the child through the first year of a placement",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulation"
    " 28(2)(b)",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=(_PLACED, _APPROVED),
    met_by=looked_after_visit,
    ends=_ENDS,
    valid_if=_VALID,
    versions=(
        Version(_OLD, None, _OLD_ENDS, Every(then=weeks(6), until=years(1)), certainty="K"),
        Version(
            f"{_NEW}, once a connected carer is fully approved",
            _NEW_BEGINS,
            None,
            Every(first=weeks(6), then=weeks(6), until=years(1)),
            such_that=(("status_chosen", "temporary approval"),),
        ),
        Version(_NEW, _NEW_BEGINS, None, Every(then=weeks(6), until=years(1))),
    ),
    examples=(
        Example(
            "six weeks to the day, then due again",
            {
                placement_began: "2013-04-01",
                looked_after_visit: _visits("2013-04-08", "2013-05-20"),
            },
            as_at="2013-06-14",
            then=(("2013-05-20", "met"), ("2013-07-01", "due")),
        ),
        Example(
            "a late visit: the next is counted from when it was made",
            {
                placement_began: "2013-04-01",
                looked_after_visit: _visits("2013-04-08", "2013-06-03"),
            },
            as_at="2013-06-14",
            then=(("2013-05-20", "met late"), ("2013-07-15", "due")),
        ),
        Example(
            "last seen by a qualified social worker in May",
            {
                placement_began: "2013-05-06",
                looked_after_visit: (
                    _visit("2013-05-11"),
                    _visit("2013-06-14", qualified=False),
                ),
            },
            as_at="2013-07-12",
            then=(("2013-06-22", "overdue"),),
        ),
        Example(
            "the placement ended with the child not seen for two months",
            {
                placement_began: "2013-04-01",
                looked_after_visit: _visits("2013-04-08"),
                placement_ended: "2013-06-07",
            },
            as_at="2013-07-31",
            then=(("2013-05-20", "missed"),),
        ),
        Example(
            "a grandmother was fully approved: six weeks from that day",
            {
                placement_began: (on("2013-01-07", kind="Q1", temporarily_approved=True),),
                carer_fully_approved: (on("2013-04-22", status_chosen="temporary approval"),),
                looked_after_visit: _visits("2013-04-15", "2013-05-31"),
            },
            as_at="2013-06-14",
            then=(("2013-06-03", "met"), ("2013-07-12", "due")),
        ),
        Example(
            "placed with parents: another rule applies",
            {placement_began: (on("2013-04-01", kind="P1"),)},
            as_at="2013-06-14",
            then=(),
        ),
        Example(
            "a list gives the latest visit, and was drawn up at the end of May",
            {placement_began: "2013-04-01", looked_after_visit: _visits("2013-05-13")},
            as_at="2013-07-31",
            covered={looked_after_visit: "2013-05-13 2013-05-31"},
            then=(("2013-06-24", "cannot tell"),),
        ),
    ),
    note=_NOTE,
)

SETTLED_VISITS = Duty(
    code="cla-visit-settled",
    title="Visit the child after the first year of a placement",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulation"
    " 28(2)(c), as amended in 2015",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=(_PLACED, _APPROVED),
    met_by=looked_after_visit,
    ends=_ENDS,
    valid_if=_VALID,
    versions=(
        Version(_OLD, None, _OLD_ENDS, Every(then=months(3), after=years(1)), certainty="K"),
        Version(
            "Care Planning Regulations as amended 2015, a long-term match and the child agrees",
            dt.date(2015, 4, 1),
            None,
            Every(then=months(6), after=years(1)),
            such_that=(("long_term_agreed_by_child", True),),
        ),
        Version(
            f"{_NEW}, not meant to last to 18",
            _NEW_BEGINS,
            None,
            Every(then=weeks(6), after=years(1)),
            such_that=(("intended_to_last_to_18", False),),
        ),
        Version(
            f"{_NEW}, meant to last to 18 or not said",
            _NEW_BEGINS,
            None,
            Every(then=months(3), after=years(1)),
        ),
    ),
    examples=(
        Example(
            "meant to last to 18: three months",
            {
                placement_began: _placement("2012-01-09", True),
                looked_after_visit: _visits("2013-01-14", "2013-04-12"),
            },
            as_at="2013-06-14",
            then=(("2013-04-14", "met"), ("2013-07-12", "due")),
        ),
        Example(
            "not meant to last: still six weeks, and the last visit was late",
            {
                placement_began: _placement("2012-01-09", False),
                looked_after_visit: _visits("2013-01-14", "2013-03-08"),
            },
            as_at="2013-06-14",
            then=(("2013-02-25", "met late"), ("2013-04-19", "overdue")),
        ),
        Example(
            "a long-term match since 2015, and the young person agreed to six months",
            {
                placement_began: _placement("2014-01-13", True, agreed=True),
                looked_after_visit: _visits("2015-05-11", "2015-11-11"),
            },
            as_at="2016-01-29",
            then=(("2015-11-11", "met"), ("2016-05-11", "due")),
        ),
        Example(
            "the child was at school when the social worker called",
            {
                placement_began: _placement("2012-01-09", True),
                looked_after_visit: (
                    _visit("2013-01-14"),
                    _visit("2013-04-10", seen=False),
                ),
            },
            as_at="2013-05-31",
            then=(("2013-04-14", "overdue"),),
        ),
        Example(
            "moved, and not seen for five months before that",
            {
                placement_began: _placement("2012-01-09", True),
                looked_after_visit: _visits("2013-01-14"),
                placement_ended: "2013-06-14",
            },
            as_at="2013-07-31",
            then=(("2013-04-14", "missed"),),
        ),
        Example(
            "a list gives the latest visit, and was drawn up in March",
            {
                placement_began: _placement("2012-01-09", True),
                looked_after_visit: _visits("2013-01-14"),
            },
            as_at="2013-05-31",
            covered={looked_after_visit: "2013-01-14 2013-03-29"},
            then=(("2013-04-14", "cannot tell"),),
        ),
    ),
    note=_NOTE + " Where no one says whether the placement is meant to last to 18, the more"
    " lenient three months is used.",
)

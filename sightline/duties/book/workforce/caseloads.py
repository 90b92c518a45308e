"""Duties to give nobody more children than they can hold in mind."""

from sightline.duties.language import (
    Duty,
    Example,
    Limit,
    LocalCount,
    On,
    Role,
    RuleClass,
    Version,
    on,
)
from sightline.record.workforce import facts

_IN_HOURS = facts.hours_began.such_that(role="social worker")
_REVIEWING = facts.hours_began.such_that(role="reviewing officer")
_CASELOAD = LocalCount("caseload", 20)


def _hours(when: str, percent: int = 100, role: str = "social worker") -> tuple[On, ...]:
    return (on(when, role=role, percent=percent),)


def _children(count: int, when: str, first: int = 1) -> tuple[On, ...]:
    return tuple(on(when, about=str(first + number)) for number in range(count))


FIRST_YEAR_WORKLOAD = Duty(
    code="nqsw-workload",
    title="Keep a newly qualified social worker's caseload to nine tenths of others'",
    basis="Assessed and supported year in employment",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.TEAM_MANAGER,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=facts.first_year_began,
    met_by=facts.worker_took_child,
    lapses=facts.worker_gave_up_child,
    ends=facts.first_year_ended,
    versions=(Version("nine tenths", None, None, Limit(_CASELOAD, tenths=9)),),
    examples=(
        Example(
            "eighteen children and no more",
            {
                facts.first_year_began: "2013-09-02",
                facts.worker_took_child: _children(18, "2013-09-09"),
            },
            as_at="2013-12-31",
            then=(("2013-09-02", "met"),),
        ),
        Example(
            "a nineteenth for three weeks",
            {
                facts.first_year_began: "2013-09-02",
                facts.worker_took_child: (
                    *_children(18, "2013-09-09"),
                    *_children(1, "2013-10-07", 19),
                ),
                facts.worker_gave_up_child: (on("2013-10-28", about="3"),),
            },
            as_at="2013-12-31",
            then=(("2013-09-02", "met"), ("2013-10-07", "met late")),
        ),
        Example(
            "the nineteenth came today",
            {
                facts.first_year_began: "2013-09-02",
                facts.worker_took_child: _children(19, "2013-09-09"),
            },
            as_at="2013-09-09",
            then=(("2013-09-02", "met"), ("2013-09-09", "due")),
        ),
        Example(
            "twenty children since the second week",
            {
                facts.first_year_began: "2013-09-02",
                facts.worker_took_child: _children(20, "2013-09-09"),
            },
            as_at="2013-12-31",
            then=(("2013-09-02", "met"), ("2013-09-09", "overdue")),
        ),
        Example(
            "over it until the year ended",
            {
                facts.first_year_began: "2013-09-02",
                facts.worker_took_child: _children(20, "2013-09-09"),
                facts.first_year_ended: "2014-09-01",
            },
            as_at="2014-12-31",
            then=(("2013-09-02", "met"), ("2013-09-09", "missed")),
        ),
        Example(
            "no source says which children workers have",
            {facts.first_year_began: "2013-09-02"},
            as_at="2013-12-31",
            covered={facts.worker_took_child: ""},
            then=(("2013-09-02", "cannot tell"),),
        ),
    ),
    note="Nine tenths of the authority's own number for a full-time worker; it makes no allowance"
    " for part-time work. Children are counted, and not weighed. Some authorities also keep those"
    " newly qualified from holding protection plans or complex cases alone.",
)

CASELOAD = Duty(
    code="caseload-limit",
    title="Keep each social worker's caseload within the limit",
    basis="Local standards of caseload",
    rule_class=RuleClass.LOCAL,
    certainty="L",
    owner=Role.TEAM_MANAGER,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=_IN_HOURS,
    met_by=facts.worker_took_child,
    lapses=facts.worker_gave_up_child,
    ends=facts.hours_ended,
    versions=(Version("local limit", None, None, Limit(_CASELOAD, share="percent")),),
    examples=(
        Example(
            "twenty children, full time",
            {
                facts.hours_began: _hours("2013-03-04"),
                facts.worker_took_child: _children(20, "2013-03-11"),
            },
            as_at="2013-09-30",
            then=(("2013-03-04", "met"),),
        ),
        Example(
            "fifteen children and three days a week: twelve is the limit",
            {
                facts.hours_began: _hours("2013-03-04", 60),
                facts.worker_took_child: _children(15, "2013-03-11"),
            },
            as_at="2013-09-30",
            then=(("2013-03-04", "met"), ("2013-03-11", "overdue")),
        ),
        Example(
            "a family of two made it 21 for a month",
            {
                facts.hours_began: _hours("2013-03-04"),
                facts.worker_took_child: (
                    *_children(19, "2013-03-11"),
                    *_children(2, "2013-05-13", 20),
                ),
                facts.worker_gave_up_child: (on("2013-06-14", about="4"),),
            },
            as_at="2013-09-30",
            then=(("2013-03-04", "met"), ("2013-05-13", "met late")),
        ),
        Example(
            "the twenty-first came today",
            {
                facts.hours_began: _hours("2013-03-04"),
                facts.worker_took_child: _children(21, "2013-03-11"),
            },
            as_at="2013-03-11",
            then=(("2013-03-04", "met"), ("2013-03-11", "due")),
        ),
        Example(
            "went to half time and kept twelve children until the post ended",
            {
                facts.hours_began: (
                    on("2013-03-04", about="1", role="social worker", percent=100),
                    on("2013-06-03", about="2", role="social worker", percent=50),
                ),
                facts.worker_took_child: _children(12, "2013-03-11"),
                facts.hours_ended: (on("2013-06-03", about="1"), on("2013-09-06", about="2")),
            },
            as_at="2013-09-30",
            then=(("2013-03-04", "met"), ("2013-06-03", "missed")),
        ),
        Example(
            "no source says which children workers have",
            {facts.hours_began: _hours("2013-03-04")},
            as_at="2013-09-30",
            covered={facts.worker_took_child: ""},
            then=(("2013-03-04", "cannot tell"),),
        ),
    ),
    note="Authorities set between 18 and 20 children for a full-time worker. Children are counted,"
    " and not weighed, and each change of hours begins the count again. In the first year in"
    " practice the limit is nine tenths, and is a duty of its own.",
)

REVIEWING_CASELOAD = Duty(
    code="iro-caseload",
    title="Keep each reviewing officer's caseload within the guideline",
    basis="Independent Reviewing Officers' Handbook (2010)",
    rule_class=RuleClass.GUIDANCE,
    certainty="K",
    owner=Role.REVIEWING_MANAGER,
    escalates_to=Role.DIRECTOR,
    starts=_REVIEWING,
    met_by=facts.officer_took_child,
    lapses=facts.officer_gave_up_child,
    ends=facts.hours_ended,
    versions=(
        Version(
            "guideline of 50 to 70",
            None,
            None,
            Limit(LocalCount("reviewing_officer_caseload", 70), share="percent"),
        ),
    ),
    examples=(
        Example(
            "seventy children, full time",
            {
                facts.hours_began: _hours("2013-03-04", role="reviewing officer"),
                facts.officer_took_child: _children(70, "2013-03-11"),
            },
            as_at="2013-09-30",
            then=(("2013-03-04", "met"),),
        ),
        Example(
            "ninety children since the spring",
            {
                facts.hours_began: _hours("2013-03-04", role="reviewing officer"),
                facts.officer_took_child: _children(90, "2013-03-11"),
            },
            as_at="2013-09-30",
            then=(("2013-03-04", "met"), ("2013-03-11", "overdue")),
        ),
        Example(
            "half time with 36, and one left a week later",
            {
                facts.hours_began: _hours("2013-03-04", 50, "reviewing officer"),
                facts.officer_took_child: _children(36, "2013-03-11"),
                facts.officer_gave_up_child: (on("2013-03-18", about="5"),),
            },
            as_at="2013-09-30",
            then=(("2013-03-04", "met"), ("2013-03-11", "met late")),
        ),
        Example(
            "the seventy-first came today",
            {
                facts.hours_began: _hours("2013-03-04", role="reviewing officer"),
                facts.officer_took_child: _children(71, "2013-03-11"),
            },
            as_at="2013-03-11",
            then=(("2013-03-04", "met"), ("2013-03-11", "due")),
        ),
        Example(
            "left with eighty children still in their name",
            {
                facts.hours_began: _hours("2013-03-04", role="reviewing officer"),
                facts.officer_took_child: _children(80, "2013-03-11"),
                facts.hours_ended: (on("2013-08-30"),),
            },
            as_at="2013-09-30",
            then=(("2013-03-04", "met"), ("2013-03-11", "missed")),
        ),
        Example(
            "no source says which children officers have",
            {facts.hours_began: _hours("2013-03-04", role="reviewing officer")},
            as_at="2013-09-30",
            covered={facts.officer_took_child: ""},
            then=(("2013-03-04", "cannot tell"),),
        ),
    ),
    note="The guideline is 50 to 70 children for a full-time officer; the higher number is the"
    " limit here, and an authority may set a lower one.",
)

"""Duties to supervise social workers, and those newly qualified more closely."""

import datetime as dt

from sightline.core.periods import months, weeks
from sightline.duties.language import (
    Duty,
    Every,
    Example,
    On,
    Requirement,
    Role,
    RuleClass,
    Version,
    on,
)
from sightline.record.workforce import facts

_STANDARDS = "Standards for Employers of Social Workers in England (2011), standard 5"
_FROM_2011, _IN_2011 = "Standards for Employers 2011", dt.date(2011, 1, 1)
_SOCIAL_WORK = facts.post_began.such_that(role="social worker")
_SOCIAL_WORK_ENDED = facts.post_ended.such_that(role="social worker")
_HELD = facts.supervision_held
_LONG = Requirement(
    "long_enough", True, "it was shorter than an hour and a half, or was interrupted"
)
_EACH = Requirement("children_discussed", True, "no child was discussed by name")
_REGISTERED = Requirement(
    "supervisor_registered", True, "the supervisor is not a registered social worker"
)
_NAMED_CHILDREN = (
    "Each child discussed is named, with what was decided and by when, and what came of the last"
    " session's actions."
)


def _post(when: str, role: str = "social worker") -> tuple[On, ...]:
    return (on(when, role=role),)


def _held(days: str, **details: bool) -> tuple[On, ...]:
    said = {"long_enough": True, "children_discussed": True, "supervisor_registered": True}
    return tuple(On(day, "it", tuple({**said, **details}.items())) for day in days.split())


SUPERVISION = Duty(
    code="sw-supervision",
    title="Supervise each social worker",
    basis=_STANDARDS,
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.TEAM_MANAGER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=_SOCIAL_WORK,
    met_by=_HELD,
    ends=_SOCIAL_WORK_ENDED,
    valid_if=(_LONG, _EACH),
    versions=(Version(_FROM_2011, _IN_2011, None, Every(first=months(1), then=months(1))),),
    examples=(
        Example(
            "each month, then ten days late, then due",
            {facts.post_began: _post("2013-03-04"), _HELD: _held("2013-03-28 2013-05-08")},
            as_at="2013-05-31",
            then=(("2013-04-04", "met"), ("2013-04-28", "met late"), ("2013-06-08", "due")),
        ),
        Example(
            "six months without supervision",
            {facts.post_began: _post("2013-03-04"), _HELD: _held("2013-03-28")},
            as_at="2013-09-30",
            then=(("2013-04-04", "met"), ("2013-04-28", "overdue")),
        ),
        Example(
            "half an hour between two meetings",
            {
                facts.post_began: _post("2013-03-04"),
                _HELD: _held("2013-03-28", long_enough=False),
            },
            as_at="2013-04-30",
            then=(("2013-04-04", "overdue"),),
        ),
        Example(
            "the team's pressures were discussed and no child was",
            {
                facts.post_began: _post("2013-03-04"),
                _HELD: _held("2013-03-28", children_discussed=False),
            },
            as_at="2013-04-30",
            then=(("2013-04-04", "overdue"),),
        ),
        Example(
            "left after three months and had never been supervised",
            {facts.post_began: _post("2013-03-04"), facts.post_ended: _post("2013-06-07")},
            as_at="2013-06-30",
            then=(("2013-04-04", "missed"),),
        ),
        Example(
            "no source says when workers were supervised",
            {facts.post_began: _post("2013-03-04")},
            as_at="2013-06-30",
            covered={_HELD: ""},
            then=(("2013-04-04", "cannot tell"),),
        ),
    ),
    note=f"{_NAMED_CHILDREN} In the first six months in practice it is closer: a session that"
    " meets that meets this. Six weeks without one should reach a service manager. The year of the"
    " standards is known, and not the month.",
)

FIRST_YEAR_WEEKLY = Duty(
    code="nqsw-supervision",
    title="Supervise a newly qualified social worker each week for six weeks",
    basis=f"{_STANDARDS}; assessed and supported year in employment, from September 2012",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.TEAM_MANAGER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=facts.first_year_began,
    met_by=_HELD,
    ends=facts.first_year_ended,
    valid_if=(_LONG, _EACH, _REGISTERED),
    versions=(
        Version(_FROM_2011, _IN_2011, None, Every(first=weeks(1), then=weeks(1), until=weeks(6))),
    ),
    examples=(
        Example(
            "on the seventh day, then two days late, then due",
            {facts.first_year_began: "2013-09-02", _HELD: _held("2013-09-09 2013-09-18")},
            as_at="2013-09-20",
            then=(("2013-09-09", "met"), ("2013-09-16", "met late"), ("2013-09-25", "due")),
        ),
        Example(
            "after the sixth week the next one is due in a fortnight",
            {facts.first_year_began: "2013-09-02", _HELD: _held("2013-09-09 2013-10-14")},
            as_at="2013-10-31",
            then=(("2013-09-09", "met"), ("2013-09-16", "met late")),
        ),
        Example(
            "three weeks in and not seen by a supervisor",
            {facts.first_year_began: "2013-09-02"},
            as_at="2013-09-23",
            then=(("2013-09-09", "overdue"),),
        ),
        Example(
            "supervised by a manager who is not a social worker",
            {
                facts.first_year_began: "2013-09-02",
                _HELD: _held("2013-09-06", supervisor_registered=False),
            },
            as_at="2013-09-13",
            then=(("2013-09-09", "overdue"),),
        ),
        Example(
            "left in the third week, never supervised",
            {facts.first_year_began: "2013-09-02", facts.first_year_ended: "2013-09-20"},
            as_at="2013-09-30",
            then=(("2013-09-09", "missed"),),
        ),
        Example(
            "no source says when workers were supervised",
            {facts.first_year_began: "2013-09-02"},
            as_at="2013-09-30",
            covered={_HELD: ""},
            then=(("2013-09-09", "cannot tell"),),
        ),
    ),
    note=f"{_NAMED_CHILDREN} The intervals of later months are duties of their own.",
)

FIRST_YEAR_FORTNIGHTLY = Duty(
    code="nqsw-supervision-fortnightly",
    carries=("nqsw-supervision",),
    title="Supervise a newly qualified social worker each fortnight to six months",
    basis=FIRST_YEAR_WEEKLY.basis,
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.TEAM_MANAGER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=facts.first_year_began,
    met_by=_HELD,
    ends=facts.first_year_ended,
    valid_if=(_LONG, _EACH, _REGISTERED),
    versions=(
        Version(
            "newly qualified social worker pilot",
            dt.date(2008, 1, 1),
            dt.date(2010, 12, 31),
            Every(first=weeks(2), then=weeks(2), until=months(3)),
            certainty="K",
        ),
        Version(_FROM_2011, _IN_2011, None, Every(then=weeks(2), after=weeks(6), until=months(6))),
    ),
    examples=(
        Example(
            "after six weeks: in time, then a week late, then due",
            {
                facts.first_year_began: "2013-09-02",
                _HELD: _held("2013-10-14 2013-10-28 2013-11-18"),
            },
            as_at="2013-11-25",
            then=(("2013-10-28", "met"), ("2013-11-11", "met late"), ("2013-12-02", "due")),
        ),
        Example(
            "in the pilot it was fortnightly from the first",
            {facts.first_year_began: "2009-09-07", _HELD: _held("2009-09-21")},
            as_at="2009-10-12",
            then=(("2009-09-21", "met"), ("2009-10-05", "overdue")),
        ),
        Example(
            "the supervisor left at eight weeks and nobody took over",
            {facts.first_year_began: "2013-09-02", _HELD: _held("2013-10-28")},
            as_at="2013-12-16",
            then=(("2013-11-11", "overdue"),),
        ),
        Example(
            "supervised in the corridor",
            {
                facts.first_year_began: "2013-09-02",
                _HELD: (*_held("2013-10-28"), *_held("2013-11-08", long_enough=False)),
            },
            as_at="2013-11-18",
            then=(("2013-11-11", "overdue"),),
        ),
        Example(
            "left in the third month with one outstanding",
            {
                facts.first_year_began: "2013-09-02",
                _HELD: _held("2013-10-28"),
                facts.first_year_ended: "2013-11-29",
            },
            as_at="2013-12-16",
            then=(("2013-11-11", "missed"),),
        ),
        Example(
            "sessions are recorded only to the end of October",
            {facts.first_year_began: "2013-09-02", _HELD: _held("2013-10-28")},
            as_at="2013-12-16",
            covered={_HELD: "2013-09-01 2013-10-31"},
            then=(("2013-11-11", "cannot tell"),),
        ),
    ),
    note="It is counted from the last session, for intervals that begin after the first six weeks."
    " The years of the pilot and of the standards are known, and not the months.",
)

FIRST_YEAR_MONTHLY = Duty(
    code="nqsw-supervision-monthly",
    carries=("nqsw-supervision",),
    title="Supervise a newly qualified social worker each month to the end of the year",
    basis=FIRST_YEAR_WEEKLY.basis,
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.TEAM_MANAGER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=facts.first_year_began,
    met_by=_HELD,
    ends=facts.first_year_ended,
    valid_if=(_LONG, _EACH, _REGISTERED),
    versions=(Version(_FROM_2011, _IN_2011, None, Every(then=months(1), after=months(6))),),
    examples=(
        Example(
            "after six months: in time, then late, then due",
            {
                facts.first_year_began: "2013-09-02",
                _HELD: _held("2014-03-03 2014-04-02 2014-05-12"),
            },
            as_at="2014-05-31",
            then=(("2014-04-03", "met"), ("2014-05-02", "met late"), ("2014-06-12", "due")),
        ),
        Example(
            "none since the seventh month",
            {facts.first_year_began: "2013-09-02", _HELD: _held("2014-04-02")},
            as_at="2014-06-30",
            then=(("2014-05-02", "overdue"),),
        ),
        Example(
            "the year ended with one outstanding",
            {
                facts.first_year_began: "2013-09-02",
                _HELD: _held("2014-06-02"),
                facts.first_year_ended: "2014-09-01",
            },
            as_at="2014-09-30",
            then=(("2014-07-02", "missed"),),
        ),
        Example(
            "supervised by a manager who is not a social worker",
            {
                facts.first_year_began: "2013-09-02",
                _HELD: (
                    *_held("2014-04-02"),
                    *_held("2014-04-30", supervisor_registered=False),
                ),
            },
            as_at="2014-05-12",
            then=(("2014-05-02", "overdue"),),
        ),
        Example(
            "sessions are recorded only to the end of April",
            {facts.first_year_began: "2013-09-02", _HELD: _held("2014-04-02")},
            as_at="2014-06-30",
            covered={_HELD: "2013-09-01 2014-04-30"},
            then=(("2014-05-02", "cannot tell"),),
        ),
    ),
    note="It is counted from the last session, for intervals that begin after the first six"
    " months. After the year it goes on as for every social worker.",
)

"""Duties at the front door: someone has told us about a child, and an answer is owed."""

from sightline.core.periods import working_days
from sightline.duties.language import (
    AllBut,
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
from sightline.record.front_door import facts
from sightline.record.people.facts import died

_NAMED_REFERRER = facts.referral_decided.such_that(
    from_source=AllBut(facts.ANY_SOURCE, "9"),
    from_source_group=AllBut(facts.ANY_SOURCE_GROUP, "anonymous"),
)


def _from(when: str, source: str) -> tuple[On, ...]:
    return (on(when, from_source=source),)


def _by_manager(when: str) -> tuple[On, ...]:
    return (on(when, by_manager=True),)


def _by_qualified_manager(when: str) -> tuple[On, ...]:
    return (on(when, by_qualified_manager=True),)


CONTACT_DECISION = Duty(
    code="contact-decision",
    title="Decide what to do about a contact",
    basis="Working Together to Safeguard Children, the section on referral; local procedures",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=facts.contact_received,
    met_by=facts.contact_decided,
    ends=died,
    valid_if=(Requirement("by_manager", True, "it was not a manager who decided"),),
    versions=(
        Version("one working day", None, None, Once(Local("contact_decision", working_days(1)))),
    ),
    examples=(
        Example(
            "received on a Friday and decided on the Monday",
            {
                facts.contact_received: "2013-06-07",
                facts.contact_decided: _by_manager("2013-06-10"),
            },
            as_at="2013-06-30",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "the source does not say who decided",
            {facts.contact_received: "2013-06-07", facts.contact_decided: "2013-06-07"},
            as_at="2013-06-30",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "decided two days late",
            {
                facts.contact_received: "2013-06-11",
                facts.contact_decided: _by_manager("2013-06-14"),
            },
            as_at="2013-06-30",
            then=(("2013-06-12", "met late"),),
        ),
        Example(
            "not decided",
            {facts.contact_received: "2013-06-07"},
            as_at="2013-06-14",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "received today",
            {facts.contact_received: "2013-06-07"},
            as_at="2013-06-07",
            then=(("2013-06-10", "due"),),
        ),
        Example(
            "a clerk closed it",
            {
                facts.contact_received: "2013-06-07",
                facts.contact_decided: (on("2013-06-10", by_manager=False),),
            },
            as_at="2013-06-14",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "the child died before anyone decided",
            {facts.contact_received: "2013-06-07", died: "2013-06-12"},
            as_at="2013-06-30",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "no source carries decisions on contacts",
            {facts.contact_received: "2013-06-07"},
            as_at="2013-06-14",
            covered={facts.contact_decided: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
    note="The hour is stored where it is known; the clock is counted in working days.",
)

REFERRAL_DECISION = Duty(
    code="referral-decision",
    title="Decide how to respond to a referral",
    basis="Working Together to Safeguard Children 2006, from paragraph 5.32, and each edition"
    " since to 2023",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.TEAM_MANAGER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=facts.referral_received,
    met_by=facts.referral_decided,
    ends=(facts.need_closed, died),
    valid_if=(
        Requirement(
            "by_qualified_manager", True, "it was not a qualified social work manager who decided"
        ),
    ),
    versions=(Version("Working Together 2006 to 2023", None, None, Once(working_days(1))),),
    examples=(
        Example(
            "received before a bank holiday weekend and decided on the Tuesday",
            {
                facts.referral_received: "2013-05-24",
                facts.referral_decided: _by_qualified_manager("2013-05-28"),
            },
            as_at="2013-06-30",
            then=(("2013-05-28", "met"),),
        ),
        Example(
            "decided a day late",
            {
                facts.referral_received: "2013-06-03",
                facts.referral_decided: _by_qualified_manager("2013-06-05"),
            },
            as_at="2013-06-30",
            then=(("2013-06-04", "met late"),),
        ),
        Example(
            "waiting a week for a decision",
            {facts.referral_received: "2013-06-03"},
            as_at="2013-06-11",
            then=(("2013-06-04", "overdue"),),
        ),
        Example(
            "closed after two weeks with no decision recorded",
            {facts.referral_received: "2013-06-03", facts.need_closed: "2013-06-17"},
            as_at="2013-06-30",
            then=(("2013-06-04", "missed"),),
        ),
        Example(
            "received yesterday",
            {facts.referral_received: "2013-06-03"},
            as_at="2013-06-04",
            then=(("2013-06-04", "due"),),
        ),
        Example(
            "decided by someone who is not a qualified manager",
            {
                facts.referral_received: "2013-06-03",
                facts.referral_decided: (on("2013-06-03", by_qualified_manager=False),),
            },
            as_at="2013-06-11",
            then=(("2013-06-04", "overdue"),),
        ),
        Example(
            "the census carries the referral and not the day of the decision",
            {facts.referral_received: "2013-06-03"},
            as_at="2013-06-11",
            covered={facts.referral_decided: ""},
            then=(("2013-06-04", "cannot tell"),),
        ),
    ),
)

REFERRER_FEEDBACK = Duty(
    code="referrer-feedback",
    title="Tell the referrer what was decided",
    basis="Working Together to Safeguard Children, each edition from 2006 to 2023; the number is"
    " local",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=_NAMED_REFERRER,
    met_by=facts.referrer_told,
    ends=died,
    versions=(
        Version("one working day", None, None, Once(Local("referrer_feedback", working_days(1)))),
    ),
    examples=(
        Example(
            "the school was told the next working day",
            {facts.referral_decided: _from("2013-06-07", "2A"), facts.referrer_told: "2013-06-10"},
            as_at="2013-06-30",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "the school was told a week late",
            {facts.referral_decided: _from("2013-06-07", "2A"), facts.referrer_told: "2013-06-17"},
            as_at="2013-06-30",
            then=(("2013-06-10", "met late"),),
        ),
        Example(
            "nobody has told the health visitor",
            {facts.referral_decided: _from("2013-06-07", "3B")},
            as_at="2013-06-30",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "decided on Friday",
            {facts.referral_decided: _from("2013-06-07", "6")},
            as_at="2013-06-08",
            then=(("2013-06-10", "due"),),
        ),
        Example(
            "an anonymous caller cannot be told",
            {facts.referral_decided: _from("2013-06-07", "9")},
            as_at="2013-06-30",
            then=(),
        ),
        Example(
            "the child died before the school had been told",
            {facts.referral_decided: _from("2013-06-07", "2A"), died: "2013-06-19"},
            as_at="2013-06-30",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "no return says whether referrers were told",
            {facts.referral_decided: _from("2013-06-07", "2A")},
            as_at="2013-06-30",
            covered={facts.referrer_told: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
    note="What may be told is limited by what the family has a right to keep private. Local rules"
    " go up to three working days, or 72 hours; one board counts 24 hours from the referral.",
)

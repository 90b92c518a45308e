"""What is missing from an action, so that a family can see what is asked and know if it worked.

The rules are all here, each with sentences that keep it and sentences that break it; a test reads
both. They inform and never stop anybody from saving.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Written:
    """An action as it is written; `agreed_on` is the day of the plan it is part of."""

    outcome: str = ""
    measure: str = ""
    to_do: str = ""
    owner: str = ""
    due_on: dt.date | None = None
    if_not: str = ""
    agreed_on: dt.date | None = None


@dataclass(frozen=True)
class Rule:
    """One thing an action needs: the box it is about, and examples that keep and break it."""

    code: str
    part: str
    says: str
    breaks: Callable[[Written], bool]
    kept: tuple[Written, ...] = field(repr=False, default=())
    broken: tuple[Written, ...] = field(repr=False, default=())


def _said(text: str) -> str:
    return " ".join(re.findall(r"[a-z']+", text.lower()))


def _any_of(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


NOBODY = {
    *("all", "everyone", "everybody", "all agencies", "all professionals", "professionals"),
    *("agencies", "core group", "the core group", "social care", "children's social care"),
    *("family", "the family", "parents", "both parents", "the parents", "carers", "school"),
    *("health", "police", "tbc", "to be confirmed", "to be decided", "n a", "none", "multi agency"),
    *(
        "the school",
        "the team",
        "team",
        "services",
        "partners",
        "all parties",
        "children's services",
    ),
}
"""Words that stand where a name should, and name no one person."""

VAGUE = _any_of(
    *("ongoing", "on going", "as appropriate", "as required", "as needed", "as necessary"),
    *("when necessary", "where possible", "if appropriate", "in due course", "asap"),
)
"""Words that let an action go on without end or be left undone."""

ONLY_WATCHING = re.compile(
    r"^(?:to )?(?:continue|monitor|observe|support|liaise|be aware|engage|ensure)\b"
)
HOW_OR_WHAT = _any_of("by", "so that", "each", "every", "at", "until", "with", "to", "before")
A_THING_TO_DO = re.compile(
    r"^(?:to )?(?:attend|complete|engage|refer|undertake|access|participate|comply|cooperate"
    r"|co operate|work with|make a referral|continue to work|sign|meet with)\b"
)
TO_BE_SEEN = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|ten|says?|tells?|told|shows?|reports?"
    r"|recorded?|records|seen|sees|school register"
    r"|attendance|weigh(?:s|ed|ts?)?|tests?|score|measured?|checks?|checked|each|every|no more"
    r"|none|never|always|nobody|everyone|in bed|on time|notices?|asks?|visits?|hears?|finds?"
    r"|counts?|observ\w+|by (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
FURTHEST = dt.timedelta(days=183)
_AT, _LATER = dt.date(2026, 1, 12), dt.date(2026, 3, 2)
_GOOD = Written(
    outcome="Maya gets to school each day having slept and eaten",
    measure="The school register shows her there by 9, and she tells Jo she had breakfast",
    to_do="Mum gets up with Maya at 7 and walks her to breakfast club",
    owner="Ms Example-Ashdown (mum)",
    due_on=_LATER,
    if_not="Gran takes her; if she misses three mornings the core group meets that week",
    agreed_on=_AT,
)


def _with(**changed: Any) -> Written:
    return Written(**{**_GOOD.__dict__, **changed})


RULES = (
    Rule(
        "outcome",
        "outcome",
        "It does not say what will be different for the child.",
        lambda told: not told.outcome.strip(),
        kept=(_GOOD,),
        broken=(_with(outcome=" "),),
    ),
    Rule(
        "outcome is a task",
        "outcome",
        "What should be different is written as something to do. Say what the child's life will"
        " be like.",
        lambda told: bool(A_THING_TO_DO.match(_said(told.outcome))),
        kept=(_GOOD, _with(outcome="Maya feels safe at home at night")),
        broken=(
            _with(outcome="To attend the parenting course"),
            _with(outcome="Engage with services"),
            _with(outcome="Complete the programme"),
        ),
    ),
    Rule(
        "measure",
        "measure",
        "It does not say how anyone will know.",
        lambda told: not told.measure.strip(),
        kept=(_GOOD,),
        broken=(_with(measure=""),),
    ),
    Rule(
        "measure cannot be seen",
        "measure",
        "Nobody could see or count whether this has happened. Say who will notice what, or how"
        " often.",
        lambda told: bool(told.measure.strip()) and not TO_BE_SEEN.search(told.measure.lower()),
        kept=(
            _GOOD,
            _with(measure="Four weights in a row on her line"),
            _with(measure="Maya says she is not frightened at bedtime"),
        ),
        broken=(_with(measure="Improvement in parenting"), _with(measure="Better home life")),
    ),
    Rule(
        "action",
        "to_do",
        "It does not say what anybody will do.",
        lambda told: not told.to_do.strip(),
        kept=(_GOOD,),
        broken=(_with(to_do=""),),
    ),
    Rule(
        "action is vague",
        "to_do",
        "It could go on for ever or never be done: it says 'ongoing', 'as appropriate' or the"
        " like. Say what, and how often.",
        lambda told: bool(VAGUE.search(_said(told.to_do))),
        kept=(_GOOD,),
        broken=(
            _with(to_do="Health visitor to offer support as appropriate"),
            _with(to_do="Ongoing work on routines"),
        ),
    ),
    Rule(
        "action only watches",
        "to_do",
        "It says to monitor, support, continue or ensure, and not what anyone will do.",
        lambda told: (
            bool(ONLY_WATCHING.match(_said(told.to_do)))
            and not HOW_OR_WHAT.search(" ".join(_said(told.to_do).split()[1:]))
        ),
        kept=(_GOOD, _with(to_do="Support mum by sitting with her at the clinic on Tuesday")),
        broken=(_with(to_do="Monitor attendance"), _with(to_do="To support parents")),
    ),
    Rule(
        "owner",
        "owner",
        "Nobody is named to do it.",
        lambda told: not told.owner.strip(),
        kept=(_GOOD, _with(owner="Jo Sample")),
        broken=(_with(owner=""),),
    ),
    Rule(
        "owner is a group",
        "owner",
        "It is given to a group, so to no one. Name one person; others can help.",
        lambda told: _said(told.owner) in NOBODY,
        kept=(_GOOD, _with(owner="Mr Example, class teacher")),
        broken=(_with(owner="All agencies"), _with(owner="Parents"), _with(owner="TBC")),
    ),
    Rule(
        "date",
        "due_on",
        "It has no date.",
        lambda told: told.due_on is None,
        kept=(_GOOD,),
        broken=(_with(due_on=None),),
    ),
    Rule(
        "date has gone",
        "due_on",
        "Its date had gone by when the plan was agreed. Give it a new one, and say why.",
        lambda told: bool(told.due_on and told.agreed_on and told.due_on < told.agreed_on),
        kept=(_GOOD, _with(due_on=_AT)),
        broken=(_with(due_on=dt.date(2026, 1, 11)),),
    ),
    Rule(
        "date is far off",
        "due_on",
        "Its date is more than six months away. Give a step that can be looked at sooner.",
        lambda told: bool(
            told.due_on and told.agreed_on and told.due_on - told.agreed_on > FURTHEST
        ),
        kept=(_GOOD, _with(due_on=_AT + FURTHEST)),
        broken=(_with(due_on=_AT + FURTHEST + dt.timedelta(days=1)),),
    ),
    Rule(
        "contingency",
        "if_not",
        "It does not say what happens if it does not work.",
        lambda told: _said(told.if_not) in ("", "n a", "none", "tbc", "not applicable"),
        kept=(_GOOD,),
        broken=(_with(if_not=""), _with(if_not="N/A"), _with(if_not="None")),
    ),
)
"""Every rule, in the order in which a plan is read."""


def missing(told: Written) -> list[Rule]:
    """The rules this action breaks, in order; none where it can be acted on and measured."""
    return [rule for rule in RULES if rule.breaks(told)]


MANY = 10
"""More actions than a family can hold in mind."""

DRIFT = 3
"""An action carried forward this often has drifted."""


def missing_from_plan(
    actions: Sequence[Written], *, childs_view: str, if_not: str
) -> Iterable[str]:
    """What the plan as a whole lacks, each in a sentence."""
    if not actions:
        yield "It has no actions yet."
    if len(actions) > MANY:
        yield (
            f"It has {len(actions)} actions. A family can hold about {MANY}: put the ones that"
            " keep the child safe first."
        )
    if not childs_view.strip():
        yield "It does not say what the child thinks or wants."
    if not if_not.strip():
        yield "It does not say what happens if things do not change."


@dataclass(frozen=True)
class InFull:
    """Whether every action of a plan has the parts that the duty to write it in full asks for."""

    outcomes: bool
    owners: bool
    dates: bool
    contingency: bool


def in_full(actions: Sequence[Written], *, if_not: str) -> InFull:
    """Which parts every action has; a plan with no actions has none of them.

    A contingency may be of the whole plan or of each action.
    """

    def every(*codes: str) -> bool:
        broken = {rule.code for told in actions for rule in missing(told)}
        return bool(actions) and broken.isdisjoint(codes)

    return InFull(
        outcomes=every("outcome", "outcome is a task"),
        owners=every("owner", "owner is a group"),
        dates=every("date"),
        contingency=bool(if_not.strip()) or every("contingency"),
    )

"""What a members' pack says, in plain words and in numbers from which no child can be told."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from sightline.core.access import Reach
from sightline.core.calendar import add_months
from sightline.duties.language import Duty, RuleClass
from sightline.indicators.book import all_indicators
from sightline.indicators.scorecards.boards import BOARDS, Board
from sightline.indicators.scorecards.card import cards
from sightline.indicators.scorecards.keeping import kept_days
from sightline.indicators.scorecards.models import ActionOwed
from sightline.record.voice.models import Statement
from sightline.web.duties.asked import Asked, areas_of_duties
from sightline.web.duties.register.numbers import DutyNumbers, numbers, shown_count, shown_share
from sightline.web.duties.register.owing import owed_on_the_day
from sightline.web.performance.chosen import our_area
from sightline.web.performance.scorecard.shown import Shown
from sightline.web.words import uk_date

LONG = 183
"""Days after which a member should ask about whoever has been owed something the longest."""
CARE = ("care planning", "entering care", "visits", "reviews", "health", "education")
CARE += ("leaving care", "placements", "adoption", "complaints")
SAFETY = ("front door", "assessment", "child in need", "protection", "missing", "allocation")
OF_BOARD = {"corporate-parenting": CARE, "safeguarding": SAFETY}


@dataclass(frozen=True)
class Unmet:
    """One duty that is not being met, as a member reads it."""

    duty: Duty
    children: str
    since: str
    on_time: str
    moved: str
    done: tuple[str, ...]
    questions: tuple[str, ...]

    @property
    def basis(self) -> str:
        """The law, in short."""
        return self.duty.basis.split(";")[0]


@dataclass(frozen=True)
class Pack:
    """A whole pack, for one board and one day."""

    board: Board
    as_at: dt.date
    authority: str
    unmet: tuple[Unmet, ...]
    cannot_tell: tuple[str, ...]
    measures: tuple[Shown, ...]
    voice: str

    @property
    def headline(self) -> str:
        """The sentence that comes first."""
        count = len(self.unmet)
        if not count:
            return "No duty in law is known to be unmet on this day."
        return (
            f"{count} {'duty' if count == 1 else 'duties'} in law"
            f" {'is' if count == 1 else 'are'} not being met for every child."
        )


def pack(asked: Asked, board: Board) -> Pack:
    """The pack of a board: always of the whole authority, whoever asks for it."""
    mine = replace(
        asked,
        reach=Reach(None),
        member=True,
        sees_children=False,
        everyone=True,
        area="",
        team=None,
    )
    areas = areas_of_duties()
    wanted = OF_BOARD.get(board.code)
    lines = [
        line
        for line in numbers(mine, owed_on_the_day(mine))
        if line.duty.rule_class is RuleClass.LEGAL
        and (wanted is None or areas[line.duty.code] in wanted)
    ]
    before = owed_on_the_day(replace(mine, as_at=add_months(-1, mine.as_at))).by_duty
    actions = _actions(mine.as_at)
    area = our_area()
    return Pack(
        board,
        mine.as_at,
        area.name if area else "",
        tuple(
            _unmet(line, before.get(line.duty.code), actions.get(line.duty.code, []), mine.as_at)
            for line in lines
            if line.owed
        ),
        tuple(line.duty.title for line in lines if line.cannot_tell and not line.told),
        _measures(board, mine.as_at, area),
        _voice(mine.as_at),
    )


def _unmet(line: DutyNumbers, before: Any, actions: list[ActionOwed], as_at: dt.date) -> Unmet:
    return Unmet(
        duty=line.duty,
        children=shown_count(line.children, member=True),
        since=f"{line.oldest_on:%B %Y}" if line.oldest_on else "",
        on_time=shown_share(line, member=True),
        moved=_moved(line.owed, before.clocks if before else 0),
        done=tuple(_said(action, as_at) for action in actions),
        questions=tuple(_questions(line, actions, before.clocks if before else 0, as_at)),
    )


def _moved(now: int, before: int) -> str:
    """Which way it went in a month; by how many is not said, since small steps tell of a child."""
    if now == before:
        return "as many as a month ago"
    return "more than a month ago" if now > before else "fewer than a month ago"


def _said(action: ActionOwed, as_at: dt.date) -> str:
    if action.done_on:
        return f"{action.what} Done {uk_date(action.done_on)}. {action.result}"
    late = "was due" if action.due_on < as_at else "by"
    return f"{action.what} {action.owner}, {late} {uk_date(action.due_on)}."


def _questions(
    line: DutyNumbers, actions: list[ActionOwed], before: int, as_at: dt.date
) -> list[str]:
    """What a member should ask, from what the numbers say."""
    asked = []
    if not actions:
        asked.append("What will be done about this, by whom and by when? Nothing is agreed.")
    if any(each.done_on is None and each.due_on < as_at for each in actions):
        asked.append("Why is what was agreed not done by its day?")
    if any(each.done_on and line.owed >= before for each in actions):
        asked.append("It was done: why do the numbers not move?")
    if line.owed > before and before:
        asked.append("Why are there more than a month ago?")
    if line.oldest_on and (as_at - line.oldest_on).days > LONG:
        asked.append(
            f"Whoever has waited since {line.oldest_on:%B %Y}: who has seen them, and what stands"
            " in the way?"
        )
    if line.do_not_count > line.on_time:
        asked.append("More is done that does not count than is done in time: do workers know why?")
    return asked


def _actions(as_at: dt.date) -> dict[str, list[ActionOwed]]:
    """The actions about each duty: those agreed about an indicator that counts its clocks."""
    found: dict[str, list[ActionOwed]] = {}
    book = all_indicators()
    for action in ActionOwed.objects.filter(team="", agreed_on__lte=as_at).order_by("due_on"):
        for code in book[action.indicator].duties if action.indicator in book else ():
            found.setdefault(code, []).append(action)
    return found


def _measures(board: Board, as_at: dt.date, area: Any) -> tuple[Shown, ...]:
    day = next((each for each in kept_days() if each <= as_at), None)
    if day is None:
        return ()
    return tuple(Shown(one, member=True) for one in cards(board.measures, day, area=area))


def _voice(as_at: dt.date) -> str:
    """How much children said in the year and how much of it has an answer; never their words."""
    said = Statement.objects.filter(
        said_on__gt=as_at - dt.timedelta(days=365), said_on__lte=as_at
    ).exclude(status__in=("draft", "entered in error", "superseded"))
    count = said.count()
    answered = said.exclude(our_answer="").count()
    if not count:
        return "Nothing that a child said is recorded in the year. Ask why."
    silent = shown_count(count - answered, member=True)
    return (
        f"Children are recorded as telling us {shown_count(count, member=True)} things in the year."
        f" {silent} of them have no answer on record."
    )


def boards() -> list[Board]:
    """The boards that a pack can be made for."""
    return list(BOARDS.values())

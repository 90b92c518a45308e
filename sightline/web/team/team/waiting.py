"""Children whom no qualified worker has, as the team's page shows them; none is left out."""

import datetime as dt
from dataclasses import dataclass

from sightline.quality.caseloads.unallocated import Waiting, unallocated
from sightline.web.called import names_of

from ..whose import Managed

RISKS = {
    "": ("not risk-rated", "late"),
    "high": ("high risk", "late"),
    "medium": ("medium risk", "due"),
    "low": ("low risk", ""),
}
"""The tag of each rating, with its tone."""


@dataclass(frozen=True)
class Row:
    """One child who waits."""

    waiting: Waiting
    name: str
    day: dt.date

    @property
    def tag(self) -> tuple[str, str]:
        """The words of the tag, and its tone."""
        return RISKS[self.waiting.risk]

    @property
    def look_late(self) -> bool:
        """Whether somebody should have looked again by now."""
        return self.waiting.look is not None and self.waiting.look_late(self.day)


@dataclass(frozen=True)
class Queue:
    """Who waits within reach; how many more wait that this person may not open."""

    rows: list[Row]
    cannot_tell: list[Row]
    elsewhere: int
    not_rated: int


def queue(managed: Managed, day: dt.date) -> Queue:
    """Everybody who waits. Those out of reach are counted, so that no child can drop out of sight.

    A team is shown the children it has. A child whom no team has is shown to those who reach the
    whole authority, and counted for every manager.
    """
    every = unallocated(day)
    mine = [each for each in every if each.child_id in managed.reach]
    if managed.chosen is not None:
        mine = [each for each in mine if _team(each) == managed.chosen.pk]
    names = names_of([each.child_id for each in mine])
    rows = [Row(each, names.get(each.child_id, ""), day) for each in mine]
    told = [each for each in rows if each.waiting.told]
    return Queue(
        rows=told,
        cannot_tell=[each for each in rows if not each.waiting.told],
        elsewhere=_elsewhere(every, managed),
        not_rated=sum(1 for each in told if not each.waiting.risk),
    )


def _team(waiting: Waiting) -> int | None:
    held = waiting.held
    if held is None:
        return None
    return held.team_id or (held.worker.team_id if held.worker else None)


def _elsewhere(every: list[Waiting], managed: Managed) -> int:
    """Those this person may not open and no other team has: somebody must take them on."""
    out = [each for each in every if each.told and each.child_id not in managed.reach]
    if managed.everyone:
        return len(out)  # restricted records
    return sum(1 for each in out if _team(each) is None)

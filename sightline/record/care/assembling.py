"""Turns episodes of care into time in care, and its legal statuses and homes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

# An episode ends with this reason when another begins the same day.
CONTINUES = "X1"
# Reasons a new episode began that keep the placement, or keep the legal status.
KEEPS_PLACEMENT = {"L", ""}
KEEPS_LEGAL_STATUS = {"P", "T", ""}
SAME_CARER = {"P": False, "B": False, "T": True, "U": True}
# Long-term foster placements, which the return defines as meant to last until the child is 18.
LONG_TERM = {"U1", "U4"}
# Legal statuses of children who are looked after only for short breaks.
SHORT_BREAKS = {"V3", "V4"}


@dataclass
class Stated:
    """One episode as a return states it, with the codes the return uses."""

    began_on: dt.date
    reason_began: str = ""
    legal_status: str = ""
    category_of_need: str = ""
    placement_type: str = ""
    provider: str = ""
    ended_on: dt.date | None = None
    reason_ended: str = ""
    change_reason: str = ""
    home_postcode: str = ""
    placement_postcode: str = ""
    urn: str = ""

    @property
    def home(self) -> tuple[str, str, str, str]:
        """What makes a placement the same placement."""
        return (self.placement_type, self.provider, self.placement_postcode, self.urn)


@dataclass
class Spell:
    """An unbroken run of episodes: time in care, a legal status or a placement."""

    episodes: list[Stated] = field(default_factory=list)

    @property
    def first(self) -> Stated:
        """The episode the spell began with."""
        return self.episodes[0]

    @property
    def last(self) -> Stated:
        """The episode the spell ended with, or is still in."""
        return self.episodes[-1]


def periods(episodes: Sequence[Stated]) -> list[Spell]:
    """The times in care that episodes in date order make up: a gap or an ending begins another."""
    found: list[Spell] = []
    for episode in episodes:
        if not found or _new_period(found[-1].last, episode):
            found.append(Spell())
        found[-1].episodes.append(episode)
    return found


def _new_period(before: Stated, episode: Stated) -> bool:
    return (
        episode.reason_began == "S"
        or before.ended_on != episode.began_on
        or before.reason_ended not in (CONTINUES, "")
    )


def placements(period: Spell) -> list[Spell]:
    """The homes of one time in care: a new one unless only the legal status changed."""
    return _runs(
        period,
        lambda before, now: now.reason_began in KEEPS_PLACEMENT and before.home == now.home,
    )


def legal_statuses(period: Spell) -> list[Spell]:
    """The legal statuses of one time in care: a new one unless only the home changed."""
    return _runs(
        period,
        lambda before, now: (
            now.reason_began in KEEPS_LEGAL_STATUS and before.legal_status == now.legal_status
        ),
    )


def _runs(period: Spell, goes_on) -> list[Spell]:
    found: list[Spell] = []
    for episode in period.episodes:
        if not found or not goes_on(found[-1].last, episode):
            found.append(Spell())
        found[-1].episodes.append(episode)
    return found

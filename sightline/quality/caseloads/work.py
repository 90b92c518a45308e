"""The kinds of work that a child is to us, which say whether their need is open and how heavy."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Q, QuerySet

from sightline.core.facts import Spell
from sightline.record.care.spells import care_periods
from sightline.record.child_in_need.spells import child_in_need_plans
from sightline.record.front_door.spells import referrals
from sightline.record.people.models import Child
from sightline.record.protection.spells import protection_plans

NEVER = ("draft", "entered in error")
ADULT = 18


@dataclass(frozen=True)
class Work:
    """A kind of work: the rows that say it is open, and how heavy a child in it usually is.

    `tenths` is the usual weight: ten is one child. It is a number of ours to begin from, not one
    of any law or guidance, and each authority sets its own. `registered` says that only a
    registered social worker may hold it.
    """

    code: str
    title: str
    spell: Spell
    tenths: int
    registered: bool = False
    but_not: tuple[tuple[str, object], ...] = ()

    def open_on(self, day: dt.date) -> QuerySet:
        """The rows that are open on a day."""
        held = apps.get_model(self.spell.rows).objects.exclude(status__in=NEVER)
        began, ended = self.spell.began, self.spell.ended
        held = held.filter(**{f"{began}__lte": day})
        held = held.filter(Q(**{ended: None}) | Q(**{f"{ended}__gt": day}))
        return held.exclude(**dict(self.but_not)) if self.but_not else held


WORK = (
    Work("protection", "child protection plan", protection_plans, 15, registered=True),
    Work("looked after", "looked after", care_periods, 10, registered=True),
    Work("in need", "child in need plan", child_in_need_plans, 10),
    Work("referral", "open referral", referrals, 10, but_not=(("no_further_action", True),)),
)


@dataclass(frozen=True)
class Need:
    """What a child is open to us for on a day, and since when."""

    kinds: tuple[str, ...]
    since: dt.date

    @property
    def registered(self) -> bool:
        """Whether only a registered social worker may hold it."""
        return any(each.registered for each in WORK if each.code in self.kinds)

    @property
    def said(self) -> str:
        """The kinds in words, the gravest first."""
        named = [each.title for each in WORK if each.code in self.kinds]
        # A referral is how any of the others came to us: it is said where it is all there is.
        return ", ".join(named[:-1] if len(named) > 1 and "referral" in self.kinds else named)


def open_needs(day: dt.date, child_ids: Iterable[int] | None = None) -> dict[int, Need]:
    """Every child with an open need on a day, or those of these children who have one.

    A child who has died, or come of age, is owed no social worker.
    """
    kinds: dict[int, list[str]] = defaultdict(list)
    since: dict[int, dt.date] = {}
    wanted = None if child_ids is None else list(child_ids)
    for work in WORK:
        rows = work.open_on(day)
        if wanted is not None:
            rows = rows.filter(child_id__in=wanted)
        for child_id, began in rows.values_list("child_id", work.spell.began):
            if work.code not in kinds[child_id]:
                kinds[child_id].append(work.code)
            since[child_id] = min(began, since.get(child_id, began))
    over = _over(day, list(kinds))
    return {
        child_id: Need(tuple(found), since[child_id])
        for child_id, found in kinds.items()
        if child_id not in over
    }


def _over(day: dt.date, child_ids: list[int]) -> set[int]:
    """Those of these children who had died by the day, or were grown up."""
    try:
        born_by = day.replace(year=day.year - ADULT)
    except ValueError:  # 29 February: whoever was born that day is 18 on the day after
        born_by = day.replace(year=day.year - ADULT, day=28)
    held = Child.objects.filter(pk__in=child_ids)
    gone = held.filter(Q(died_on__lte=day) | Q(born_on__lte=born_by))
    return set(gone.values_list("pk", flat=True))

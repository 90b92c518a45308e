"""The worry list: children for whom something already known is wrong, whoever is drawn by lot.

Each worry is data: duties that are overdue, figures that count the child, or a thing that happened
again. Nothing is counted here that the duties and figures do not count already.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Count

from sightline.core.calendar import add_months
from sightline.duties.models import Clock
from sightline.indicators.book import all_indicators
from sightline.indicators.figures import counting
from sightline.indicators.periods import span

from .drawing import lot


@dataclass(frozen=True)
class Again:
    """Something that happened so many times or more in the months before."""

    rows: str
    on: str
    times: int
    months: int


@dataclass(frozen=True)
class Worry:
    """One reason to read a child's file, and what names the children it is true of."""

    code: str
    says: str
    duties: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    again: Again | None = None


VISITS: tuple[str, ...] = (
    *("cin-visit", "cp-visit", "cla-visit-first", "cla-visit-year1", "cla-visit-settled"),
    *("cla-visit-p-interim", "cla-visit-reg24", "cla-visit-co-home", "pa-visit"),
)
PLANS = ("care-plan", "placement-plan", "cin-plan", "pathway-plan", "permanence-plan")

WORRIES = (
    Worry("visit-overdue", "a visit is overdue", duties=VISITS),
    Worry("no-plan", "a plan that is due is not there", duties=PLANS),
    Worry(
        "unallocated",
        "no social worker is allocated",
        duties=("case-allocation",),
        figures=("cla-unallocated", "cin-unallocated"),
    ),
    Worry(
        "missing-again",
        "went missing more than once in twelve months",
        again=Again("missing.MissingEpisode", "began_on", 2, 12),
    ),
    Worry(
        "long-plan",
        "a child protection plan has lasted 18 months or more",
        figures=("cp-open-18m",),
    ),
    Worry("out-of-area", "lives outside the area", figures=("cla-out-of-area",)),
)


@dataclass(frozen=True)
class Worried:
    """The children one worry is true of, and what could not be told because no source says."""

    worry: Worry
    children: frozenset[int]
    cannot_tell: int = 0


def worried_about(as_at: dt.date, among: Collection[int]) -> list[Worried]:
    """Each worry, with the children of these it is true of on the day."""
    ours = frozenset(among)
    book = all_indicators()
    found = []
    with counting() as run:
        for worry in WORRIES:
            held: set[int] = set()
            unknown: set[int] = set()
            if worry.duties:
                clocks = Clock.objects.filter(duty__in=worry.duties)
                late = Clock.objects.overdue(as_at).filter(duty__in=worry.duties)
                held |= set(late.values_list("child_id", flat=True))
                told = clocks.filter(started_on__lte=as_at, known_until__isnull=True)
                unknown |= set(told.values_list("child_id", flat=True))
            for code in worry.figures:
                over = span(book[code].over, as_at, True)
                held |= set(run.children_behind(book[code], over, "numerator", None, None))
                unknown |= set(run.children_behind(book[code], over, "cannot tell", None, None))
            held |= _again(worry.again, as_at)
            found.append(Worried(worry, frozenset(held & ours), len((unknown - held) & ours)))
    return found


def _again(again: Again | None, as_at: dt.date) -> set[int]:
    if again is None:
        return set()
    rows = apps.get_model(again.rows)._default_manager.filter(
        **{f"{again.on}__lte": as_at, f"{again.on}__gt": add_months(-again.months, as_at)}
    )
    often = (
        rows.exclude(status__in=("draft", "entered in error", "superseded"))
        .values("child_id")
        .annotate(times=Count("pk"))
        .filter(times__gte=again.times)
    )
    return set(often.values_list("child_id", flat=True))


def most_worrying(
    found: Collection[Worried], seed: str, of_list: str, size: int
) -> list[tuple[int, list[str]]]:
    """The children with the most worries first, among equals by lot, with the worries of each.

    Every worry that is true of anybody is met by somebody, as far as the size allows.
    """
    why: dict[int, list[str]] = {}
    for each in found:
        for child in each.children:
            why.setdefault(child, []).append(each.worry.code)
    order = sorted(why, key=lambda child: (-len(why[child]), lot(seed, of_list, child)))
    chosen: list[int] = []
    for code in (each.worry.code for each in found if each.children):
        if len(chosen) < size and not any(code in why[child] for child in chosen):
            chosen.append(next(child for child in order if code in why[child]))
    rest = [child for child in order if child not in set(chosen)]
    chosen += rest[: max(0, size - len(chosen))]
    return [(child, why[child]) for child in sorted(chosen, key=order.index)]


def said(codes: Collection[str]) -> str:
    """The worries of one child in a phrase."""
    told: Mapping[str, str] = {each.code: each.says for each in WORRIES}
    return "; ".join(told.get(code, code) for code in codes)

"""What the reports print most often, dealt out: reviews, health, pathway plans, results."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from sightline.core.calendar import add, add_months
from sightline.core.periods import working_days

from ..invent.chance import DAY, Chance, back_to_working_day
from ..invent.rows import World
from .briefs import Brief, years_back
from .dealing import CannotDeal, Hand, deal, share_of, spread
from .learning import year_group
from .timed import review_days

NAMES = (
    *("Bedford", "Birmingham", "Bradford", "Cornwall", "Derbyshire", "Devon", "Doncaster"),
    *("Dorset", "Essex", "Hertfordshire", "Kent", "Lancashire", "Leicester", "Luton", "Newham"),
    *("Nottinghamshire", "Peterborough", "Rutland", "Shropshire", "Somerset", "Southend-on-Sea"),
    *("Staffordshire", "Surrey", "Thurrock", "Warwickshire", "Wiltshire"),
)
FIRST_WEEKS = 70  # days: a child in care for less may have had nothing late yet


def elsewhere(count: int) -> tuple[str, ...]:
    """So many other authorities in which a few children are placed."""
    return NAMES[:count]


def share(chance: Chance, among: Sequence[Brief], field: str, of: float, value: Any = True) -> None:
    """Give a value to this share of them, to the nearest child."""
    deal(chance, among, field, [Hand(value, share_of(among, of))])


def reviews(
    chance: Chance,
    among: Sequence[Brief],
    day: dt.date,
    late: float,
    last: dt.date,
    base: Sequence[Brief] | None = None,
    by: dt.date | None = None,
) -> None:
    """Reviews late in the year to a day for this share of those in care on it.

    The base is those in care for more than 20 working days, unless it is given. With `by`, the
    share is the same among those in care by that day, so that it holds of the year before, too:
    the rest are late since. Then each child's
    reviews are put on their days, up to the last day that is known.
    """
    base = base if base is not None else [each for each in among if long_enough(each, day)]
    may_be = [each for each in base if (day - each.began_on).days > FIRST_WEEKS]
    wanted = share_of(base, late)
    if by is not None:
        long_in = [each for each in may_be if each.began_on <= by]
        share(chance, long_in, "reviews_late", late)
        wanted -= share_of(long_in, late)
        may_be = [each for each in may_be if each.began_on > by]
    deal(chance, may_be, "reviews_late", [Hand(True, wanted)])
    inside = {id(each) for each in base}
    share(chance, [each for each in among if id(each) not in inside], "reviews_late", late)
    for each in among:
        each.review_days = review_days(chance, each, day, last)


def long_enough(each: Brief, day: dt.date) -> bool:
    """Whether a child is in care on a day and has been for more than 20 working days."""
    days = (day - each.began_on).days
    return (
        each.in_care_on(day)
        and days > 27
        and (days > 60 or add(working_days(20), each.began_on) < day)
    )


def participation(chance: Chance, among: Sequence[Brief], year_ends: dt.date, part: float) -> None:
    """Those of four and over who were reviewed in the year: this share took part each time."""
    reviewed = [each for each in among if _reviewed(each, year_ends)]
    share(chance, reviewed, "takes_part", 1 - part, False)


def _reviewed(each: Brief, year_ends: dt.date) -> bool:
    """Whether a child of four and over had a review in the year."""
    first = year_ends.replace(year=year_ends.year - 1) + DAY
    return each.age_on(year_ends) >= 4 and any(
        first <= day <= year_ends and each.age_on(day) >= 4 for day in each.review_days
    )


def health(chance: Chance, among: Sequence[Brief], day: dt.date, late: float) -> None:
    """Health assessments late for this share of those who were due one, at each age."""
    due = [
        each
        for each in among
        if (day - each.began_on).days > 29
        and (each.ended_on is None or each.ended_on > day - DAY * 400)
    ]
    for group in (True, False):
        share(chance, [each for each in due if (each.age_on(day) < 5) is group], "health_late",
              late)  # fmt: skip


def owed_a_pathway(each: Brief, day: dt.date) -> bool:
    """Whether a pathway plan is owed by a day: three months from 16, or from 13 weeks in care."""
    at_16 = years_back(each.born_on, -16)
    owed_from = max(at_16, each.began_on + DAY * 91)
    left = min(each.ended_on or dt.date.max, years_back(each.born_on, -18))
    return owed_from < left and add_months(3, owed_from) < day and each.age_on(day) < 21


def pathways(chance: Chance, among: Sequence[Brief], day: dt.date, without: float) -> None:
    """Pathway plans lacking for this share of those who are owed one."""
    owed = [each for each in among if owed_a_pathway(each, day)]
    for each in owed:
        each.pathway = True
    share(chance, owed, "pathway", without, False)


def in_learning_base(each: Brief, year: int, groups: Sequence[int]) -> bool:
    """In one of these school years, and in care for the twelve months to the March within it."""
    group = year_group(each.born_on, dt.date(year, 8, 31))
    return group in groups and each.in_care_a_year(dt.date(year, 3, 31))


def learning(
    chance: Chance,
    among: Sequence[Brief],
    year: int,
    *,
    excluded: float = 0,
    level_four: float | None = None,
    five_good: float | None = None,
) -> None:
    """The results of one school year, by the shares that were printed."""

    def base(*groups: int) -> list[Brief]:
        return [each for each in among if in_learning_base(each, year, groups)]

    deal(chance, base(*range(12)), "excluded_in",
         [Hand(year, int(len(base(*range(12))) * excluded + 0.5))])  # fmt: skip
    for groups, field, part in (
        ((6,), "key_stage_two", level_four),
        ((11,), "five_good", five_good),
    ):
        if part is not None:
            found = fit(chance, base(*groups), part, year)
            for each in found:
                setattr(each, field, False)
            share(chance, found, field, part)


def fit(chance: Chance, base: list[Brief], part: float, year: int) -> list[Brief]:
    """As many of the base as can show the share to one decimal; the rest came into care later.

    A share such as 19.4% can be shown by 36 children and not by 37: the one over is told as
    having come into care after the day that the base asks for.
    """
    size = len(base)
    while size and not shows(size, part):
        size -= 1
    if base and not size:
        raise CannotDeal(f"no part of {len(base)} children shows {part:.1%}")
    order = chance.shuffled(base)
    for each in order[size:]:
        each.began_on = dt.date(year - 1, 4, 2) + DAY * chance.number(5, 200)
    return order[:size]


def shows(size: int, part: float) -> bool:
    """Whether so many children can show a share that is printed to one decimal."""
    count = int(size * part + 0.5)
    return int(count / size * 1000 + 0.5) == int(part * 1000 + 0.5)


def proceedings(
    chance: Chance, among: Sequence[Brief], day: dt.date, *, count: int, weeks: int
) -> None:
    """Care proceedings that ended in the last years, on average so many weeks long."""
    came = [each for each in among if 300 < (day - each.began_on).days < 1000]
    fits: Callable[[Brief], bool] = lambda each: each.age_on(day) < 14  # noqa: E731
    chosen = [each for each in chance.shuffled(came) if fits(each)][:count]
    lengths = spread(chance, len(chosen), len(chosen) * weeks, weeks - 14, weeks + 14)
    for each, length in zip(chosen, lengths, strict=True):
        each.proceedings_weeks = length


def audit(chance: Chance, world: World, day: dt.date, count: int, inadequate: int) -> None:
    """The authority's own audit for the inspection: so many files, the analysis poor in so many."""
    done = {row["child_id"] for row in world.rows["assessment.Assessment"]
            if row.get("authorised_on")}  # fmt: skip
    files = chance.shuffled(sorted(done, key=lambda ref: ref.key))[:count]
    for place, child in enumerate(files):
        poor = place < inadequate
        grade = "inadequate" if poor else chance.pick(("requires improvement", "good"))
        world.add(
            "audit.CaseAudit",
            child_id=child,
            audited_on=day - DAY * chance.number(2, 9),
            drawn_by="chosen",
            drawn_because="In the sample of the inspection",
            assessment=grade,
            overall=grade,
            what_it_found="The analysis does not say what the facts mean for this child."
            if poor
            else "The facts are there, and what they mean is drawn out.",
        )


PARTS = ("overall", "assessment", "plan", "voice", "oversight", "records")
WEAK = {"good": 40, "requires improvement": 36, "inadequate": 24}
"""The grades of files in an authority whose practice inspectors found wanting. The reports print
none but Norfolk's of analysis, so these are chosen: fewer than half are good."""


def audits(chance: Chance, world: World, day: dt.date, count: int) -> None:
    """The authority's own audits in the ten weeks to a day, fewer than half of them good.

    Each assessment had been signed off as good before it was audited, whatever the audit found.
    """
    done: dict[Any, dict[str, Any]] = {}
    for row in world.rows["assessment.Assessment"]:
        if row.get("authorised_on") and row["authorised_on"] <= day - DAY * 80:
            done[row["child_id"]] = row
    for child in chance.shuffled(sorted(done, key=lambda ref: ref.key))[:count]:
        done[child]["sign_off_grade"] = "good"
        world.add(
            "audit.CaseAudit",
            child_id=child,
            audited_on=back_to_working_day(day - DAY * chance.number(4, 70)),
            drawn_by="by theme",
            drawn_because="The quality of assessments and plans",
            **{part: chance.weighted(WEAK) for part in PARTS},
            what_it_found="What was done is there; what it changed for the child is not.",
        )


def well_at_five(chance: Chance, among: Sequence[Brief], year: int, part: float) -> None:
    """A good level of development at five for this share, of as many as can show it."""
    base = [each for each in among if in_learning_base(each, year, (0,))]
    for each in base:
        each.early_development = False
    share(chance, base, "early_development", part)

"""Why a headline of a return is not the scorecard's where each counts other children by what it is.

A child whom one of the two counts and the other does not is accounted for by a reason that can be
seen in the record; whoever no reason fits is left for a person to explain.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sightline.record.leaving_care.models import Eligibility
from sightline.record.people.models import Child

from ..ssda903.leavers_of_a_year import LEFT, birthday, birthday_in
from ..writing.years import Year

OLDEST = 21
"""The return tells of no birthday of a young person after this one."""


@dataclass(frozen=True)
class Reason:
    """One difference of definition: which of the two alone counts such a child, why, and whom.

    `says` goes on after a number of children.
    """

    in_return: bool
    says: str
    fits: Callable[[Child, Year], bool]


@dataclass(frozen=True)
class Differs:
    """What accounts for a difference, and how many children nothing accounts for."""

    because: tuple[str, ...]
    rest: int


def differs(
    code: str, year: Year, in_return: Collection[str], on_scorecard: Collection[int]
) -> Differs:
    """Hold the children of a headline, by the return's ids, beside the scorecard's by number."""
    theirs = {each.pk: each for each in Child.objects.filter(pk__in=on_scorecard)}
    ours = {each.pk: each for each in Child.objects.filter(la_child_id__in=in_return)}
    found: Counter[Reason] = Counter()
    known = {each.la_child_id for each in ours.values()}
    rest = len(set(in_return) - known)
    for is_ours, held, other in ((True, ours, theirs), (False, theirs, ours)):
        for child in (held[pk] for pk in sorted(held.keys() - other.keys())):
            reason = _reason(code, child, year, is_ours)
            if reason is None:
                rest += 1
            else:
                found[reason] += 1
    told = (_said(reason, count) for reason, count in found.items())
    return Differs(tuple(told), rest)


def _reason(code: str, child: Child, year: Year, in_return: bool) -> Reason | None:
    return next(
        (
            each
            for each in REASONS.get(code, ())
            if each.in_return is in_return and each.fits(child, year)
        ),
        None,
    )


def _said(reason: Reason, count: int) -> str:
    where = "in the return" if reason.in_return else "on the scorecard"
    return f"{count:,} {where} alone: {reason.says}"


def _of_age(child: Child, year: Year) -> bool:
    """Whether somebody turned 21 in the year, and was a care leaver till then and no longer."""
    born: Any = child.born_on
    return bool(born) and year.begins_on <= birthday(born, OLDEST) <= year.ends_on


def _no_birthday(child: Child, year: Year) -> bool:
    """Whether somebody had no birthday of 17 to 21 in the year after the day they left care."""
    if child.born_on is None:
        return False
    standing = Eligibility.objects.filter(child=child, kind__in=LEFT, began_on__isnull=False)
    standing = standing.exclude(status="entered in error").order_by("began_on")
    left_on = standing.values_list("began_on", flat=True).first()
    day = birthday_in(child, year)
    return left_on is not None and (day is None or day <= left_on)


REASONS: Mapping[str, tuple[Reason, ...]] = {
    "leavers-count": (
        Reason(
            in_return=True,
            says="they turned 21 in the year. The return tells of them at that birthday; the"
            " scorecard counts who is supported on 31 March.",
            fits=_of_age,
        ),
        Reason(
            in_return=False,
            says="they had no birthday from 17 to 21 in the year after leaving care. The return"
            " tells of young people at such a birthday; the scorecard counts who is supported on"
            " 31 March.",
            fits=_no_birthday,
        ),
    ),
}
"""By the scorecard's indicator: what makes it count other children than the return does."""

"""Last year's return, as it was sent: what rules that compare two years compare with.

Never the record as it now is: that agrees with itself. Without a return of last year the rules
that need one are not asked, and it is said why.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count

from sightline.core.acting import Refused

from ..models import FrozenReturn
from ..reading.refusing import NotReadable
from ..sign_off.packing import reproduced
from ..writing.years import Year
from . import laying_out
from .rows import Given

NAMES_NEEDED = 2


@dataclass(frozen=True)
class Sent:
    """The return of last year and where it was found; or why there is none to compare with."""

    given: Given | None
    says: str


def of(name: str, year: Year, only: Collection[str] = ()) -> Sent:
    """The return of the year before: as signed off here, or else as it was loaded.

    `only` are the ids of some children, where no more is needed.
    """
    before = Year(year.begins_on - dt.timedelta(days=1))
    if not laying_out.can_be_sent(name):
        return Sent(None, "Last year's return of this kind cannot be compared with.")
    frozen = _signed(name, before)
    if frozen is None:
        return Sent(
            None,
            f"No return of the year to {before.ends_on:%d/%m/%Y} was signed off here. Sign it off,"
            " and check again.",
        )
    try:
        given = laying_out.as_sent(name, before.number, reproduced(frozen).items(), only)
    except (Refused, NotReadable) as why:
        return Sent(None, f"{frozen} could not be read. {why}")
    return Sent(given, f"{frozen}, as it was signed off")


def _signed(name: str, before: Year) -> FrozenReturn | None:
    """The latest version of that year that enough people put their names to."""
    found = FrozenReturn.objects.filter(return_name=name, year_ends_on=before.ends_on)
    named = found.annotate(names=Count("signatures")).filter(names__gte=NAMES_NEEDED)
    return named.order_by("-version").first()

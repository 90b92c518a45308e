"""What a frozen return is held beside: the version before it, and the return of the year before."""

from __future__ import annotations

import functools
import zlib
from dataclasses import dataclass

from sightline.core.acting import Refused

from ..checks import last_year
from ..models import FrozenReturn
from ..reading.refusing import NotReadable
from ..writing.years import Year
from .comparing import Compared, compared
from .packing import reproduced
from .standing import of_loaded, rows_of


@dataclass(frozen=True)
class Beside:
    """One return that a version is held beside: what it is, and what differs.

    `frozen` is that return where it is frozen here. `found` is None where there is none to hold it
    beside, and `says` then says why.
    """

    says: str
    frozen: FrozenReturn | None = None
    found: Compared | None = None


def the_version_before(frozen: FrozenReturn) -> Beside:
    """This version beside the one before it."""
    held = _of_year(frozen, Year(frozen.year_ends_on)).filter(version__lt=frozen.version)
    if (other := held.first()) is None:
        return Beside("This is the first version that was frozen.")
    return _beside(frozen, other, str(other))


def last_years(frozen: FrozenReturn) -> Beside:
    """This version beside last year's: as two people signed it, else as it was loaded here, else
    as it was last frozen."""
    name, before = frozen.return_name, Year(frozen.year_ends_on).before
    if signed := last_year.signed_off(name, before):
        return _beside(frozen, signed, f"{signed}, as it was signed off")
    why = ""
    try:
        files, why = last_year.as_loaded(name, before) or ({}, "")
        if files:
            sent = of_loaded(files.values(), before.number)
            return Beside(why, found=compared(sent, rows_of(reproduced(frozen))))
    except (NotReadable, zlib.error) as no:
        why = f"Last year's return was loaded, and can no longer be read: {no}"
    if other := _of_year(frozen, before).first():
        return _beside(frozen, other, f"{other}, which nobody has signed off")
    return Beside(
        why
        or "No return of last year was frozen or loaded here. Load the one that was sent, and it"
        " stands here."
    )


def _of_year(frozen: FrozenReturn, year: Year):
    """The versions of this return of a year, the latest first."""
    same = FrozenReturn.objects.filter(return_name=frozen.return_name, year_ends_on=year.ends_on)
    return same.order_by("-version")


def _beside(frozen: FrozenReturn, other: FrozenReturn, says: str) -> Beside:
    try:
        return Beside(says, other, _compared(other.pk, frozen.pk))
    except Refused as no:
        return Beside(f"It cannot be held beside {other}: {no}", other)


@functools.lru_cache(maxsize=4)
def _compared(was: int, now: int) -> Compared:
    """What differs between two frozen returns, by their numbers: it is the same for ever."""
    before, after = (FrozenReturn.objects.get(pk=number) for number in (was, now))
    return compared(rows_of(reproduced(before)), rows_of(reproduced(after)))

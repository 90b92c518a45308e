"""Last year's return, as it was sent: what rules that compare two years compare with.

As it was signed off here, or else as it was loaded. Never the record as it now is: that agrees with
itself. Without a return of last year the rules that need one are not asked, and it is said why.
"""

from __future__ import annotations

import zlib
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count

from sightline.core.acting import Refused

from ..models import FrozenReturn, KeptFile
from ..reading.refusing import NotReadable
from ..sign_off.packing import reproduced
from ..writing.years import Year
from . import laying_out
from .rows import Given

NAMES_NEEDED = 2
NEEDED = ("Episodes", "Header")
"""Tables without which a loaded return says too little to compare with."""
Files = dict[str, bytes]


@dataclass(frozen=True)
class Sent:
    """The return of last year and where it was found; or why there is none to compare with."""

    given: Given | None
    says: str


def of(name: str, year: Year, only: Collection[str] = ()) -> Sent:
    """The return of the year before. `only` are the ids of some children, where no more is needed.

    What was signed off here comes before what was loaded.
    """
    before = year.before
    if not laying_out.loaded_as(name):
        return Sent(None, "Rules of this return compare no two years.")
    files: Files = {}
    says = (
        f"No return of the year to {before.ends_on:%d/%m/%Y} was signed off or loaded here. Load"
        " the one that was sent, or sign one off, and check again."
    )
    try:
        if frozen := signed_off(name, before):
            files, says = reproduced(frozen), f"{frozen}, as it was signed off"
        elif loaded := as_loaded(name, before):
            files, says = loaded
        given = laying_out.as_sent(name, before.number, files.items(), only) if files else None
    except (Refused, NotReadable, zlib.error) as why:
        return Sent(None, f"The return of the year before could not be read. {why}")
    return Sent(given, says)


def signed_off(name: str, before: Year) -> FrozenReturn | None:
    """The latest version of that year that enough people put their names to."""
    found = FrozenReturn.objects.filter(return_name=name, year_ends_on=before.ends_on)
    named = found.annotate(names=Count("signatures")).filter(names__gte=NAMES_NEEDED)
    return named.order_by("-version").first()


def as_loaded(name: str, before: Year) -> tuple[Files, str] | None:
    """The files that were loaded of that year, the latest of each table, and how they are told.

    No files, and why, where tables are missing that every return has.
    """
    kind = laying_out.loaded_as(name)
    found = KeptFile.objects.filter(file__kind=kind, file__year=before.number, file__refused="")
    latest = list(found.order_by("table", "-pk").distinct("table").select_related("file__load"))
    if not latest:
        return None
    files = {f"{each.table}.csv": zlib.decompress(bytes(each.content)) for each in latest}
    if missing := [each for each in NEEDED if f"{each}.csv" not in files]:
        return {}, (
            f"The return of the year to {before.ends_on:%d/%m/%Y} was loaded without its table of"
            f" {' and '.join(missing)}. Load it whole, and check again."
        )
    day = max(each.file.load.started_at for each in latest)
    return files, f"The {kind} to {before.ends_on:%d/%m/%Y}, as it was loaded on {day:%d/%m/%Y}"

"""What Ofsted's lists of homes say of the number of each placement, by the lists somebody loaded.

No file of the return carries any of it. The collection holds returns to those lists.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence

from django.db import OperationalError, ProgrammingError

from sightline.record.area import postcodes
from sightline.record.area.models import PostcodePlace
from sightline.record.placements import listed
from sightline.record.placements.models import ListedHome

from ...reading.authorities import authority
from ..language import HOMES
from ..rows import Child, Row
from .located import Lacking, ourselves, side

UNKNOWN = "XXXXXXX"
"""What a return writes for a home that has no number."""
NO_LISTS = (
    "None of Ofsted's lists of homes has been loaded. Load them with sightline homes load, and"
    " check again."
)
OFF = "There is no record at hand that could hold Ofsted's lists of homes."
LISTED = "LISTED"
FOR, WHOSE, WHERE, CLOSED, SIDE = (
    *("LISTED_PLACES", "LISTED_PROVIDERS", "LISTED_POSTS", "LISTED_CLOSED", "LISTED_LOCATION"),
)
"""What the lists say of a number: kinds of placement, whose, postcodes, last day, in our area?"""
YES = "yes"
DAY = "%d/%m/%Y"


def told(rows: Collection[Row]) -> Lacking:
    """Write in each episode what the lists say of the number of its home.

    Returns what could not be told and why: rules that need it are not asked.
    """
    episodes = [each for each in rows if each.table.name == "Episodes" and numbered(each)]
    try:
        if not ListedHome.objects.exists():
            return {HOMES: NO_LISTS}
        known = listed.of({each["URN"] for each in episodes})
        known_places = postcodes.places(one.postcode for each in known.values() for one in each)
    except (OperationalError, ProgrammingError):  # files can be checked where no record is
        return {HOMES: OFF}
    own = ourselves()
    says = {urn: _says(homes, known_places, own) for urn, homes in known.items()}
    for row in episodes:
        row.update(says.get(listed.bare(row["URN"]), {}))
    return {}


def numbered(row: Row) -> bool:
    """Whether an episode names a home by a number of Ofsted's."""
    return row["URN"] not in ("", UNKNOWN)


def at_numbered(child: Child) -> Iterator[Row]:
    """The episodes of a child in homes that have a number."""
    return (row for row in child["Episodes"] if numbered(row))


def closed_on(row: Row) -> dt.date | None:
    """The day on which the home closed, by the lists; None where it has not."""
    written = row[CLOSED]
    return dt.datetime.strptime(written, DAY).date() if written else None  # noqa: DTZ007


def among(row: Row, what: str) -> list[str]:
    """What the lists say of a number, one by one."""
    return str(row[what]).split(",") if row[what] else []


def _says(
    homes: Sequence[ListedHome], places: Mapping[str, PostcodePlace], own: str | None
) -> dict[str, str]:
    ended = [each.closed_on for each in homes]
    closed = max(each for each in ended if each) if all(ended) else None
    return {
        LISTED: YES,
        FOR: ",".join(code for each in homes for code in each.placement_codes),
        WHOSE: ",".join(code for each in homes for code in each.provider_codes),
        WHERE: ",".join(each.postcode for each in homes if each.postcode),
        CLOSED: f"{closed:{DAY}}" if closed else "",
        SIDE: _sides(homes, places, own),
    }


def _sides(
    homes: Sequence[ListedHome], places: Mapping[str, PostcodePlace], own: str | None
) -> str:
    """Whether the homes of a number are in our own area, or out of it: each that is told."""
    found = set()
    for each in homes:
        place = places.get(each.postcode)
        whose = authority(each.authority) if each.authority else None
        if place and place.authority_code:
            found.add(side(place.authority_code, own))
        elif whose:
            found.add("IN" if whose == own else "OUT")
    return ",".join(sorted(found))

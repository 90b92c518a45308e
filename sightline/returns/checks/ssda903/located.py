"""Where a placement is and how far from home: by the list of postcodes that somebody loaded.

The files of the return carry none of it. The collection works it out, and holds returns to it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal, InvalidOperation

from django.conf import settings
from django.db import OperationalError, ProgrammingError

from sightline.record.area import postcodes
from sightline.record.area.models import PostcodePlace

from ...reading.authorities import authority
from ..language import AUTHORITIES, OURSELVES, PLACES
from ..rows import Child, Row

ABROAD = {"S": "SCO", "N": "NIR", "W": "WAL"}
"""How the return writes the countries outside England, by the first letter of a code."""
OUT_OF_ENGLAND = ("NIR", "SCO", "WAL", "NUK", "CON")
NOT_TOLD = "not told"
POSTS = ("HOME_POST", "PL_POST")
UNKNOWN = "UNKNOWN_POSTS"
"""Which of the two is on no list, where the list was said to be whole."""
ON_NO_LIST = ("JE", "GY", "IM", "BF")
"""Islands and forces abroad, whose postcodes the national lists have without a place or not."""
IN = "IN"
OUT = "OUT"
NO_LIST = (
    "No list of postcodes has been loaded. Load one with sightline postcodes load, and check again."
)
NO_CODES = (
    "The list of postcodes does not say which authority each is in. Load one that does, with"
    " sightline postcodes load, and check again."
)
NOBODY = (
    "It is not known which authority this is. Name it with SIGHTLINE_AUTHORITY, as Norfolk, and"
    " check again."
)
OFF = "There is no record at hand that could hold a list of postcodes."
Lacking = dict[str, str]


def told(rows: Collection[Row]) -> Lacking:
    """Write in each episode where the placement is, as far as the list tells.

    Returns what could not be told and why: rules that need it are not asked.
    """
    own = ourselves()
    lacking: Lacking = {} if own else {OURSELVES: NOBODY}
    try:
        if not PostcodePlace.objects.exists():
            return lacking | dict.fromkeys((PLACES, AUTHORITIES), NO_LIST)
        episodes = [each for each in rows if each.table.name == "Episodes"]
        wanted = {each[name] for each in episodes for name in POSTS}
        known = postcodes.places(wanted)
        coded = PostcodePlace.objects.exclude(authority_code="").exists()
        whole = postcodes.are_whole()
    except (OperationalError, ProgrammingError):  # files can be checked where no record is
        return lacking | dict.fromkeys((PLACES, AUTHORITIES), OFF)
    for row in episodes:
        _place(row, known, own)
        if whole:
            row[UNKNOWN] = ",".join(each for each in POSTS if _not_one(row[each], known))
    return lacking if coded else lacking | {AUTHORITIES: NO_CODES}


def ourselves() -> str | None:
    """Which authority we are; None where that is not known."""
    return authority(settings.AUTHORITY) if settings.AUTHORITY else None


def _not_one(written: str, known: Mapping[str, PostcodePlace]) -> bool:
    """Whether a postcode is not on the list, and should be if there were one."""
    plain = postcodes.bare(written)
    return bool(plain) and plain not in known and not plain.startswith(ON_NO_LIST)


def _place(row: Row, known: Mapping[str, PostcodePlace], own: str | None) -> None:
    home = known.get(postcodes.bare(row["HOME_POST"]))
    lived = known.get(postcodes.bare(row["PL_POST"]))
    if home and lived:
        row["PL_DISTANCE"] = str(postcodes.miles(home, lived))
    if lived and lived.authority_code:
        code = lived.authority_code
        row["PL_LA"] = ABROAD.get(code[0], code)
        row["PL_LOCATION"] = side(code, own)


def side(code: str, own: str | None) -> str:
    """IN our own area or OUT of it; not told where the list names a district and no county."""
    whose = authority(code)
    if whose is None and code.startswith("E07"):
        return NOT_TOLD
    return IN if own and whose == own else OUT


def miles(row: Row) -> Decimal | None:
    """How far from home a placement is; None where that is not told."""
    try:
        return Decimal(row["PL_DISTANCE"])
    except InvalidOperation:
        return None


def moved_by(row: Row, before: Row) -> bool:
    """Whether the miles of two rows are not the same, but for a fifth of one; or only one has."""
    now, then = miles(row), miles(before)
    if now is None or then is None:
        return now is not None
    return abs(now - then) >= Decimal("0.2")


def ever_alone(child: Child) -> bool:
    """Whether this year's or last year's return has the child as unaccompanied."""
    return bool(child["UASC"] or child.last["UASC"])

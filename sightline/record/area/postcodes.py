"""How far two postcodes are apart, by a list of where each is that somebody has loaded."""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import islice
from pathlib import Path
from typing import TextIO

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account
from sightline.core.refusal import WrongUse

from .models import PostcodeList, PostcodePlace

Known = tuple[str, int, int, str]
"""A postcode, metres east and north on the national grid, and the code of its authority."""
COLUMNS = {
    "postcode": ("postcode", "pcds", "pcd8", "pcd7", "pcd"),
    "east": ("east", "easting", "oseast1m", "east1m"),
    "north": ("north", "northing", "osnrth1m", "north1m"),
    "county": ("county", "oscty", "cty", "cty25cd", "cty24cd", "cty23cd"),
    "authority": ("authority", "oslaua", "laua", "lad25cd", "lad24cd", "lad23cd"),
}
"""What the published lists call each column."""
COUNTY = "E10"
"""How the code of a county begins: it, and no district in it, is the authority for children."""
AT_ONCE = 5000
METRES_IN_A_MILE = Decimal("1609.3")
"""As the guidance to the return of looked-after children divides."""


def bare(postcode: str) -> str:
    """A postcode in capitals and with no spaces, so that each is written one way."""
    return "".join(postcode.upper().split())


def read(path: Path) -> Iterator[Known]:
    """The postcodes of a published list that have a place on the grid. Raises Refused."""
    try:
        file = path.open(encoding="utf-8-sig", newline="")
    except OSError as why:
        raise WrongUse(f"{path} cannot be read: {why.strerror}. Give another file.") from why
    with file:
        try:
            yield from _rows(path, file)
        except (UnicodeDecodeError, csv.Error) as why:
            raise Refused(
                f"{path.name} is not a list of postcodes as CSV in UTF-8. Nothing was kept of it."
                " Give the list as its publisher gives it, unpacked."
            ) from why


def _rows(path: Path, file: TextIO) -> Iterator[Known]:
    rows = csv.DictReader(file)
    names = {name.lower().strip(): name for name in rows.fieldnames or ()}
    found = {
        what: next((names[each] for each in called if each in names), "")
        for what, called in COLUMNS.items()
    }
    missing = [what for what in ("postcode", "east", "north") if not found[what]]
    if missing:
        raise Refused(
            f"{path.name} has no column of {' or '.join(missing)}. Give a list with a header"
            f" that names the postcode, and metres east and north: {COLUMNS['east'][2]} and"
            f" {COLUMNS['north'][2]}, for example."
        )
    for row in rows:
        east, north = (metres(row[found[each]]) for each in ("east", "north"))
        if row[found["postcode"]] and east is not None and north is not None:
            whose = row.get(found["authority"]) or ""
            if (row.get(found["county"]) or "").startswith(COUNTY):
                whose = row[found["county"]]
            yield row[found["postcode"]], east, north, whose


def metres(written: str | None) -> int | None:
    """A place on the grid, which is under 10,000 kilometres long; None where it is none."""
    digits = (written or "").strip()
    return int(digits) if re.fullmatch(r"[0-9]{1,7}", digits) else None


def hold(*, by: Account, places: Iterable[Known], whole: bool | None = None) -> int:
    """Keep where each postcode is, in place of what was held of it. Returns how many.

    `whole` says whether what is held then is every postcode there is; None leaves it as it was
    said. Raises Refused.
    """
    allow(by, "returns.load")
    held, rest = 0, iter(places)
    with deed(by=by, why="A list of postcodes was loaded"):
        while some := list(islice(rest, AT_ONCE)):
            named = {
                bare(each[0]): PostcodePlace(
                    postcode=bare(each[0]), east=each[1], north=each[2], authority_code=each[3]
                )
                for each in some
            }
            PostcodePlace.objects.bulk_create(
                named.values(),
                update_conflicts=True,
                unique_fields=["postcode"],
                update_fields=["east", "north", "authority_code"],
            )
            held += len(named)
        if not held:
            raise Refused(
                "The list holds no postcode with metres east and north, so nothing was kept of it."
                " Give a list that says where each postcode is."
            )
        PostcodeList.objects.create(postcodes=held, whole=whole)
        says = {True: ", said to be all there are", False: ", said not to be all there are"}
        note(by=by, did="list of postcodes loaded", why=f"{held} postcodes{says.get(whole, '')}")
    return held


def are_whole() -> bool:
    """Whether what is held was said to be every postcode there is."""
    said = PostcodeList.objects.exclude(whole=None).order_by("pk").last()
    return bool(said and said.whole)


def places(postcodes: Iterable[str]) -> dict[str, PostcodePlace]:
    """Where each of these is, by the postcode with no space; those not in the list are left out."""
    wanted = {bare(each) for each in postcodes if each}
    return {each.postcode: each for each in PostcodePlace.objects.filter(postcode__in=wanted)}


def miles(one: PostcodePlace, other: PostcodePlace) -> Decimal:
    """Miles in a straight line, to one decimal."""
    metres = Decimal(str(math.hypot(one.east - other.east, one.north - other.north)))
    return (metres / METRES_IN_A_MILE).quantize(Decimal("0.1"), ROUND_HALF_UP)

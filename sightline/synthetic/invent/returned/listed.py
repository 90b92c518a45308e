"""The homes and agencies there are where invented children live, as Ofsted's list would have them.

Every one of them, whether or not a child lives there: so what a return says of one can be wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from . import homes
from .places import FAR, NEAR, Place

FOSTERING = ("U1", "U2", "U3", "U4", "U5", "U6")
ADOPTION = ("A3", "A4", "A5", "A6")
OWN, PRIVATE = "PR1", "PR4"
MOST_OF_A_KIND = homes.HOMES_OF_A_KIND + 2
"""The highest number of a home: a child does not move to where it was, nor to its family's."""


@dataclass(frozen=True)
class Listed:
    """One home or agency: its number, what it is, for what placements, whose it is, and where."""

    urn: str
    kind: str
    placements: tuple[str, ...]
    provider: str
    place: Place


def listed() -> Iterator[Listed]:
    """Every home and agency, in the order of their numbers within each kind."""
    own, adoption = homes.OWN_FOSTERING, homes.OWN_ADOPTION
    yield Listed(own, "Local Authority Fostering Agency", FOSTERING, OWN, NEAR[0])
    yield Listed(adoption, "Local Authority Adoption Agency", ADOPTION, OWN, NEAR[0])
    for number, urn in enumerate(homes.AGENCIES):
        yield Listed(urn, "Independent Fostering Agency", FOSTERING, PRIVATE, FAR[number])
    for kind in ("K1", "K2", "K3", "H5"):
        supported = kind in homes.SUPPORTED
        for near in (True,) if supported else (True, False):
            for number in range(1, MOST_OF_A_KIND + 1):
                yield Listed(
                    homes.urn_of(kind, number, near),
                    "Supported Accommodation" if supported else "Children's Home",
                    (kind,),
                    OWN if near and homes.is_own(kind, number) else PRIVATE,
                    homes.where_is(kind, number, near),
                )

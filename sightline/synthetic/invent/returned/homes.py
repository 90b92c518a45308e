"""Where an invented child lived, said as a return has it: a registered home, and a postcode."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ..chance import Chance
from ..people import Child
from .places import FAR, NEAR, Place, a_place

OWN_FOSTERING, OWN_ADOPTION, OWN_HOMES = "SC900001", "SC900002", 3
AGENCIES = tuple(f"SC9001{number:02d}" for number in range(12))
"""The authority's own services and its homes; and the agencies it buys foster care from."""
BY_LAW = {"C1", "C2"}
"""Orders under which a child may be placed with their own parents."""
NOW = {"P2": "K3", "H5": "K3", "Q2": "U6"}
"""Kinds that a return no longer has, and what each is now."""
TO_FOSTER_CARERS = ("E45", "E46")
HOMES_OF_A_KIND = 8
SUPPORTED = ("K3", "H5")
"""Supported accommodation, by its code and by its old one: what there is of it is in the area."""
SUPPORTED_FROM = dt.date(2025, 4, 1)
"""Supported accommodation is so called from the return of 2025 to 2026; before, by its old code."""
GROWN_ENOUGH = 16
"""The age from which a child may live in supported accommodation."""

Row = dict[str, Any]


def place(
    chance: Chance, child: Child, episodes: list[Row], placements: list[Row], as_at: dt.date
) -> None:
    """Give each home a child lived in by a day its kind, its number and its postcode."""
    before = ""
    for placement in placements:
        theirs = _during(placement["began_on"], episodes, placements)
        home = theirs[0]["home_postcode"]
        young = child.age_on(placement["began_on"]) < GROWN_ENOUGH
        told = _home(chance, theirs, placement, (home, before), young, as_at)
        for row in theirs:
            row.update(told)
        before = told["placement_postcode"]
    last = episodes[-1]
    if last.get("reason_ended") in TO_FOSTER_CARERS and last["placement_type"][0] != "U":
        last["reason_ended"] = "E47"  # to guardians who had not been the child's foster carers


def _during(began_on: dt.date, episodes: list[Row], placements: list[Row]) -> list[Row]:
    """The episodes spent in the home that began on a day."""
    after = [each["began_on"] for each in placements if each["began_on"] > began_on]
    until = min(after, default=dt.date.max)
    return [each for each in episodes if began_on <= each["began_on"] < until]


def _home(
    chance: Chance,
    theirs: list[Row],
    placement: Row,
    but: tuple[str, str],
    young: bool,
    as_at: dt.date,
) -> Row:
    (home, before), kind = but, _kind(theirs, placement)
    if kind == "K3" and young:
        kind = "K2"
    if kind == "P1" and home == before:
        kind = "U3"  # from parents to parents nothing moves, and a return has no word for it
    if kind == "K3" and (theirs[-1].get("ended_on") or as_at) < SUPPORTED_FROM:
        kind = "H5"
    if kind == "P1":
        placement["in_area"] = True
        return {
            "placement_type": kind,
            "provider": "PR0",
            "placement_postcode": home,
            "urn": "",
        }
    if kind[0] in "KH":
        return _registered(chance, kind, placement, but)
    where = a_place(chance, placement["in_area"], but)
    provider = theirs[0]["provider"] if kind[0] == "U" else "PR1"
    if kind[0] == "A":
        urn = OWN_ADOPTION
    else:
        urn = OWN_FOSTERING if provider == "PR1" else chance.pick(AGENCIES)
    return {
        "placement_type": kind,
        "provider": "PR4" if kind[0] == "U" and provider != "PR1" else "PR1",
        "placement_postcode": where.postcode,
        "urn": urn,
    }


def _kind(theirs: list[Row], placement: Row) -> str:
    kind: str = theirs[0]["placement_type"]
    kind = NOW.get(kind, kind)
    if kind == "Q1":
        kind = "U1" if placement.get("intended_to_last_to_18") else "U3"
    if kind == "P1" and not {row["legal_status"] for row in theirs} <= BY_LAW:
        kind = "U3"  # a child who is looked after by agreement is not placed with those who agreed
    return kind


def _registered(chance: Chance, kind: str, placement: Row, but: tuple[str, str]) -> Row:
    """One of the homes of the kind; the authority's own, and supported ones, are in its area."""
    number = chance.number(1, HOMES_OF_A_KIND)
    own = is_own(kind, number)
    near = kind in SUPPORTED or own or placement["in_area"]
    placement["in_area"] = near
    where = where_is(kind, number, near)
    while where.postcode in but:
        number = number % OWN_HOMES + 1 if own else number + 1
        where = where_is(kind, number, near)
    return {
        "placement_type": kind,
        "provider": "PR1" if own else "PR4",
        "placement_postcode": where.postcode,
        "urn": urn_of(kind, number, near),
    }


def is_own(kind: str, number: int) -> bool:
    """Whether a home in the area is the authority's own."""
    return kind == "K2" and number <= OWN_HOMES


def urn_of(kind: str, number: int, near: bool) -> str:
    """Ofsted's number of the home of this number, of those of its kind."""
    return f"SC{95 if near else 96}{kind[1]}{number:03d}"


def where_is(kind: str, number: int, near: bool) -> Place:
    """Where the home of this number is: always the same."""
    among = NEAR if near else FAR
    return among[(number * 7 + int(kind[1]) * 3) % len(among)]

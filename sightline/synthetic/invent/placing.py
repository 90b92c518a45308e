"""Invented homes for children in care: where they live, under what order, and each move."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from decimal import Decimal

from . import names
from .chance import DAY, Chance
from .people import Child
from .rows import Ref, World

KINDS = {
    "little": {"U6": 66, "U3": 16, "U1": 6, "P1": 6, "U4": 6},
    "middle": {"U6": 54, "U4": 16, "U3": 8, "U1": 8, "K2": 9, "P1": 5},
    "older": {"U6": 40, "U4": 14, "K2": 22, "U1": 6, "K3": 14, "P1": 4},
    "nearly grown": {"U6": 26, "U4": 12, "K2": 16, "K3": 40, "P2": 6},
}
PROVIDERS = {
    "U": {"PR1": 58, "PR4": 42},
    "K": {"PR1": 15, "PR4": 75, "PR5": 10},
    "P": {"PR0": 100},
    "A": {"PR1": 100},
    "R": {"PR3": 40, "PR4": 60},
    "S": {"PR4": 70, "PR5": 30},
}
WHY_MOVED = {"CARPL": 40, "CREQB": 18, "LAREQ": 12, "CREQO": 10, "CHILD": 8, "CLOSE": 6, "ALLEG": 3}
LASTS_TO_18 = {"U1", "U4"}
SUPPORTED_SINCE = dt.date(2023, 4, 28)  # registration of supported accommodation began
PLACEMENT = "care.Placement"
NEW_CODES = dt.date(2015, 4, 1)  # before this the return had two codes for foster care
OLD_CODES = {"U1": "Q1", "U2": "Q1", "U3": "Q1", "U4": "Q2", "U5": "Q2", "U6": "Q2"}


A_MONTH = DAY * 30
Order = tuple[dt.date, str]
"""The day an order or agreement began, and its code."""


@dataclass(frozen=True)
class Home:
    """One home a child lived in, from its first day to the day after its last."""

    began_on: dt.date
    ended_on: dt.date | None
    kind: str
    provider: str
    postcode: str
    urn: str
    in_area: bool
    lasts_to_18: bool | None
    agreed_by_child: bool
    authority: str = ""
    miles: float | None = None


@dataclass(frozen=True)
class Care:
    """One time in care: its days, its homes and its orders."""

    child: Child
    began_on: dt.date
    ended_on: dt.date | None
    ended_because: str
    homes: list[Home]
    orders: list[tuple[dt.date, str]]


def home_ref(world: World, child: Child, began_on: dt.date) -> Ref | None:
    """The placement that began on a day."""
    return world.ref(PLACEMENT, f"{child.number}/{began_on}")


def a_home(
    chance: Chance, child: Child, began_on: dt.date, ended_on: dt.date | None, kind: str = ""
) -> Home:
    """A home of a kind that fits the child's age that day."""
    age = child.age_on(began_on)
    stage = "little" if age < 8 else "middle" if age < 13 else "older"
    kind = kind or chance.weighted(KINDS["nearly grown" if age >= 16 else stage])
    if kind == "K3" and began_on < SUPPORTED_SINCE:
        kind = "H5"
    provider = chance.weighted(PROVIDERS["K" if kind[0] in "KH" else kind[0]])
    in_area = chance.happens(0.72)
    lasts = kind in LASTS_TO_18
    kind = kind if began_on >= NEW_CODES else OLD_CODES.get(kind, kind)
    return Home(
        began_on=began_on,
        ended_on=ended_on,
        kind=kind,
        provider=provider,
        postcode=names.postcode(chance, outside=not in_area),
        urn=f"SC{chance.number(900000, 999999)}" if kind[0] == "K" else "",
        in_area=in_area,
        lasts_to_18=True if lasts else None if chance.happens(0.2) else False,
        agreed_by_child=lasts and age >= 10 and chance.happens(0.4),
    )


def homes(world: World, child: Child, began_on: dt.date, ended_on: dt.date | None) -> list[Home]:
    """The homes of one time in care: most children move early on, some go on moving."""
    chance = child.family.chance
    restless = chance.happens(0.2)
    found: list[Home] = []
    day, last = began_on, ended_on or world.as_at
    while True:
        first = not found
        stays = chance.number(20, 300) if restless else chance.number(30, 400 if first else 2400)
        moves_on = day + DAY * stays
        if moves_on >= last - DAY * 20:
            found.append(a_home(chance, child, day, ended_on))
            return found
        found.append(a_home(chance, child, day, moves_on))
        day = moves_on


def stayed(lived: list[Home], days: int) -> list[Home]:
    """The same homes, but for a move in the last so many days: there the child stays on."""
    last = lived[-1]
    if len(lived) < 2 or last.ended_on is None or (last.ended_on - last.began_on).days >= days:
        return lived
    return stayed([*lived[:-2], replace(lived[-2], ended_on=last.ended_on)], days)


def orders(child: Child, began_on: dt.date, last: dt.date) -> list[tuple[dt.date, str]]:
    """The legal statuses: by agreement, or an interim order and then a full one."""
    chance = child.family.chance
    if child.unaccompanied or chance.happens(0.42):
        found = [(began_on, "V2")]
        if not child.unaccompanied and chance.happens(0.3):
            found.append((began_on + DAY * chance.number(60, 400), "C2"))
    else:
        found = [(began_on, "C1"), (began_on + DAY * chance.number(170, 330), "C2")]
        if chance.happens(0.12):
            found = [(began_on, "L1")] + [(day + DAY * 3, code) for day, code in found]
    return [(day, code) for day, code in found if day < last]


def settled(
    lived: list[Home], under: list[Order], began_on: dt.date
) -> tuple[list[Home], list[Order]]:
    """The same homes and orders, with no change before the April that follows the first day."""
    # Whoever had the child before is gone from the return by then.
    after = began_on + A_MONTH
    april = dt.date(after.year + (after > dt.date(after.year, 4, 1)), 4, 1)
    later = [each for each in lived[1:] if each.began_on >= april]
    first = replace(lived[0], ended_on=later[0].began_on if later else lived[-1].ended_on)
    until = lived[-1].ended_on or dt.date.max
    lasting = [each for each in under if each[1] != "L1"]
    kept = [(began_on, lasting[0][1] if lasting else "C1")]
    for day, code in lasting[1:]:
        if max(day, april) < until:
            kept.append((max(day, april), code))
    return [first, *later], kept


def state_episodes(world: World, care: Care, category: str = "N1") -> None:
    """The episodes that the homes and orders make up together, and what is known of each home."""
    changes = sorted({home.began_on for home in care.homes} | {day for day, _ in care.orders})
    before: tuple[Home, str] | None = None
    for number, day in enumerate(changes):
        home = [each for each in care.homes if each.began_on <= day][-1]
        code = [code for began, code in care.orders if began <= day][-1]
        last = number == len(changes) - 1
        ended = care.ended_on if last else changes[number + 1]
        moves = not last and any(each.began_on == ended for each in care.homes)
        world.add(
            "care.Episode",
            child_id=care.child.ref,
            began_on=day,
            reason_began=_why_began(before, home, code),
            legal_status=code,
            category_of_need=category,
            placement_type=home.kind,
            provider=home.provider,
            placement_postcode=home.postcode,
            urn=home.urn,
            home_postcode=care.child.family.postcode,
            ended_on=ended,
            reason_ended=("X1" if not last else care.ended_because) if ended else "",
            change_reason=care.child.family.chance.weighted(WHY_MOVED) if moves else "",
        )
        before = home, code
    for home in care.homes:
        world.add(
            PLACEMENT,
            f"{care.child.number}/{home.began_on}",
            child_id=care.child.ref,
            began_on=home.began_on,
            in_area=home.in_area,
            intended_to_last_to_18=home.lasts_to_18,
            long_term_agreed_by_child=home.agreed_by_child,
            **_where(home),
        )


def _where(home: Home) -> dict[str, object]:
    """Whose area the home is in and how far away, where that is known."""
    told: dict[str, object] = {}
    if home.authority:
        told["authority_stated"] = home.authority
    if home.miles is not None:
        told["miles_from_home"] = Decimal(str(home.miles))
    return told


def _why_began(before: tuple[Home, str] | None, home: Home, code: str) -> str:
    if before is None:
        return "S"
    moved, changed = before[0] is not home, before[1] != code
    return "B" if moved and changed else "P" if moved else "L"

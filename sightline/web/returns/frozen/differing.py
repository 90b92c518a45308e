"""What differs between a frozen return and those it is held beside, as far as one may see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sightline.core.access import Reach
from sightline.record.people.models import Child
from sightline.returns.models import FrozenReturn
from sightline.returns.sign_off.beside import Beside, last_years, the_version_before
from sightline.returns.sign_off.comparing import Difference
from sightline.web.called import names_of

MOST = 100
"""Differences, and children, that a page shows; the file has all of them."""
COLUMNS = ("beside", "child", "who", "file", "there", "here")
BESIDE = (("The version before", the_version_before), ("Last year's return", last_years))


@dataclass(frozen=True)
class Told:
    """One return beside another: its title, what was found, and whom and what may be seen of it.

    `children` gives the number and name of each child who is shown, by the id a return has.
    """

    title: str
    beside: Beside
    children: dict[str, tuple[int, str]]
    new: list[str]
    gone: list[str]
    rows: list[Difference]


def beside(reach: Reach, frozen: FrozenReturn) -> list[Told]:
    """The version before and last year's return, each with what differs of children in reach."""
    return [_told(title, find(frozen), reach) for title, find in BESIDE]


def rows(reach: Reach, frozen: FrozenReturn) -> Iterator[dict[str, str]]:
    """Every difference of children in reach, as rows of a file."""
    for each in beside(reach, frozen):
        whose = {**dict.fromkeys(each.new, "new"), **dict.fromkeys(each.gone, "gone")}
        for row in each.rows:
            who = whose.get(row.child, "in both")
            given = (each.beside.says, row.child, who, row.file, row.was, row.now)
            yield dict(zip(COLUMNS, given, strict=True))


def _told(title: str, held: Beside, reach: Reach) -> Told:
    if held.found is None:
        return Told(title, held, {}, [], [], [])
    differ = {each.child for each in held.found.differences}
    known = dict(Child.objects.filter(la_child_id__in=differ).values_list("la_child_id", "pk"))
    mine = {each: number for each, number in known.items() if number in reach}
    new = [each for each in held.found.new if each in mine]
    gone = [each for each in held.found.gone if each in mine]
    rows = [each for each in held.found.differences if each.child in mine]
    shown = {*new[:MOST], *gone[:MOST], *(each.child for each in rows[:MOST])}
    names = names_of({mine[each] for each in shown})
    return Told(
        title,
        held,
        {each: (mine[each], names[mine[each]]) for each in shown},
        new,
        gone,
        rows,
    )

"""Grades of different frameworks set side by side, by theme and by step of a four-step scale.

The steps are ours, for following an authority over the years: "adequate" until 2013 and "requires
improvement" since are the third of four, though a framework that raised its bar is not the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..frameworks import Division, Theme, all_frameworks

STEPS = ("outstanding", "good", "requires improvement or adequate", "inadequate")
_STEP = {
    "outstanding": 1,
    "good": 2,
    "adequate": 3,
    "requires improvement": 3,
    "requires improvement to be good": 3,
    "inadequate": 4,
}


def step(grade: str) -> int | None:
    """Which of four steps a grade is, 1 being best; None where no grade was read."""
    return _STEP.get(grade)


def theme_of(framework: str, area: str) -> Theme | None:
    """What an area of a framework is about; None for one that is not known."""
    known = all_frameworks().get(framework)
    try:
        return known.area(area).theme if known else None
    except KeyError:
        return None


def titled(framework: str, area: str) -> str:
    """An area's title with its part, as a person would say it; the key where it is not known."""
    known = all_frameworks().get(framework)
    if known is None:
        return area
    try:
        found = known.area(area)
    except KeyError:
        return area
    part = next((one.title for one in known.parts if one.key == found.part), "")
    plain = len(known.overall) < 2 or not part
    return found.title if plain else f"{part}: {found.title[0].lower()}{found.title[1:]}"


def section_title(framework: str, key: str) -> str:
    """A section's title; its key where it is not known."""
    known = all_frameworks().get(framework)
    sections: Iterable = known.sections if known else ()
    return next((each.title for each in sections if each.key == key), key)


def asking_sections() -> set[str]:
    """The sections, of every framework, in which things are asked for."""
    return {
        section.key
        for known in all_frameworks().values()
        for section in known.sections
        if section.division is Division.RECOMMENDATIONS
    }


def worst(grades: Iterable[str]) -> str:
    """The worst of some grades: what two halves with a grade each are told as. Blank for none."""
    told = [grade for grade in grades if step(grade) is not None]
    return max(told, key=lambda grade: step(grade) or 0, default="")

"""What a child is called in a letter, in a heading and in a file: the born and the unborn."""

from __future__ import annotations

from sightline.record.people.models import Child, ChildName
from sightline.web.words import uk_date


def called_in_letters(child: Child) -> str:
    """The child's full name; an unborn child's as “Baby” with the mother's surname and the day.

    A letter about a child whose name nobody knows says “the child”, never a number.
    """
    forename, surname = _legal(child)
    if child.born_on is None and child.expected_on is not None:
        family = surname or _mothers_surname(child)
        who = f"Baby {family}".strip() if family else "the unborn baby"
        return f"{who}, expected {uk_date(child.expected_on)}"
    full = f"{forename} {surname}".strip()
    return full or child.known_as or "the child"


def first_called(child: Child) -> str:
    """What to call the child in a sentence: what they like to be called, else the first name."""
    forename, _ = _legal(child)
    if child.born_on is None and child.expected_on is not None:
        return "the baby"
    return child.known_as or forename or "the child"


def _legal(child: Child) -> tuple[str, str]:
    """The legal name now, else whichever name there is."""
    held = ChildName.objects.filter(child=child, ended_on=None).exclude(
        status__in=("draft", "entered in error")
    )
    names = sorted(held, key=lambda each: (each.kind != "legal", -each.pk))
    return (names[0].forename, names[0].surname) if names else ("", "")


def _mothers_surname(child: Child) -> str:
    mother = child.family.filter(relation="mother").exclude(status="entered in error").first()
    return mother.name.split()[-1] if mother and mother.name.split() else ""

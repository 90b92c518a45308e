"""What the return says of young people who left care and had a birthday of 17 to 21 in a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from sightline.record.leaving_care.models import (
    Eligibility,
    LeaverContact,
    LeaverHome,
    LeaverStatement,
)
from sightline.record.people.models import Child

from ..writing.years import Year

AGES = range(17, 22)
BEFORE, AFTER = dt.timedelta(days=92), dt.timedelta(days=31)
"""In touch is asked of the three months before the birthday and the month after it."""
LEFT = ("relevant", "former relevant")


def statements(year: Year, child_id: int | None = None) -> list[LeaverStatement]:
    """One statement a young person, in order of child; or that of one of them alone.

    A statement made for the year stands; else it is told from the contacts and homes recorded.
    What nobody recorded is blank, to be mended.
    """
    stated = LeaverStatement.objects.filter(year.within("stated_on")).exclude(
        status="entered in error"
    )
    if child_id is not None:
        stated = stated.filter(child_id=child_id)
    found = {each.child_id: each for each in stated.order_by("stated_on", "pk")}
    for child, left_on in _leavers(year, child_id):
        day = birthday_in(child, year)
        if child.pk not in found and day and left_on < day:
            found[child.pk] = _told(child, day)
    return [found[number] for number in sorted(found)]


def _leavers(year: Year, child_id: int | None) -> Iterator[tuple[Child, dt.date]]:
    """Each with the day they left: nothing is asked of a birthday spent, or woken to, in care."""
    standing = Eligibility.objects.filter(kind__in=LEFT, began_on__lte=year.ends_on)
    standing = standing.exclude(status="entered in error")
    if child_id is not None:
        standing = standing.filter(child_id=child_id)
    left = dict(standing.order_by("-began_on").values_list("child_id", "began_on"))
    running = standing.filter(year.running())
    children = Child.objects.filter(
        pk__in=running.values("child_id"), born_on__isnull=False, died_on__isnull=True
    )
    yield from ((child, left[child.pk]) for child in children.order_by("pk"))


def birthday_in(child: Child, year: Year) -> dt.date | None:
    """The birthday in the year at which the return asks of somebody who left care, if it is one."""
    for age in AGES:
        day = birthday(child.born_on, age)
        if year.begins_on <= day <= year.ends_on:
            return day
    return None


def birthday(born_on: dt.date, age: int) -> dt.date:
    """The day somebody reaches an age; one born on 29 February does so on 1 March."""
    try:
        return born_on.replace(year=born_on.year + age)
    except ValueError:
        return dt.date(born_on.year + age, 3, 1)


def _told(child: Child, day: dt.date) -> LeaverStatement:
    told = LeaverStatement(child=child, stated_on=day, stated_by="this record")
    contacts = LeaverContact.objects.filter(child=child).exclude(status="entered in error")
    if contacts.filter(happened_on__range=(day - BEFORE, day + AFTER), two_way=True).exists():
        told.in_touch = "YES"
    home = (
        LeaverHome.objects.filter(child=child, began_on__lte=day)
        .exclude(status="entered in error")
        .exclude(ended_on__lte=day)
        .order_by("-began_on")
        .first()
    )
    if home:
        told.accommodation, told.accommodation_suitable = home.kind, home.suitable
    return told

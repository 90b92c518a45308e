"""Brothers and sisters whose record a person can open, so that a thing is recorded once for all."""

from __future__ import annotations

from sightline.core.models import Account
from sightline.record.people.family import siblings_within_reach
from sightline.record.people.models import Child
from sightline.web.called import names_of


def brothers_and_sisters(child: Child, by: Account) -> dict[int, tuple[Child, str]]:
    """Those on the record whom this person can open, each with their name."""
    numbers = siblings_within_reach(child, by)
    names = names_of(numbers)
    return {each.pk: (each, names[each.pk]) for each in Child.objects.filter(pk__in=numbers)}

"""Asks the rules again of children about whom something was done, when somebody next looks.

Some at once, so that nobody waits long for a page; where more are waiting, it is said.
"""

from __future__ import annotations

from django.db import transaction
from django.db.models import QuerySet

from sightline.core.facts import Subject
from sightline.core.recording import hold

from ..models import ChangedSince
from . import changed, keeping

AT_A_LOOK = 8


def ask_again(whose: QuerySet[ChangedSince], most: int = AT_A_LOOK) -> int:
    """Ask again of some of these children, the longest waiting first. Returns how many wait still.

    Each is held meanwhile, so that what is asked is what stands.
    """
    for each in list(whose.order_by("since", "pk")[:most]):
        with transaction.atomic():
            hold(Subject.CHILD, [each.child_id])
            stands = changed.marks(ChangedSince.objects.filter(pk=each.pk))
            if stands:
                keeping.check_child(each.return_name, each.year_ends_on, each.child_id)
                changed.clear(stands)
    return whose.count()

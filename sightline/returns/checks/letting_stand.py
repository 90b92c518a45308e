"""Lets errors of a return stand with one reason: one of them, or many that are of one kind."""

from __future__ import annotations

from collections.abc import Collection

from sightline.core.acting import Refused, deed
from sightline.core.models import Account

from ..models import AcceptedError, ChangedSince, ReturnError
from . import keeping


def let_stand(*, by: Account, errors: Collection[ReturnError], why: str) -> list[AcceptedError]:
    """Let these stand for this year, all of them or none. Raises Refused.

    Nothing of the record changes by it, so no child is to be asked again.
    """
    if not errors:
        raise Refused("None of these is found any more. Look at the list of errors.")
    children = {each.child_id for each in errors if each.child_id}
    with deed(by=by, why=why):
        marks = ChangedSince.objects.filter(child_id__in=children)
        before = set(marks.values_list("pk", flat=True))
        made = [keeping.accept(by=by, error=each, why=why) for each in errors]
        marks.exclude(pk__in=before).delete()
    return made

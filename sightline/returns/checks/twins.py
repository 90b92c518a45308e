"""Children who have the same pupil number: what a rule says of one depends on the others."""

from __future__ import annotations

from sightline.record.people.models import Child


def twins(child_id: int) -> list[int]:
    """The other children with the pupil number of this one."""
    upn = Child.objects.values_list("upn", flat=True).get(pk=child_id)
    if not upn:
        return []
    others = Child.objects.filter(upn=upn).exclude(pk=child_id)
    return list(others.order_by("pk").values_list("pk", flat=True))

"""Who a child's brothers and sisters are, as the record has it from either of them."""

from sightline.core.access import reach_of
from sightline.core.models import Account

from .choices import Relation
from .models import Child, FamilyMember

SIBLINGS = (Relation.FULL_SIBLING, Relation.HALF_SIBLING, Relation.STEP_SIBLING)


def siblings_of(child: Child) -> list[int]:
    """The numbers of the child's brothers and sisters who are on the record, told by either."""
    held = FamilyMember.objects.filter(
        relation__in=SIBLINGS, relative__isnull=False, ended_on=None
    ).exclude(status__in=("draft", "entered in error"))
    told = held.filter(child=child).values_list("relative_id", flat=True)
    told_by = held.filter(relative=child).values_list("child_id", flat=True)
    return sorted({*told, *told_by} - {child.pk})


def siblings_within_reach(child: Child, by: Account) -> list[int]:
    """Those of them whom this person can open."""
    found = siblings_of(child)
    if not found:
        return []
    reach = reach_of(by)
    return [number for number in found if number in reach]

"""What to call many children at once, without asking the database about each."""

from collections.abc import Collection

from sightline.record.people.models import Child, ChildName


def names_of(child_ids: Collection[int]) -> dict[int, str]:
    """The full name of each child, else what they are called, else the authority's id for them."""
    children = {child.pk: child for child in Child.objects.filter(pk__in=child_ids)}
    names = {pk: child.called for pk, child in children.items()}
    held = ChildName.objects.filter(child_id__in=child_ids).exclude(
        status__in=("draft", "entered in error")
    )
    legal_last = sorted(held, key=lambda name: (name.kind == "legal", str(name.began_on), name.pk))
    for name in legal_last:
        if full := f"{name.forename} {name.surname}".strip():
            names[name.child_id] = full
    for pk, child in children.items():
        if child.known_as and child.known_as.split()[0] not in names[pk].split():
            names[pk] += f" ({child.known_as})"
    return names

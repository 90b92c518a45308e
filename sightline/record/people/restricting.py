"""The deeds that keep a child's record to named readers, change who they are, and lift it again."""

import datetime as dt

from django.utils import timezone

from sightline.core.access import may
from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account, ReachGrant

from .models import Child

PERMISSION = "children.restrict"
LONGEST = dt.timedelta(days=366)
"""A reader is named for a year at most, so that somebody asks again whether they need it."""
RESTRICTED, NAMED, NO_LONGER, LIFTED = (
    "record restricted",
    "reader named",
    "reader no longer named",
    "restriction lifted",
)
DEEDS = (RESTRICTED, NAMED, NO_LONGER, LIFTED)


def readers_of(child_id: int) -> list[ReachGrant]:
    """The readers of a record as they are named now, by name."""
    held = ReachGrant.objects.filter(
        child_id=child_id, kind=ReachGrant.Kind.NAMED_READER, until_at__gt=timezone.now()
    )
    return list(held.select_related("account", "granted_by").order_by("account__name", "pk"))


def restrict(*, by: Account, child: Child, why: str, readers: list[Account]) -> Child:
    """Keep a record to the person who does this and the readers they name.

    Raises Refused where the record is restricted already, or the reason says too little.
    """
    allow(by, PERMISSION, child.pk)
    if child.restricted:
        raise Refused("This record is restricted already. You can name more readers of it.")
    why = _sentence(why)
    everyone = list({each.pk: each for each in [by, *readers]}.values())
    for each in everyone:
        _can_read(each)
    with deed(by=by, why=why):
        child.restricted, child.restricted_because = True, why
        child.save(update_fields=["restricted", "restricted_because"])
        # A sample gives no reading of what is kept to named readers: it ends here.
        now = timezone.now()
        sampled = ReachGrant.objects.filter(child_id=child.pk, kind=ReachGrant.Kind.SAMPLE)
        sampled.filter(until_at__gt=now, granted_at__lt=now).update(until_at=now)
        note(by=by, did=RESTRICTED, child_id=child.pk, about=child, why=why)
        for each in everyone:
            _name(by, child, each, why, timezone.now() + LONGEST)
    return child


def name_reader(
    *, by: Account, child: Child, reader: Account, why: str, until: dt.datetime
) -> ReachGrant:
    """Let one more person read a restricted record until a day. Raises Refused."""
    allow(by, PERMISSION, child.pk)
    _is_restricted(child)
    _can_read(reader)
    now = timezone.now()
    if not now < until <= now + LONGEST:
        raise Refused("Choose a day from tomorrow on, and at most a year away.")
    if any(each.account_id == reader.pk for each in readers_of(child.pk)):
        raise Refused(f"{reader.name} is named as a reader already.")
    why = _sentence(why)
    with deed(by=by, why=why):
        return _name(by, child, reader, why, until)


def remove_reader(*, by: Account, child: Child, grant: ReachGrant, why: str) -> None:
    """End one reader's leave at once. Raises Refused for the last who could lift it."""
    allow(by, PERMISSION, child.pk)
    _is_restricted(child)
    why = _sentence(why)
    rest = [each for each in readers_of(child.pk) if each.pk != grant.pk]
    if not any(may(each.account, PERMISSION) for each in rest):
        raise Refused(
            f"Nobody else named could change who reads this record. Name another person who may"
            f" restrict records before {grant.account.name} leaves it."
        )
    with deed(by=by, why=why):
        _end(grant)
        note(
            by=by, did=NO_LONGER, child_id=child.pk, about=grant, why=f"{grant.account.name}: {why}"
        )


def lift(*, by: Account, child: Child, why: str) -> Child:
    """Open a restricted record to everyone within whose reach it is. Raises Refused."""
    allow(by, PERMISSION, child.pk)
    _is_restricted(child)
    why = _sentence(why)
    with deed(by=by, why=why):
        child.restricted, child.restricted_because = False, ""
        child.save(update_fields=["restricted", "restricted_because"])
        for grant in readers_of(child.pk):
            _end(grant)
        note(by=by, did=LIFTED, child_id=child.pk, about=child, why=why)
    return child


def _name(by: Account, child: Child, reader: Account, why: str, until: dt.datetime) -> ReachGrant:
    grant = ReachGrant.objects.create(
        account=reader,
        child_id=child.pk,
        kind=ReachGrant.Kind.NAMED_READER,
        reason=why,
        granted_by=by,
        granted_at=timezone.now(),
        until_at=until,
    )
    note(by=by, did=NAMED, child_id=child.pk, about=grant, why=f"{reader.name}: {why}")
    return grant


def _end(grant: ReachGrant) -> None:
    """End a leave now; it has to have lasted a moment."""
    grant.until_at = max(timezone.now(), grant.granted_at + dt.timedelta(microseconds=1))
    grant.save(update_fields=["until_at"])


def _is_restricted(child: Child) -> None:
    if not child.restricted:
        raise Refused("This record is not restricted, so it has no named readers.")


def _can_read(reader: Account) -> None:
    if not may(reader, "children.open"):
        raise Refused(
            f"{reader.name or 'This person'} may not open any child's record, so cannot be named."
        )


def _sentence(why: str) -> str:
    if len(why.split()) < 3:
        raise Refused("Say why in a sentence, so that whoever comes after you understands it.")
    return why.strip()

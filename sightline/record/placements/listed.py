"""Ofsted's lists of homes and agencies, as somebody loaded them: what they say of a number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account

from .models import ListedHome

AT_ONCE = 2000


def bare(urn: str) -> str:
    """Ofsted's number of a home in capitals and with no spaces, so that it is written one way."""
    return "".join(urn.upper().split())


def hold(*, by: Account, homes: Sequence[ListedHome], afresh: bool = False) -> int:
    """Keep what lists say of each number, in place of what was held of it. Returns how many.

    A number that these lists do not have keeps what an earlier one said of it, since a home that
    has closed is soon on none; `afresh` lets go of all that. Where two rows say the same number
    and address, the later stands. Raises Refused.
    """
    allow(by, "returns.load")
    kept = {(each.urn, each.postcode): each for each in homes}
    if not kept:
        raise Refused(
            "The lists hold no home with a number, so nothing was kept of them. Give the lists as"
            " Ofsted gives them."
        )
    numbers = {each.urn for each in kept.values()}
    with deed(by=by, why="Ofsted's lists of homes were loaded"):
        before = ListedHome.objects.all()
        (before if afresh else before.filter(urn__in=numbers)).delete()
        ListedHome.objects.bulk_create(kept.values(), batch_size=AT_ONCE)
        note(by=by, did="Ofsted's list of homes loaded", why=f"{len(numbers)} homes and agencies")
    return len(numbers)


def of(urns: Iterable[str]) -> dict[str, list[ListedHome]]:
    """What the lists say of each of these numbers; those on no list are left out."""
    wanted = {bare(each) for each in urns if each}
    found: dict[str, list[ListedHome]] = defaultdict(list)
    for each in ListedHome.objects.filter(urn__in=wanted).order_by("urn", "pk"):
        found[each.urn].append(each)
    return dict(found)

"""How far a child lives from home, where both postcodes are in the list that was loaded."""

from __future__ import annotations

from sightline.core.acting import allow, deed, note
from sightline.core.models import Account
from sightline.record.area import postcodes
from sightline.record.area.models import PostcodePlace

from .models import Episode, Placement

AT_ONCE = 2000
MOST_MILES = 9999


def measure(*, by: Account) -> int:
    """Say the miles from home of each placement that does not say, and could. Returns how many.

    What somebody recorded stands. The home is the one the child came into care from, as the
    episode has it; where that or the placement has no postcode in the list, nothing is said.
    Raises Refused.
    """
    allow(by, "returns.load")
    if not PostcodePlace.objects.exists():
        return 0
    homes = dict(
        Episode.objects.filter(placement__miles_from_home__isnull=True)
        .exclude(status="entered in error")
        .exclude(home_postcode="")
        .exclude(placement__postcode="")
        .order_by("-began_on", "-pk")
        .values_list("placement_id", "home_postcode")
    )
    lived = Placement.objects.filter(pk__in=homes).exclude(status="entered in error")
    held = list(lived.order_by("pk"))
    known = postcodes.places([*homes.values(), *(each.postcode for each in held)])
    changed = []
    for each in held:
        home = known.get(postcodes.bare(homes[each.pk]))
        place = known.get(postcodes.bare(each.postcode))
        if home and place:
            each.miles_from_home = postcodes.miles(home, place)
            if each.miles_from_home <= MOST_MILES:
                changed.append(each)
    if changed:
        with deed(by=by, why="Measured from the list of postcodes"):
            Placement.objects.bulk_update(changed, ["miles_from_home"], batch_size=AT_ONCE)
            note(by=by, did="miles from home measured", why=f"{len(changed)} placements")
    return len(changed)

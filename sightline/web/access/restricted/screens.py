"""The restricted records a person reads, and how many there are in all."""

from django.shortcuts import render

from sightline.core.access import granted_children, restricted_children
from sightline.record.people import restricting
from sightline.web.called import names_of
from sightline.web.screen import screen


@screen(
    "access/restricted",
    title="Restricted records",
    needs="children.restrict",
    reach="children in reach",
    under="access.review.awaiting",
    counts_outside="children.restrict",
)
def restricted(request):
    """By name those they can open now; a number for the rest."""
    every = restricted_children()
    mine = every & granted_children(request.user)
    names = names_of(mine)
    rows = [
        (child_id, names[child_id], restricting.readers_of(child_id))
        for child_id in sorted(mine, key=lambda each: (names[each], each))
    ]
    given = {"rows": rows, "others": len(every - mine)}
    return render(request, "access/restricted/restricted.html", given)

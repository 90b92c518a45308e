"""Between a month ago and the day: each list of what is owed, who joined it and who left."""

from __future__ import annotations

from django.shortcuts import render

from sightline.web.called import names_of
from sightline.web.duties.asked import areas, asked_of, teams
from sightline.web.screen import screen

from .lists import changes as changed_lists
from .lists import month_before

SHOWN = 20
"""How many children are named under each duty; the register opens the rest."""


@screen(
    "performance/changes",
    title="What changed in a month",
    needs="duties.register",
    reach="children in reach",
    under="performance.scorecard.scorecard",
)
def changes(request):
    """Numbers for all who may see the register; names for those who may open the children."""
    asked = asked_of(request)
    found = changed_lists(asked)
    joined = {child for one in found for child, _ in one.joined[:SHOWN]}
    left = {child for one in found for child, _ in one.left[:SHOWN]}
    given = {
        "asked": asked,
        "earlier": month_before(asked.as_at),
        "changed": found,
        "more": sum(max(one.moved, 0) for one in found),
        "joined": sum(len(one.joined) for one in found),
        "left": sum(len(one.left) for one in found),
        "names": names_of(joined | left) if asked.sees_children else {},
        "shown": SHOWN,
        "areas": areas(),
        "teams": teams(),
    }
    return render(request, "performance/changes/changes.html", given)

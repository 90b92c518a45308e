"""How managers' grades agree with auditors' of the same children's work, by manager."""

import datetime as dt

from django.shortcuts import render

from sightline.core.access import reach_of
from sightline.quality.sign_off.agreement import by_manager, pairs
from sightline.web.as_at import day_asked
from sightline.web.called import names_of
from sightline.web.screen import screen

A_YEAR = dt.timedelta(days=365)
ENOUGH = 10
"""Pairs below which a share says little of a manager."""
GRADES = {1: "Outstanding", 2: "Good", 3: "Requires improvement", 4: "Inadequate"}


@screen(
    "quality/agreement",
    title="Managers’ grades beside auditors’",
    needs="quality.agreement",
    reach="children in reach",
    under="team.team.team",
)
def agreement(request):
    """Each manager on a line; a manager who is chosen, with every pair of grades behind it."""
    as_at = day_asked(request)
    reach = reach_of(request.user)
    found = [each for each in pairs(as_at - A_YEAR, as_at) if each.child_id in reach]
    lines = by_manager(found)
    asked = request.GET.get("manager", "")
    chosen = next((each for each in lines if each.worker and str(each.worker.pk) == asked), None)
    behind = sorted(
        chosen.pairs if chosen else [], key=lambda one: (-abs(one.manager - one.auditor), one.area)
    )
    given = {
        "as_at": as_at,
        "lines": lines,
        "pairs": found,
        "same": sum(1 for each in found if each.manager == each.auditor),
        "higher": sum(1 for each in found if each.higher),
        "chosen": chosen,
        "behind": behind,
        "names": names_of({each.child_id for each in behind}),
        "grades": GRADES,
        "enough": ENOUGH,
    }
    return render(request, "quality/agreement/agreement.html", given)

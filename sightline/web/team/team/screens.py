"""The team: children with no worker first, then sign-off and decisions, then people."""

from django.shortcuts import render

from sightline.core.access import may
from sightline.record.workforce.overseeing import to_follow_up
from sightline.web.as_at import day_asked
from sightline.web.called import names_of
from sightline.web.screen import screen
from sightline.web.sign_off.waiting import work_waiting

from ..whose import managed_by, workers_in
from .people import people
from .waiting import queue


@screen(
    "team",
    title="Team",
    needs="work.team",
    reach="children in reach",
    menu=(12, "Team"),
    counts_outside="workforce.allocate",
)
def team(request):
    """What a manager must see first is first: a child whom nobody has."""
    as_at = day_asked(request)
    managed = managed_by(request.user, request.GET.get("team", ""))
    waits = queue(managed, as_at)
    signing = work_waiting(request.user) if may(request.user, "record.sign_off") else []
    checks = list(managed.reach.of(to_follow_up(as_at)).select_related("decided_by")[:30])
    names = names_of({each.child_id for each in checks})
    lines = people(workers_in(managed.shown, as_at), as_at)
    given = {
        "as_at": as_at,
        "managed": managed,
        "waits": waits,
        "signing": signing,
        "checks": [(each, names.get(each.child_id, "")) for each in checks],
        "people": lines,
        "over": sum(1 for each in lines if each.load.over),
        "sessions_late": sum(1 for each in lines if each.session_late),
    }
    return render(request, "team/team/team.html", given)

"""One worker: each of their children with what is owed next, how much they hold, supervision."""

from django.db.models import Count
from django.http import Http404
from django.shortcuts import render

from sightline.core.access import may, reach_of
from sightline.quality.caseloads.loads import loads_of
from sightline.quality.caseloads.work import WORK
from sightline.record.audit.models import SignOff
from sightline.record.workforce.supervising import open_actions
from sightline.web.as_at import day_asked
from sightline.web.screen import screen
from sightline.web.work.my_work.lines import briefs_of, lines_of

from ..team.people import people
from ..whose import worker_seen_by

NEVER = ("draft", "entered in error")


@screen(
    "team/workers/<int:worker_id>",
    title="A worker’s work",
    needs="work.team",
    reach="children in reach",
    under="team.team.team",
    counts_outside="workforce.see",
)
def person(request, worker_id):
    """What a manager needs before supervision: the children, the load, what was agreed."""
    worker = worker_seen_by(request.user, worker_id)
    if worker is None:
        raise Http404
    as_at = day_asked(request)
    (load,) = loads_of([worker], as_at)
    reach = reach_of(request.user)
    mine = [child for child in load.child_ids if child in reach]
    given = {
        "as_at": as_at,
        "worker": worker,
        "load": load,
        "person": people([worker], as_at)[0],
        "kinds": [(each.title, load.kinds[each.code]) for each in WORK if each.code in load.kinds],
        "lines": lines_of(briefs_of(mine, as_at), as_at),
        "elsewhere": load.children - len(mine),
        "sessions": worker.supervision.filter(held_on__isnull=False)
        .exclude(status__in=NEVER)
        .select_related("supervisor")
        .annotate(discussed=Count("children"))
        .order_by("-held_on", "-pk")[:12],
        "actions": open_actions(worker),
        "grades": SignOff.objects.filter(worker=worker).select_related("manager")
        .order_by("-decided_on", "-pk")[:8],
        "sees_supervision": may(request.user, "workforce.supervise"),
        "reach": reach,
    }  # fmt: skip
    return render(request, "team/person/person.html", given)

"""The register of conferences on high risk (MARAC): which agencies ask, and what came of it."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from django.shortcuts import render
from django.utils import timezone

from sightline.core.access import may, reach_of
from sightline.core.spine import GONE
from sightline.record.front_door.models import Approach, RiskConference
from sightline.web.called import names_of
from sightline.web.screen import screen

YEAR = dt.timedelta(days=365)
POLICE = "police"


@screen(
    "front-door/risk-conferences",
    title="Conferences on high risk at home",
    needs="front_door.see",
    reach="children in reach",
    under="front_door.queue.queue",
)
def register(request):
    """Every conference asked for in a year: by which agency, and whether the child was named."""
    today = timezone.localdate()
    reach = reach_of(request.user)
    held = reach.of(RiskConference.objects.exclude(status__in=GONE))
    rows = list(
        held.filter(referred_on__gt=today - YEAR)
        .select_related("notice__approach__agency")
        .prefetch_related("actions")
        .order_by("-referred_on", "-pk")
    )
    asked = Counter(asked_by(each) for each in rows)
    heard = [each for each in rows if each.heard_on]
    given = {
        "rows": [(each, asked_by(each), _open(each, today)) for each in rows],
        "names": names_of({each.child_id for each in rows}),
        "asked": asked.most_common(),
        "others": sum(count for agency, count in asked.items() if POLICE not in agency.lower()),
        "unnamed": sum(1 for each in heard if not each.child_named),
        "heard": len(heard),
        "again": sum(1 for each in rows if each.repeat_within_12_months),
        "notices": _notices(reach, today),
        "may_record": may(request.user, "front_door.record"),
    }
    return render(request, "front_door/marac/register.html", given)


def asked_by(conference: RiskConference) -> str:
    """The agency that asked: as written down, else whoever told us of the incident."""
    if conference.referred_by_agency:
        return conference.referred_by_agency
    approach = conference.notice.approach if conference.notice else None
    return approach.agency.name if approach and approach.agency else "Not told"


def _open(conference: RiskConference, today: dt.date) -> list[tuple]:
    """What was agreed and is not done, each with whether it is late."""
    return [
        (each, each.due_on < today) for each in conference.actions.all() if each.done_on is None
    ]


def _notices(reach, today: dt.date) -> list[tuple[str, int]]:
    """Which agencies told us of violence at home in a year, and how often."""
    held = Approach.objects.exclude(status__in=GONE).filter(
        domestic_abuse__isnull=False, domestic_abuse__incident_on__gt=today - YEAR
    )
    if reach.held is not None:
        held = held.filter(contacts__child_id__in=reach.held)
    told = held.distinct().select_related("agency")
    names = Counter(each.agency.name if each.agency else "No agency named" for each in told)
    return names.most_common()

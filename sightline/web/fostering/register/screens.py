"""Every child whom we know to be privately fostered, with the visit that is owed next."""

from __future__ import annotations

import datetime as dt

from django.shortcuts import render
from django.utils import timezone

from sightline.core.access import may, reach_of
from sightline.core.spine import GONE
from sightline.record.child_in_need.models import PrivateFostering
from sightline.record.front_door.models import Contact
from sightline.web.called import names_of
from sightline.web.front_door.waiting import clocks_about
from sightline.web.owed import line_of
from sightline.web.screen import screen

CLOCKS = (
    "private-fostering-initial-visit",
    "private-fostering-visit",
    "private-fostering-visit-later",
)
YEAR = dt.timedelta(days=365)


@screen(
    "private-fostering",
    title="Private fostering",
    needs="children.open",
    reach="children in reach",
    listed="Children privately fostered",
    under="work.my_work.my_work",
)
def register(request):
    """Those who live so now; and whoever was said to at the front door and is not written down."""
    today = timezone.localdate()
    reach = reach_of(request.user)
    held = reach.of(PrivateFostering.objects.exclude(status__in=GONE))
    rows = list(held.filter(ended_on=None).order_by("known_on", "pk"))
    lines: dict[int, list] = {each.pk: [] for each in rows}
    for code in CLOCKS:
        for pk, owed in clocks_about(code, rows, today).items():
            if pk in lines:
                lines[pk].append(line_of(owed))
    said = reach.of(Contact.objects.exclude(status__in=GONE)).filter(
        lives_with_others="yes", received_on__gt=today - YEAR
    )
    known = held.filter(known_on__gt=today - 2 * YEAR).values("child_id")
    unwritten = list(said.exclude(child_id__in=known).order_by("received_on"))
    given = {
        "rows": [(each, lines[each.pk]) for each in rows],
        "late": sum(1 for owed in lines.values() if any(one.tone == "late" for one in owed)),
        "undecided": sum(1 for each in rows if not each.suitable),
        "unwritten": {each.child_id: each for each in unwritten}.values(),
        "names": names_of({each.child_id for each in [*rows, *unwritten]}),
        "may_record": may(request.user, "record.write"),
        "may_decide": may(request.user, "record.sign_off"),
    }
    return render(request, "fostering/register/register.html", given)

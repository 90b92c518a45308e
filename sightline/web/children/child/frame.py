"""What every page about one child is given: the child, the band at the top, and the day asked."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from sightline.record.people.models import Child
from sightline.web.as_at import day_asked, usual_day
from sightline.web.owed import Owed, owed_to

from .identity import identity


@dataclass
class Frame:
    """One child on one day, with everything the pages about them share."""

    child: Child
    as_at: dt.date
    clocks: list[Owed]
    context: dict[str, Any]


def framed(request: HttpRequest, child_id: int) -> Frame:
    """The child, or a page that says there is none."""
    child = get_object_or_404(Child, pk=child_id)
    as_at = day_asked(request)
    clocks = owed_to([child_id], as_at)
    running = sum(1 for each in clocks if each.running)
    return Frame(
        child=child,
        as_at=as_at,
        clocks=clocks,
        context={
            "child": child,
            "who": identity(child, as_at),
            "clocks_running": running,
            "as_at": as_at,
            "as_at_tail": "" if as_at == usual_day() else f"?as-at={as_at.isoformat()}",
        },
    )

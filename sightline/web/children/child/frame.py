"""What every page about one child is given: the child, the band at the top, and the day asked."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest

from sightline.record.people.models import Child
from sightline.web.as_at import day_asked, usual_day
from sightline.web.owed import RUNNING, Standing, standing_of

from .identity import READS, identity
from .reading import ChildFile, Reads, read


@dataclass
class Frame:
    """One child on one day, with everything the pages about them share."""

    child: Child
    as_at: dt.date
    held: ChildFile
    standing: Standing
    context: dict[str, Any]


def framed(request: HttpRequest, child_id: int, *also: Reads) -> Frame:
    """The child with what is held about them, or a page that says there is none.

    `also` names what the page reads beside the band at the top, so that all is asked at once.
    """
    held = read(child_id, READS, *also)
    if held.child is None:
        raise Http404
    usual = usual_day()
    as_at = day_asked(request, usual)
    standing = standing_of(child_id, as_at)
    return Frame(
        child=held.child,
        as_at=as_at,
        held=held,
        standing=standing,
        context={
            "child": held.child,
            "who": identity(held, as_at),
            "clocks_running": standing.count(*RUNNING),
            "as_at": as_at,
            "as_at_tail": "" if as_at == usual else f"?as-at={as_at.isoformat()}",
        },
    )

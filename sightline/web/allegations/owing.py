"""The clocks of allegations, as the register and the page of one show them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from sightline.core.facts import Subject
from sightline.duties.book import whole_book
from sightline.duties.clock import Position
from sightline.duties.models import ServiceClock
from sightline.web.owed import TONES, Line, tag_of

ORDER = (Position.OVERDUE, Position.DUE, Position.MISSED, Position.MET_LATE, Position.MET)


def lines_of(numbers: Iterable[int], today: dt.date) -> dict[int, list[Line]]:
    """What is owed about each allegation, and was, the most pressing first."""
    duties, found = whole_book(), defaultdict(list)
    held = ServiceClock.objects.as_at(today).filter(
        subject=str(Subject.ALLEGATION), number__in=list(numbers)
    )
    rows = [each for each in held if each.duty in duties and Position(each.position) in ORDER]
    for each in sorted(rows, key=lambda one: (ORDER.index(Position(one.position)), one.started_on)):
        stands = Position(each.position)
        found[each.number].append(
            Line(
                tag=tag_of(each.worked(), stands, today),
                tone=TONES.get(stands, ""),
                title=duties[each.duty].title,
                why="",
            )
        )
    return found

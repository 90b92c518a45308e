"""The clocks of one child, a line a duty, each with the law behind it and who it belongs to."""

from django.core.paginator import Paginator
from django.db.models import F, Window
from django.db.models.functions import RowNumber
from django.shortcuts import render

from sightline.duties.book import all_duties
from sightline.duties.clock import Position
from sightline.duties.models import Clock
from sightline.web.children.child.frame import framed
from sightline.web.owed import RULE_CLASSES, RUNNING, as_owed, certainty_in_words, line_of, soonest
from sightline.web.screen import screen

ORDER = (
    (Position.OVERDUE, "Late"),
    (Position.DUE, "Due"),
    (Position.MISSED, "Missed: ended without being done"),
    (Position.CANNOT_TELL, "We cannot tell"),
    (Position.MET_LATE, "Met late"),
    (Position.MET, "Met"),
    (Position.NOT_REQUIRED, "Not required"),
)

AT_FIRST = {Position.CANNOT_TELL: 20}
OVER_AT_FIRST = 5
"""Of what is not running, so many of each position are shown until one position is asked for."""
PER_PAGE = 50
LATEST = (F("due_on").desc(nulls_first=True), F("pk").desc())


@screen(
    "children/<int:child_id>/clocks",
    title="Clocks of a child",
    needs="children.open",
    reach="one child",
)
def clocks(request, child_id):
    """What is owed, since when, because of what, met by what; by position, as at a day."""
    page = framed(request, child_id)
    asked = request.GET.get("position", "")
    asked = asked if asked in set(Position) else ""
    held = Clock.objects.as_at(page.as_at).filter(child_id=child_id, duty__in=all_duties())
    held = held.select_related("owner_now", "owner_on_due")
    paged = None
    if asked:
        order = (F("due_on").asc(), F("pk").asc()) if asked in RUNNING else LATEST
        paged = Paginator(held.filter(position=asked).order_by(*order), PER_PAGE).get_page(
            request.GET.get("page")
        )
    shown = as_owed(_at_first(held) if paged is None else paged.object_list, page.as_at)
    given = {
        **page.context,
        "groups": _groups(shown, page.standing),
        "asked": asked,
        "paged": paged,
        "positions": [(str(at), heading, page.standing.count(at)) for at, heading in ORDER],
    }
    return render(request, "children/clocks/clocks.html", given)


def _at_first(held):
    """All that is running, and the latest of each other position."""
    place = Window(RowNumber(), partition_by=F("position"), order_by=LATEST)
    others = held.exclude(position__in=RUNNING).annotate(place=place)
    few = [
        each
        for each in others.filter(place__lte=max(OVER_AT_FIRST, *AT_FIRST.values()))
        if each.place <= AT_FIRST.get(Position(each.position), OVER_AT_FIRST)
    ]
    return [*held.filter(position__in=RUNNING), *few]


def _groups(shown, standing):
    """The clocks by where they stand; what is running soonest first, the others latest first."""
    groups = []
    for stands, heading in ORDER:
        held = [each for each in soonest(shown) if each.stands is stands]
        if stands not in RUNNING:
            held = held[::-1]
        if held:
            groups.append(
                {
                    "position": str(stands),
                    "heading": heading,
                    "count": standing.count(stands),
                    "clocks": [_account(each) for each in held],
                }
            )
    return groups


def _account(each):
    """A clock with all that can be said of it."""
    duty, clock = each.duty, each.clock
    return {
        "line": line_of(each),
        "anchor": each.anchor,
        "facts": [
            ("Law", duty.basis),
            ("Kind of rule", RULE_CLASSES[duty.rule_class]),
            ("Version used", clock.version),
            ("How sure we are of the rule", certainty_in_words(duty.certainty)),
            ("Owed by", each.owner or str(duty.owner)),
            ("Taken to, when late", str(duty.escalates_to)),
        ],
    }

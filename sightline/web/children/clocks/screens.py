"""The clocks of one child, a line a duty, each with the law behind it and who it belongs to."""

from django.shortcuts import render

from sightline.duties.clock import Position
from sightline.web.children.child.frame import framed
from sightline.web.owed import RULE_CLASSES, certainty_in_words, line_of, soonest
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

OVER = (Position.MET, Position.MET_LATE, Position.NOT_REQUIRED, Position.MISSED)
OVER_AT_FIRST = 5
"""Of what is over and done with, so many are shown until the rest are asked for."""


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
    wanted = [stands for stands, _ in ORDER if not asked or stands == asked]
    groups = []
    for stands, heading in ORDER:
        held = [each for each in soonest(page.clocks) if each.stands is stands]
        if stands in wanted and held:
            if stands not in (Position.OVERDUE, Position.DUE):
                held = held[::-1]
            shown = held if asked or stands not in OVER else held[:OVER_AT_FIRST]
            groups.append(
                {
                    "position": str(stands),
                    "heading": heading,
                    "count": len(held),
                    "clocks": [_account(each) for each in shown],
                }
            )
    given = {
        **page.context,
        "groups": groups,
        "asked": asked,
        "positions": [
            (str(stands), heading, sum(1 for each in page.clocks if each.stands is stands))
            for stands, heading in ORDER
        ],
    }
    return render(request, "children/clocks/clocks.html", given)


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

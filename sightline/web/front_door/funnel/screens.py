"""What becomes of contacts, by agency; and whether those that were let go came back."""

from django.shortcuts import render

from sightline.core.access import reach_of
from sightline.web.as_at import day_asked
from sightline.web.export import as_csv
from sightline.web.screen import screen

from . import counting

COLUMNS = (
    *("contacts", "repeats", "let_go", "early_help", "referrals", "assessed", "enquired"),
    *("planned", "completeness", "told", "to_tell"),
)


@screen(
    "front-door/funnel",
    title="What becomes of contacts",
    needs="front_door.see",
    reach="numbers",
    under="front_door.queue.queue",
)
def funnel(request):
    """The year to a day, one row for each agency; as a file with `format=csv`."""
    as_at = day_asked(request)
    reach = reach_of(request.user)
    rows = counting.funnel(reach, as_at)
    if request.GET.get("format") == "csv":
        told = [
            {"agency": row.agency, **{name: getattr(row, name) for name in COLUMNS}} for row in rows
        ]
        return as_csv(told, f"contacts-by-agency-{as_at.isoformat()}")
    given = {
        "as_at": as_at,
        "rows": rows,
        "contacts": sum(row.contacts for row in rows),
        "referrals": sum(row.referrals for row in rows),
        "let_go": sum(row.let_go for row in rows),
        "cohorts": counting.came_back(reach, as_at),
    }
    return render(request, "front_door/funnel/funnel.html", given)

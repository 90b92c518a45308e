"""What inspectors would find on any day, by judgement area; and what children said of late."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from sightline.core.access import reach_of
from sightline.inspection.conduct import readiness as ready
from sightline.inspection.conduct.last import last_inspection
from sightline.inspection.frameworks import Theme, all_frameworks
from sightline.inspection.improvement import keeping
from sightline.web.as_at import day_asked
from sightline.web.called import names_of
from sightline.web.duties.asked import areas_of_duties
from sightline.web.inspection.evidence.screens import titled
from sightline.web.performance.scorecard.shown import Shown
from sightline.web.screen import screen

from .sentences import self_evaluation

PER_PAGE = 40


@screen(
    "inspections/readiness",
    title="Readiness",
    needs="inspections.readiness",
    reach="numbers",
    under="inspection.room.room",
)
def readiness(request):
    """Each area of the framework in force with what bears on it; every number opens."""
    day = day_asked(request)
    scale = _framework(request, day)
    held = ready.readiness(scale, day, reach_of(request.user), areas_of_duties())
    first = ready.found_first(held)
    links = Links(day)
    given = {
        "as_at": day,
        "scale": scale,
        "frameworks": [one for one in reversed(all_frameworks().values()) if one.areas],
        "first": first,
        "links": links,
        "areas": [
            {
                "title": titled(scale, each.area),
                "ready": each,
                "whole": each.area.theme is Theme.OVERALL,
                "figures": [(one, Shown(one.card)) for one in each.figures],
                "says": self_evaluation(each, links),
            }
            for each in held
        ],
        "figures_of": ready.day_of_figures(day),
        "last": last_inspection(day),
        "worked_out": day in keeping.kept_days(),
        "well": ready.WELL,
        "ill": ready.ILL,
    }
    return render(request, "inspection/readiness/readiness.html", given)


def _framework(request, day):
    """The framework asked for, else the one in force on the day, else the newest."""
    chosen = [one for one in all_frameworks().values() if one.areas]
    asked = request.GET.get("framework", "")
    if found := next((one for one in chosen if one.code == asked), None):
        return found
    in_force = [
        one for one in chosen if one.since <= day and (one.until is None or day <= one.until)
    ]
    return (in_force or chosen)[-1]


class Links:
    """Where each number opens, as at the day asked."""

    def __init__(self, day):
        self.query = urlencode({"as-at": day.isoformat()})

    def duty(self, code: str) -> str:
        """The children a duty is owed to late."""
        parts = {"code": code, "which": "owed-now"}
        return f"{reverse('duties.behind.behind', kwargs=parts)}?{self.query}"

    def figure(self, code: str) -> str:
        """A measure, its months and the children behind it."""
        where = reverse("performance.measure.measure", kwargs={"code": code})
        return f"{where}?{self.query}"

    @property
    def voice(self) -> str:
        """What children said."""
        return f"{reverse('inspection.readiness.voice')}?{self.query}"


@screen(
    "inspections/readiness/voice",
    title="What children said",
    needs="inspections.readiness",
    reach="children in reach",
    under="inspection.readiness.readiness",
)
def voice(request):
    """What children within reach said in twelve months, what has no answer first."""
    day = day_asked(request)
    held = ready.statements(day, reach_of(request.user)).order_by("our_answer", "-said_on", "-pk")
    page = Paginator(held, PER_PAGE).get_page(request.GET.get("page"))
    names = names_of({each.child_id for each in page.object_list})
    given = {
        "as_at": day,
        "page": page,
        "rows": [(each, names[each.child_id]) for each in page.object_list],
    }
    return render(request, "inspection/readiness/voice.html", given)

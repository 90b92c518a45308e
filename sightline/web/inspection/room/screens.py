"""The inspections a person may know of, each with how far it has got; and setting one up."""

from __future__ import annotations

from django.shortcuts import redirect, render

from sightline.core.access import may
from sightline.inspection.conduct.models import Inspection, Report
from sightline.inspection.conduct.services import setting_up
from sightline.inspection.conduct.services.standing import seen_by
from sightline.inspection.frameworks import framework
from sightline.web.as_at import usual_day
from sightline.web.inspection.sending import Deed, page_of
from sightline.web.performance.chosen import our_area
from sightline.web.screen import screen

from .forms import SetUpForm


@screen(
    "inspections",
    title="Inspection room",
    needs="inspections.room",
    reach="numbers",
    menu=(70, "Inspection"),
)
def room(request):
    """Every inspection, the latest first."""
    held = seen_by(request.user).order_by("-began_on", "-pk")
    reports = dict(Report.objects.values_list("inspection_id", "state"))
    given = {
        "rows": [
            (each, framework(each.framework).title, standing(each, reports.get(each.pk, "")))
            for each in held
        ],
        "runs": may(request.user, "inspections.run"),
        "sees_readiness": may(request.user, "inspections.readiness"),
    }
    return render(request, "inspection/room/room.html", given)


def standing(inspection: Inspection, state: str) -> str:
    """How far an inspection has got, in a few words."""
    if state:
        return {
            Report.State.DRAFT: "report being drafted",
            Report.State.CHECK: "facts being checked by the authority",
            Report.State.PUBLISHED: "published",
        }[Report.State(state)]
    if inspection.draws.exists():
        return "sample drawn"
    return "lists frozen" if inspection.lists.exists() else "being set up"


@screen(
    "inspections/new",
    title="Set up an inspection",
    needs="inspections.run",
    under="inspection.room.room",
)
def new(request):
    """The framework, the days and the cut-off."""
    made = {}

    def set_up(given):
        made["inspection"] = setting_up.set_up(by=request.user, **given)

    area = our_area()
    usual = {"as_at": usual_day(), "authority": area.name if area else "", "kind": "mock"}

    def form(sent, **options):
        return SetUpForm(sent, initial=usual, **options)

    says = "The inspection is set up. Add its inspectors, then freeze the lists."
    page = page_of(request, {"set_up": Deed(form, set_up, says, "Set up", "Set up")})
    if page.done:
        return redirect("inspection.one.one", inspection_id=made["inspection"].pk)
    return render(request, "inspection/room/new.html", {"page": page}, status=page.status)

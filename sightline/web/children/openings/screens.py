"""Who opened this child's record: who, what, when, why, and by which reach."""

from django.core.paginator import Paginator
from django.shortcuts import render

from sightline.core.models import Note, Opening
from sightline.web.children.child.frame import framed
from sightline.web.screen import screen

PER_PAGE = 50
THROUGH = {
    "own": "works with the child",
    "team": "their team's child",
    "authority": "sees every child",
    "sample": "in their sample",
    "named reader": "named reader",
    "broke glass": "outside their reach, for a reason",
}


@screen(
    "children/<int:child_id>/openings",
    title="Who opened a child's record",
    needs="children.access_log",
    reach="one child",
)
def openings(request, child_id):
    """Every opening of the record and every deed on it, latest first."""
    page = framed(request, child_id)
    held = Opening.objects.filter(child_id=child_id).select_related("account").order_by("-at")
    shown = Paginator(held, PER_PAGE).get_page(request.GET.get("page"))
    deeds = Note.objects.filter(child_id=child_id).select_related("account").order_by("-at")
    given = {
        **page.context,
        "openings": shown,
        "through": THROUGH,
        "people": held.order_by().values("account").distinct().count(),
        "deeds": deeds[:PER_PAGE],
    }
    return render(request, "children/openings/openings.html", given)

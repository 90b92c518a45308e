"""A person's own openings outside their reach, with what was found of each."""

from django.core.paginator import Paginator
from django.shortcuts import render

from sightline.core.models import ReachGrant
from sightline.web.access import openings
from sightline.web.screen import screen

PER_PAGE = 40


@screen(
    "access/mine",
    title="Your openings outside reach",
    needs="children.break_glass",
    reach="children in reach",
    names_outside="children.break_glass",
)
def mine(request):
    """Latest first: which child, the reason given, and what the review found."""
    held = ReachGrant.objects.filter(account=request.user, kind=ReachGrant.Kind.BROKE_GLASS)
    held = held.select_related("reviewed_by").order_by("-granted_at", "-pk")
    page = Paginator(held, PER_PAGE).get_page(request.GET.get("page"))
    names = openings.called_by(request.user, {grant.child_id for grant in page})
    given = {"page": page, "rows": [(each, names[each.child_id]) for each in page]}
    return render(request, "access/mine/mine.html", given)

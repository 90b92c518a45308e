"""What happened? Every kind of record that a person may make about one child."""

from django.shortcuts import render
from django.urls import reverse

from sightline.core.access import may
from sightline.web.children.child.frame import framed
from sightline.web.recording.making import can_begin
from sightline.web.screen import all_screens, screen


@screen(
    "children/<int:child_id>/new",
    title="Record something",
    needs="record.write",
    reach="one child",
    under="children.child.overview",
)
def choose(request, child_id):
    """A screen that says what it offers is here by itself, where this child gives it a cause."""
    page = framed(request, child_id)
    offers = [
        (each.offer, reverse(each.name, kwargs={"child_id": child_id}))
        for each in sorted(all_screens(), key=lambda each: each.offer)
        if each.offer and may(request.user, each.needs) and can_begin(each.name, page.child)
    ]
    return render(request, "recording/choose/choose.html", {**page.context, "offers": offers})

"""One contact, with earlier ones and who raised them beside it; decide, and tell who came to us."""

from __future__ import annotations

from django.shortcuts import render

from sightline.core.access import may
from sightline.web.children.child.frame import framed
from sightline.web.screen import screen

from .reading import beside, contact_of, today_here, who_raised


@screen(
    "children/<int:child_id>/contacts/<int:contact_id>",
    title="A contact",
    needs="front_door.see",
    reach="one child",
    under="front_door.queue.queue",
)
def contact(request, child_id, contact_id):
    """What was told, what bears on it, and what is to be done next."""
    page = framed(request, child_id)
    held = contact_of(page.child, contact_id)
    given = {
        **page.context,
        "contact": held,
        "who_raised": who_raised(held),
        "beside": beside(held, today_here()),
        "may_record": may(request.user, "front_door.record"),
        "may_decide": may(request.user, "front_door.decide"),
        "may_help": may(request.user, "early_help.write"),
    }
    return render(request, "front_door/contact/contact.html", given)

"""The front door: everything that waits, by the time left for it, and who is there to do it."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone

from sightline.core.access import reach_of
from sightline.web.front_door import waiting
from sightline.web.screen import screen

PER_PAGE = 40
KINDS = {
    "all": "Everything",
    "new": "New",
    "decide": "To decide",
    "night": "From the night",
    "tell": "Referrers to tell",
    "asked": "Asked of agencies",
}


@screen(
    "front-door",
    title="Front door",
    needs="front_door.see",
    reach="children in reach",
    menu=(15, "Front door"),
)
def queue(request):
    """One list, danger first and then the least time left; a tab for each kind of thing."""
    now, today = timezone.now(), timezone.localdate()
    reach = reach_of(request.user)
    held = {
        "new": waiting.to_take_in(request.user, reach, now),
        "decide": waiting.to_decide(reach, today),
        "night": waiting.to_hand_over(reach, today),
        "tell": waiting.to_tell(reach, today),
        "asked": waiting.awaited(reach, now),
    }
    shown = request.GET.get("show", "all")
    shown = shown if shown in KINDS else "all"
    lines = held[shown] if shown != "all" else [each for some in held.values() for each in some]
    lines = sorted(lines, key=lambda each: tuple(map(str, each.order)))
    page = Paginator(lines, PER_PAGE).get_page(request.GET.get("page"))
    given = {
        "today": today,
        "kinds": [
            (kind, title, len(held[kind]) if kind != "all" else sum(map(len, held.values())))
            for kind, title in KINDS.items()
        ],
        "shown": shown,
        "page": page,
        "late": sum(1 for some in held.values() for each in some if each.tone == "late"),
        "waiting": len(held["decide"]) + len(held["new"]),
        "flow": waiting.flow(reach, today),
        "at_the_door": waiting.at_the_door(today),
    }
    return render(request, "front_door/queue/queue.html", given)

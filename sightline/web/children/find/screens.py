"""Find a child within reach; say no more of other children than the person may know."""

from django.shortcuts import redirect, render
from django.utils import timezone

from sightline.core import access
from sightline.web.called import names_of
from sightline.web.screen import screen
from sightline.web.words import age_on

from .search import search


@screen(
    "children",
    title="Children",
    needs="children.find",
    reach="children in reach",
    menu=(20, "Children"),
    names_outside="children.break_glass",
)
def find(request):
    """One box; a sure match by id goes straight to the child."""
    asked = request.GET.get("q", "").replace("\0", "").strip()[:200]
    if not asked:
        return render(request, "children/find/find.html", {"asked": ""})
    found = search(request.user, asked)
    only = len(found.children) == 1 and not found.outside and not found.restricted
    if only and asked == found.children[0].la_child_id:
        return redirect("children.child.overview", child_id=found.children[0].pk)
    may_ask = access.may(request.user, "children.break_glass")
    given = {
        "asked": asked,
        "found": found,
        "may_ask": may_ask,
        "rows": _rows(found.children),
        "names": names_of([child.pk for child in found.outside]),
        "nothing": not (found.children or (may_ask and (found.outside or found.restricted))),
    }
    return render(request, "children/find/find.html", given)


def _rows(children):
    """Each child as one line of the results."""
    today = timezone.localdate()
    names = names_of([child.pk for child in children])
    return [
        {
            "child": child,
            "name": names[child.pk],
            "age": age_on(child.born_on, today) if child.born_on else None,
        }
        for child in children
    ]

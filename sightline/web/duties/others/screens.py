"""The workers, allegations or inspection reports behind one number of the register."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render

from sightline.core.facts import Subject
from sightline.duties.because import because
from sightline.duties.book import whole_book
from sightline.duties.clock import Position
from sightline.duties.subjects import known_as
from sightline.web.duties.asked import asked_of
from sightline.web.duties.behind.screens import WHICH
from sightline.web.owed import TONES, tag_of
from sightline.web.screen import screen
from sightline.web.words import plural

from .numbers import CALLED, behind, duties_asked, may_see

PER_PAGE = 50


@screen(
    "duties/about/<str:code>/<str:which>",
    title="Workers, allegations or reports behind a number",
    needs="duties.children",
    under="duties.register.register",
)
def others(request, code, which):
    """Each worker, allegation or report of the number, the longest owed first."""
    duty = whole_book().get(code)
    if duty is None or duty.subject is Subject.CHILD or which not in WHICH:
        raise Http404
    if not may_see(request.user, duty.subject):
        raise PermissionDenied
    asked = asked_of(request)
    if code not in duties_asked(asked, duty.subject):
        raise Http404
    says, position = WHICH[which]
    held = behind(asked, request.user, duty, position, which not in ("owed-now", "due"))
    page = Paginator(held, PER_PAGE).get_page(request.GET.get("page"))
    names = known_as(duty.subject, {each.number for each in page.object_list})
    heads = held.order_by().values("number").distinct().count()
    given = {
        "asked": asked,
        "duty": duty,
        "which": which,
        "says": says,
        "page": page,
        "heads": plural(heads, *CALLED[duty.subject]),
        "called": CALLED[duty.subject][0],
        "rows": [_row(each, duty, names, asked.as_at) for each in page.object_list],
    }
    return render(request, "duties/others/others.html", given)


def _row(each, duty, names, as_at):
    clock, stands = each.worked(), Position(each.position)
    owner = each.owner_now or each.owner_on_due
    return {
        "name": names.get(each.number, str(each.number)),
        "tag": tag_of(clock, stands, as_at),
        "tone": TONES.get(stands, ""),
        "due_on": clock.due_on,
        "owner": owner.name if owner else f"{duty.owner}, not named",
        "why": because(clock, duty, as_at),
    }

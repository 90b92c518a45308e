"""My work: notices, then my children a line each; a manager sees the team's as well."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from sightline.core.access import may
from sightline.core.models import Notice
from sightline.record.workforce.reach import own_children, team_children
from sightline.web import services
from sightline.web.as_at import day_asked
from sightline.web.recording.unfinished import unfinished_of
from sightline.web.screen import registers_for, screen
from sightline.web.sign_off.waiting import returned_to
from sightline.web.team.asked import asked_of

from .lines import briefs_of, lines_of

PER_PAGE = 60


@screen(
    "work",
    title="My work",
    needs="work.own",
    reach="children in reach",
    menu=(10, "My work"),
)
def my_work(request):
    """Late first; each child's next thing owed, in words."""
    as_at = day_asked(request)
    own = set(own_children(request.user))
    team = set(team_children(request.user)) - own if may(request.user, "work.team") else set()
    shown = "team" if team and (not own or request.GET.get("show") == "team") else "own"
    briefs = briefs_of(team if shown == "team" else own, as_at)
    page = Paginator(briefs, PER_PAGE).get_page(request.GET.get("page"))
    given = {
        "as_at": as_at,
        "today": timezone.localdate(),
        "shown": shown,
        "own": len(own),
        "team": len(team),
        "manages": may(request.user, "work.team"),
        "page": page,
        "lines": lines_of(page.object_list, as_at),
        "children": len(briefs),
        "late_children": sum(1 for brief in briefs if brief.late),
        "late_things": sum(brief.late for brief in briefs),
        "registers": registers_for(request),
        "returned": returned_to(request.user),
        "asked_of_me": asked_of(request.user),
        "unfinished": unfinished_of(request.user),
        "notices": Notice.objects.filter(to=request.user, read_at=None).order_by("-at")[:20],
    }
    return render(request, "work/my_work/my_work.html", given)


@screen("notices/<int:notice_id>/read", title="Put a notice away", needs="signed in")
@require_POST
def read_notice(request, notice_id):
    """A notice has been read."""
    notice = get_object_or_404(Notice, pk=notice_id)
    services.read_notice(by=request.user, notice=notice)
    return redirect("account.sign_in.first")

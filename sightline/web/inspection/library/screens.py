"""The library's pages: its shelves, one report, adding some, searching, and grades over time."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Count, Max, Min
from django.shortcuts import get_object_or_404, redirect, render

from sightline.core.acting import Refused
from sightline.inspection.frameworks import Theme, all_frameworks
from sightline.inspection.library import finding, services
from sightline.inspection.library.models import PublishedReport
from sightline.inspection.library.steps import STEPS
from sightline.web.export import as_csv
from sightline.web.screen import screen

from . import adding, shown

READ, KEEP = "library.read", "library.keep"
SHELVES = "inspection.library.shelves"
PER_PAGE = 50


@screen("inspection/library", title="Published reports", needs=READ, menu=(75, "Library"))
def shelves(request):
    """Every report kept, and the ways to look through them."""
    authority, framework = _choice(request, "authority"), _choice(request, "framework")
    every = finding.reports()
    held = every.annotate(asked=Count("recommendations")).prefetch_related("judgements")
    if authority:
        held = held.filter(authority=authority)
    if framework:
        held = held.filter(framework=framework)
    page = Paginator(held.order_by("authority", "-inspection_end", "-pk"), PER_PAGE).get_page(
        request.GET.get("page")
    )
    given = _choices() | {
        "authority": authority,
        "framework": framework,
        "page": page,
        "rows": [(one, shown.overall(one)) for one in page],
        "span": every.aggregate(
            first=Min("inspection_end"), last=Max("inspection_end"), whole=Count("pk")
        ),
    }
    return _page(request, "shelves", given)


@screen("inspection/library/add", title="Add published reports", needs=KEEP, under=SHELVES)
def add(request):
    """Send files; each is read and kept, and what could not be read is said."""
    files = request.FILES.getlist("files")
    error = adding.wrong_with(files) if request.method == "POST" else ""
    if request.method != "POST" or error:
        return _page(request, "add", {"error": error}, status=422 if error else 200)
    added = adding.add(by=request.user, files=files)
    return _page(request, "added", {"added": added})


@screen("inspection/library/<int:report_id>", title="A published report", needs=READ, under=SHELVES)
def report(request, report_id):
    """One report as it was read: grades, what it asks for, its paragraphs, what is unread."""
    found = get_object_or_404(finding.reports(), pk=report_id)
    error = ""
    if request.method == "POST":
        try:
            why = request.POST.get("why", "")
            services.withdraw(by=request.user, report=found, why=why)
        except Refused as no:
            error = str(no)
        else:
            return redirect(SHELVES)
    given = {
        "report": found,
        "error": error,
        "overall": shown.overall(found),
        "judgements": shown.judgements(found),
        "asked": shown.asked(found),
        "asked_count": found.recommendations.count(),
        "paragraphs": shown.paragraphs(found),
    }
    return _page(request, "report", given, status=422 if error else 200)


@screen("inspection/library/search", title="Search every report", needs=READ, under=SHELVES)
def search(request):
    """Words in every paragraph and everything asked for."""
    words = request.GET.get("q", "").strip()
    authority, framework = _choice(request, "authority"), _choice(request, "framework")
    asked_only = "asked" in request.GET
    found = (
        finding.search(words, authority=authority, framework=framework, asked_only=asked_only)
        if words
        else None
    )
    given = _choices() | {
        "words": words,
        "authority": authority,
        "framework": framework,
        "asked_only": asked_only,
        "found": found,
    }
    return _page(request, "search", given)


@screen("inspection/library/history", title="Grades of an authority", needs=READ, under=SHELVES)
def history(request):
    """One authority's grades over its inspections."""
    from django.conf import settings

    names = [name for name, _ in finding.authorities()]
    asked = request.GET.get("authority", "") or settings.AUTHORITY
    authority = asked if asked in names else ""
    given = _choices() | {
        "authority": authority,
        "history": finding.history(authority) if authority else None,
    }
    return _page(request, "history", given)


@screen("inspection/library/told", title="Who was told this", needs=READ, under=SHELVES)
def told(request):
    """Who was asked for something in these words, and whose grade rose afterwards."""
    words, theme = request.GET.get("q", "").strip(), _theme(request)
    found = finding.told(words, theme) if words else []
    given = {
        "words": words,
        "theme": theme,
        "themes": list(Theme),
        "found": found,
        "rose": sum(one.moved == "rose" for one in found),
        "known": sum(bool(one.moved) for one in found),
    }
    return _page(request, "told", given)


@screen("inspection/library/national", title="Grades by year", needs=READ, under=SHELVES)
def national(request):
    """Grades by the year of inspection and by framework, over every report kept."""
    theme, framework = _theme(request), _choice(request, "framework")
    years = [one for one in finding.national(theme) if framework in ("", one.framework)]
    given = _choices() | {
        "theme": theme,
        "themes": list(Theme),
        "framework": framework,
        "years": years,
        "steps": STEPS,
        "chart": shown.bars(years),
        "whole": sum(one.whole for one in years),
        "good": sum(one.counts[0] + one.counts[1] for one in years),
        "graded": sum(sum(one.counts) for one in years),
    }
    return _page(request, "national", given)


@screen(
    "inspection/library/national.csv",
    title="Grades by year, as a file",
    needs=READ,
    under="inspection.library.national",
)
def national_export(request):
    """The same counts as a file."""
    rows = [
        {"year": one.year, "framework": one.framework}
        | dict(zip(STEPS, one.counts, strict=True))
        | {"not graded": one.ungraded}
        for one in finding.national(_theme(request))
        if _choice(request, "framework") in ("", one.framework)
    ]
    return as_csv(rows, "grades-by-year")


def _page(request, name, given, status=200):
    """One of this folder's pages, with what every one of them can use."""
    tools = {"tone": shown.tone, "framework_title": shown.framework_title, "here": name}
    return render(request, f"inspection/library/{name}.html", tools | given, status=status)


def _choice(request, name: str) -> str:
    return request.GET.get(name, "").strip()


def _theme(request) -> Theme:
    try:
        return Theme(_choice(request, "theme"))
    except ValueError:
        return Theme.OVERALL


def _choices() -> dict:
    held = set(finding.reports().values_list("framework", flat=True))
    return {
        "authorities": finding.authorities(),
        "frameworks": [one for code, one in all_frameworks().items() if code in held],
        "kept": PublishedReport.objects.filter(withdrawn=False).count(),
    }

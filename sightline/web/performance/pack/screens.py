"""The members' pack on a page and as a file, for the whole service or for one board."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from sightline.indicators.scorecards.boards import BOARDS, SERVICE
from sightline.web.duties.asked import asked_of
from sightline.web.screen import screen

from .content import boards
from .content import pack as made
from .typesetting import NOTE, as_pdf


@screen(
    "performance/pack",
    title="Members' pack",
    needs="performance.pack",
    reach="numbers",
    under="performance.scorecard.scorecard",
)
def pack(request):
    """Which duties in law are not met, in plain words, with what to ask."""
    given = {"pack": _asked(request), "boards": boards(), "note": NOTE}
    return render(request, "performance/pack/pack.html", given)


@screen(
    "performance/pack.pdf",
    title="Members' pack, as a PDF",
    needs="performance.pack",
    reach="numbers",
    under="performance.pack.pack",
)
def document(request):
    """The same as a tagged PDF."""
    held = _asked(request)
    answer = HttpResponse(as_pdf(held), content_type="application/pdf")
    name = f"members-pack-{held.board.code}-{held.as_at}.pdf"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _asked(request):
    return made(asked_of(request), BOARDS.get(request.GET.get("board", ""), SERVICE))

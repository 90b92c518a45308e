"""The quality of what the figures rest on, measure by measure, with who can mend it."""

from __future__ import annotations

from django.shortcuts import render

from sightline.core.access import may
from sightline.indicators.scorecards.keeping import kept_days
from sightline.web.screen import screen

from .lacking import impossible, lacking


@screen(
    "performance/quality",
    title="What the figures lack",
    needs="performance.tell",
    reach="numbers",
    under="performance.scorecard.scorecard",
)
def quality(request):
    """What is missing or impossible behind each measure, the worst first."""
    days = kept_days()
    found = lacking(days[0]) if days else []
    given = {
        "as_at": days[0] if days else None,
        "found": found,
        "not_told": [each for each in found if each.not_told],
        "impossible": impossible() if may(request.user, "returns.see") else [],
    }
    return render(request, "performance/quality/quality.html", given)

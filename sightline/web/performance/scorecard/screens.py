"""The scorecard: the ten measures that matter, then all of them."""

from __future__ import annotations

from django.shortcuts import render

from sightline.indicators.book import areas
from sightline.indicators.scorecards.boards import BOARDS, SERVICE
from sightline.indicators.scorecards.card import cards
from sightline.web.export import as_csv
from sightline.web.performance.chosen import our_area
from sightline.web.screen import screen

from .shown import Shown
from .whose import asking


@screen(
    "performance",
    title="The measures that matter",
    needs="performance.scorecards",
    reach="numbers",
    menu=(40, "Performance"),
)
def scorecard(request):
    """Ten measures of a board, for the authority or those in reach; what stands out is marked."""
    asked = asking(request)
    board = BOARDS.get(request.GET.get("board", ""), SERVICE)
    given = asked | {
        "board": board,
        "boards": list(BOARDS.values()),
        "cards": _shown(request, board.measures, asked),
    }
    return render(request, "performance/scorecard/scorecard.html", given)


@screen(
    "performance/measures",
    title="All measures",
    needs="performance.scorecards",
    reach="numbers",
    under="performance.scorecard.scorecard",
)
def measures(request):
    """Every measure by area of the service, with its target and how it moved in a year."""
    asked = asking(request)
    groups = [(name, _shown(request, codes, asked)) for name, codes in areas().items()]
    return render(request, "performance/scorecard/measures.html", asked | {"groups": groups})


@screen(
    "performance/measures.csv",
    title="All measures, as a file",
    needs="performance.scorecards",
    reach="numbers",
    under="performance.scorecard.measures",
)
def export(request):
    """The same figures as a file; what is too small for a member to see is not in it."""
    asked = asking(request)
    rows = [
        {
            "code": one.code,
            "title": one.title,
            "whose": asked["whose"].says,
            "period": one.card.now.period if one.card.now else "",
            "value": one.value,
            "of": one.of,
            "cannot_tell": one.card.now.cannot_tell if one.card.now and not one.hidden else "",
            "target": one.target,
            "outlook": one.outlook,
            "version": one.card.indicator.version,
        }
        for codes in areas().values()
        for one in _shown(request, codes, asked)
    ]
    return as_csv(rows, f"measures-{asked['as_at']}")


def _shown(request, codes, asked) -> list[Shown]:
    if asked["as_at"] is None:
        return []
    found = cards(codes, asked["as_at"], asked["whose"], our_area())
    return [Shown(one, asked["member"]) for one in found]

"""One measure, and the children behind each part of it."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from sightline.core.access import may
from sightline.core.acting import Refused
from sightline.indicators.scorecards import services
from sightline.indicators.scorecards.card import Card, cards
from sightline.indicators.scorecards.control import RULES
from sightline.indicators.scorecards.models import ActionOwed, FigurePoint
from sightline.web.called import names_of
from sightline.web.performance.chosen import our_area
from sightline.web.performance.scorecard.shown import Shown, tells_a_few, value_of
from sightline.web.performance.scorecard.whose import asking
from sightline.web.screen import screen

from .behind import PARTS, behind, indicator_or_404
from .drawing import control_chart
from .forms import ActionForm, ResultForm, StoryForm, TargetForm

PER_PAGE = 50
FORMS = {"target": TargetForm, "story": StoryForm, "action": ActionForm}


@screen(
    "performance/measures/<slug:code>",
    title="One measure",
    needs="performance.scorecards",
    reach="numbers",
    under="performance.scorecard.measures",
)
def measure(request, code):
    """Its months, its forecast, its definition, what it is made of, its story and its actions."""
    indicator = indicator_or_404(code)
    asked = asking(request)
    card = (
        cards([code], asked["as_at"], asked["whose"], our_area())[0]
        if asked["as_at"]
        else Card(indicator, asked["as_at"], ())
    )
    forms, results, form = _forms(request, card)
    if form is not None and form.is_valid():
        try:
            says = _do(request, asked, indicator.code, form.cleaned_data)
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, says)
            return redirect(_here(code, asked["query"]))
    given = asked | {
        "indicator": indicator,
        "shown": Shown(card, asked["member"]),
        "chart": _chart(card, asked["member"]),
        "months": _months(card, asked["member"]),
        "rules": RULES,
        "parts": _parts(request, card, asked),
        "groups": [] if asked["member"] else _teams(card),
        "forms": forms,
        "results": results,
        "wrong": form if form is not None and form.errors else None,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "performance/measure/measure.html", given, status=status)


@screen(
    "performance/measures/<slug:code>/<slug:part>",
    title="Children behind a measure",
    needs="duties.children",
    reach="children in reach",
    under="performance.measure.measure",
)
def children(request, code, part):
    """The children of one part of a figure that are within reach, and how many are not."""
    asked = asking(request)
    indicator = indicator_or_404(code)
    if asked["as_at"] is None:
        raise Refused("No figures are kept yet, so there is nobody to show behind one.")
    found = behind(request.user, code, part, asked["as_at"], asked["whose"])
    page = Paginator(found.children, PER_PAGE).get_page(request.GET.get("page"))
    names = names_of(set(page.object_list))
    given = asked | {
        "indicator": indicator,
        "part": part,
        "found": found,
        "page": page,
        "rows": [(number, names.get(number, "")) for number in page.object_list],
    }
    return render(request, "performance/measure/children.html", given)


def _forms(request, card: Card):
    """The forms of the page, those of results by action, and the one that was sent."""
    wanted = request.POST.get("do", "") if request.method == "POST" else ""
    forms = {name: form(request.POST if wanted == name else None) for name, form in FORMS.items()}
    results = {
        each.pk: ResultForm(
            request.POST if wanted == "result" and _number(request) == each.pk else None,
            number=each.pk,
            initial={"action": each.pk},
        )
        for each in card.actions
        if each.done_on is None
    }
    return forms, results, forms.get(wanted) or results.get(_number(request))


def _number(request) -> int:
    given = request.POST.get("action", "")
    return int(given) if given.isdecimal() and len(given) < 19 else 0


def _here(code: str, query: dict[str, str]) -> str:
    address = reverse("performance.measure.measure", kwargs={"code": code})
    return f"{address}?{urlencode(query)}" if query else address


def _do(request, asked, code: str, given: dict) -> str:
    """Do the deed that was asked for, and say that it was done. Raises Refused."""
    wanted = request.POST["do"]
    team = asked["whose"].group if asked["whose"].split == "team" else ""
    if wanted == "target":
        services.set_target(by=request.user, indicator=code, **given)
        return "The target is set."
    if wanted == "story":
        services.tell_story(
            by=request.user, indicator=code, as_at=asked["as_at"], team=team, **given
        )
        return "The story is told."
    if wanted == "action":
        services.agree_action(
            by=request.user, indicator=code, agreed_on=asked["as_at"], team=team, **given
        )
        return "The action is agreed."
    action = ActionOwed.objects.get(pk=given.pop("action"))
    services.close_action(by=request.user, action=action, **given)
    return "What came of the action is kept with it."


def _chart(card: Card, member: bool) -> str:
    if member and any(tells_a_few(card.indicator, each) for each in card.points):
        return ""
    unit = "%" if card.indicator.kind == "share" else ""
    trend = replace(card.trend, signals=()) if card.overlaps else card.trend
    return control_chart(trend, float(card.target.value) if card.target else None, unit)


def _months(card: Card, member: bool) -> list[tuple]:
    """Each month with its value and what it is of, the newest first, and the rule it breaks."""
    rules = {} if card.overlaps else {each.on: each.rule for each in card.trend.signals}
    return [
        (
            point.as_at,
            "too few to show"
            if member and tells_a_few(card.indicator, point)
            else value_of(card.indicator, point.value),
            "" if member and tells_a_few(card.indicator, point) else point,
            rules.get(point.as_at, ""),
        )
        for point in reversed(card.points)
    ]


def _parts(request, card: Card, asked) -> list[tuple]:
    """Each part of the figure, how many it holds, and whether its children can be opened."""
    now = card.now
    if now is None or asked["member"]:
        return []
    opens = may(request.user, "duties.children")
    counts = {
        "counted": now.numerator,
        "all": now.denominator if card.indicator.kind == "share" else None,
        "left-out": sum(count for _, count in now.excluded),
        "cannot-tell": now.cannot_tell,
    }
    return [
        (part, says, counts[part], opens and bool(counts[part]))
        for part, (_, says) in PARTS.items()
        if counts[part] is not None
    ]


def _teams(card: Card) -> list[tuple[str, str, FigurePoint]]:
    """The same figure for each team on the day, worst first where one way is better."""
    found = FigurePoint.objects.filter(
        indicator=card.indicator.code, split="team", as_at=card.as_at, value__isnull=False
    )
    order = "value" if card.indicator.better == "higher" else "-value"
    return [
        (point.group, value_of(card.indicator, point.value), point)
        for point in found.order_by(order, "group")
    ]

"""Partners' figures side by side, their own door to give them, and what they are asked for."""

from __future__ import annotations

import datetime as dt

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone

from sightline.core.access import may
from sightline.core.acting import Refused
from sightline.indicators.scorecards import partners as owed
from sightline.indicators.scorecards.models import PartnerMeasure
from sightline.web.performance.scorecard.spark import spark
from sightline.web.screen import screen

from .forms import FigureForm, MeasureForm


@screen(
    "performance/partners",
    title="Multi-agency scorecard",
    needs="performance.board",
    reach="numbers",
    under="performance.scorecard.scorecard",
)
def partners(request):
    """Each partner's measures, newest figure first, with what it says and how late it came."""
    today = timezone.localdate()
    held = owed.given(today)
    mine = owed.partner_of(request.user.roles)
    given = {
        "as_at": today,
        "groups": [
            (label, [(each, _shown(each)) for each in held if each.measure.partner == value])
            for value, label in PartnerMeasure.Partner.choices
        ],
        "any": bool(held),
        "missing": sum(each.came == owed.Came.MISSING for one in held for each in one.periods),
        "mine": mine if may(request.user, "performance.partner") else "",
    }
    return render(request, "performance/partners/partners.html", given)


@screen(
    "performance/partners/<int:measure_id>",
    title="Give a partner's figure",
    needs="performance.partner",
    reach="numbers",
    under="performance.partners.partners",
)
def enter(request, measure_id):
    """A partner gives the figure of a period, the longest awaited first, or puts one right."""
    mine = owed.partner_of(request.user.roles)
    held = [each for each in owed.given(timezone.localdate(), mine) if mine]
    given = next((each for each in held if each.measure.pk == measure_id), None)
    if given is None:
        raise Http404("Your partner is asked for no such figure.")
    if not given.periods:
        raise Refused("No whole period of this measure has ended yet, so nothing is owed.")
    form = FigureForm(request.POST or None, given=given)
    if form.is_valid():
        try:
            owed.enter_figure(
                by=request.user,
                measure=given.measure,
                period_ended_on=dt.date.fromisoformat(form.cleaned_data["period"]),
                value=form.cleaned_data["value"],
                commentary=form.cleaned_data["commentary"],
            )
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, "The figure is given. The board will see it.")
            return redirect("performance.partners.partners")
    told = {"given": given, "form": form}
    status = 422 if request.method == "POST" else 200
    return render(request, "performance/partners/enter.html", told, status=status)


@screen(
    "performance/partners/measures",
    title="What partners are asked for",
    needs="performance.targets",
    reach="no child",
    under="performance.partners.partners",
)
def measures(request):
    """Every figure a partner is asked for, and a form to ask for one more."""
    form = MeasureForm(request.POST or None)
    if form.is_valid():
        try:
            owed.begin_measure(by=request.user, **form.cleaned_data)
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, "The partner is asked for it from that day.")
            return redirect("performance.partners.measures")
    told = {"form": form, "measures": PartnerMeasure.objects.order_by("partner", "title")}
    status = 422 if request.method == "POST" else 200
    return render(request, "performance/partners/measures.html", told, status=status)


def _shown(given: owed.Given):
    """The small chart of a measure."""
    return spark(given.trend, None)

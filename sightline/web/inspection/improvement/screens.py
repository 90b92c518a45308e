"""The improvement plan: what each inspection asked for, by when, and whether it has happened."""

from __future__ import annotations

from collections import Counter

from django import forms
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from sightline.core.access import may
from sightline.core.acting import Refused
from sightline.inspection.improvement import keeping, recurring, services
from sightline.inspection.improvement.language import State
from sightline.inspection.improvement.status import statuses
from sightline.inspection.library.models import PublishedReport
from sightline.record.governance.models import AreaForImprovement, InspectionReport
from sightline.web.screen import screen

from .shown import Line, day_shown, is_member, summary_of

ORDER = (State.NOT_YET, State.CANNOT_TELL, State.EVIDENCED)


@screen(
    "improvement",
    title="Improvement plan",
    needs="improvement.see",
    reach="numbers",
    menu=(45, "Improvement"),
)
def plan(request):
    """Each thing asked for, the latest inspection first, what has not happened before the rest."""
    day = day_shown(request)
    form = TakeUpForm(request.POST if request.POST.get("do") == "take up" else None)
    if request.method == "POST" and (done := _do(request, day, form)) is not None:
        return done
    reports = list(InspectionReport.objects.filter(areas__isnull=False).distinct())
    reports.sort(key=lambda one: (one.began_on is None, one.began_on, one.pk), reverse=True)
    wanted = next((one for one in reports if request.GET.get("report") == str(one.pk)), None)
    member = is_member(request)
    items = statuses(day, reports=[wanted] if wanted else None, work=False)
    asked_before = recurring.asked_before()
    groups = []
    for report in [wanted] if wanted else reports:
        lines = [Line(item, member) for item in items if item.area.report_id == report.pk]
        lines.sort(key=lambda line: (ORDER.index(line.item.state), line.item.area.number))
        groups.append((report, lines))
    given = {
        "day": day,
        "days": keeping.kept_days(),
        "reports": reports,
        "wanted": wanted,
        "groups": groups,
        "summary": summary_of(Counter(item.state for item in items), len(items)),
        "late": sum(item.late for item in items),
        "total": len(items),
        "asked_before": asked_before,
        "worked_out": day in keeping.kept_days(),
        "may_work": may(request.user, "improvement.write"),
        "form": form,
        "wrong": form if form.errors else None,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "inspection/improvement/plan.html", given, status=status)


class TakeUpForm(forms.Form):
    """Which report of the library to take up, and how soon where it gives no time."""

    report = forms.ChoiceField(
        label="Which report?", choices=(), error_messages={"required": "Choose a report"}
    )
    otherwise = forms.ChoiceField(
        label="How soon, where the report gives no time?",
        choices=[("", "The report gives a time for all of it"), *AreaForImprovement.Tier.choices],
        required=False,
    )

    def __init__(self, *given, **options):
        super().__init__(*given, auto_id="take_up_%s", **options)
        self.fields["report"].choices = [("", "Choose one")] + [
            (str(one.pk), services.reference_of(one)) for one in services.may_be_taken_up()
        ]


def _do(request, day, form):
    """Take up a report or work the day out; None where the form must be shown again."""
    if request.POST.get("do") != "take up":
        return _work_out(request, day)
    if not form.is_valid():
        return None
    published = get_object_or_404(PublishedReport, pk=form.cleaned_data["report"])
    try:
        made = services.take_up_published(
            by=request.user, published=published, otherwise=form.cleaned_data["otherwise"]
        )
    except Refused as no:
        form.add_error("otherwise", str(no))
        return None
    messages.success(
        request, f"{len(made)} things are taken up. The tests proposed wait for you to take them."
    )
    return redirect("inspection.improvement.plan")


def _work_out(request, day):
    """Hold every live test against the day that is shown, and keep the answers."""
    if not may(request.user, "improvement.write"):
        raise Refused("Ask the director or a service manager to have this day worked out.")
    kept = keeping.keep(day, days=[day])
    messages.success(request, f"{kept} live tests were worked out for this day.")
    return redirect(f"{reverse('inspection.improvement.plan')}?as-at={day.isoformat()}")

"""The improvement plan: what each inspection asked for, by when, and whether it has happened."""

from __future__ import annotations

from collections import Counter

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse

from sightline.core.access import may
from sightline.core.acting import Refused
from sightline.inspection.improvement import keeping, recurring
from sightline.inspection.improvement.language import State
from sightline.inspection.improvement.status import statuses
from sightline.record.governance.models import InspectionReport
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
    if request.method == "POST":
        return _work_out(request, day)
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
    }
    return render(request, "inspection/improvement/plan.html", given)


def _work_out(request, day):
    """Hold every live test against the day that is shown, and keep the answers."""
    if not may(request.user, "improvement.write"):
        raise Refused("Ask the director or a service manager to have this day worked out.")
    kept = keeping.keep(day, days=[day])
    messages.success(request, f"{kept} live tests were worked out for this day.")
    return redirect(f"{reverse('inspection.improvement.plan')}?as-at={day.isoformat()}")

"""The judgement areas side by side, and one of them: evidence weighed, grades, what is asked."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import redirect, render

from sightline.inspection.conduct.lacking import CERTAINTY, lacking
from sightline.inspection.conduct.models import Inspection
from sightline.inspection.conduct.models.evidence import Polarity
from sightline.inspection.conduct.scope import areas_of
from sightline.inspection.conduct.weighing import applies, held_by_guards, standing_grades
from sightline.inspection.conduct.writing import in_words
from sightline.inspection.frameworks import framework
from sightline.web.inspection.evidence.screens import titled
from sightline.web.inspection.found import as_inspector_or_404, context
from sightline.web.inspection.sending import page_of
from sightline.web.screen import screen

from .deeds import deeds


@screen(
    "inspections/<int:inspection_id>/judgements",
    title="Judgements",
    needs="inspections.judge",
    reach="numbers",
    under="inspection.one.one",
)
def areas(request, inspection_id):
    """Each area with its strengths, weaknesses, grade, and what it lacks before it is judged."""
    inspection = as_inspector_or_404(request, inspection_id)
    scale = framework(inspection.framework)
    standing, agreed = standing_grades(inspection), standing_grades(inspection, only_agreed=True)
    given = context(request, inspection) | {
        "rows": [
            {
                "area": area,
                "title": titled(scale, area),
                "strengths": _weighed(inspection, area.key, Polarity.STRENGTH),
                "weaknesses": _weighed(inspection, area.key, Polarity.WEAKNESS),
                "lines": inspection.log.filter(area=area.key, withdrawn_because="").count(),
                "grade": standing.get(area.key, ""),
                "agreed": area.key in agreed,
                "lacking": lacking(inspection, area.key),
            }
            for area in areas_of(inspection)
        ],
        "guards": held_by_guards(inspection, standing),
        "titles": {area.key: titled(scale, area) for area in scale.areas},
        "off": [one for one in scale.guards if not applies(inspection, one)],
    }
    return render(request, "inspection/areas/areas.html", given)


def _weighed(inspection: Inspection, area: str, polarity: str) -> int:
    held = inspection.findings.filter(area=area, polarity=polarity, withdrawn_because="")
    return held.count()


@screen(
    "inspections/<int:inspection_id>/judgements/<str:key>",
    title="One judgement",
    needs="inspections.judge",
    reach="numbers",
    under="inspection.areas.areas",
)
def area(request, inspection_id, key):
    """What the evidence of one area comes to, every opinion of its grade, and what is asked."""
    inspection = as_inspector_or_404(request, inspection_id)
    scale = framework(inspection.framework)
    one = next((each for each in areas_of(inspection) if each.key == key), None)
    if one is None:
        raise Http404
    page = page_of(request, deeds(request.user, inspection, key))
    if page.done:
        return redirect("inspection.areas.area", inspection_id=inspection.pk, key=key)
    findings = inspection.findings.filter(area=key).order_by("-weight", "pk")
    ours = {each.pk for each in findings}
    asked = inspection.recommendations.select_related("set_by").order_by("pk")
    given = context(request, inspection) | {
        "page": page,
        "area": one,
        "title": titled(scale, one),
        "log": inspection.log.filter(area=key, withdrawn_because="").order_by("-on", "-pk"),
        "findings": [(each, in_words(each)) for each in findings],
        "opinions": inspection.opinions.filter(area=key).select_related("given_by").order_by("pk"),
        "lacking": lacking(inspection, key),
        "certainty": CERTAINTY,
        "asked": [each for each in asked if ours & set(each.findings)],
        "grade": standing_grades(inspection).get(key, ""),
        "tiers": {each.key: each.title for each in scale.tiers},
    }
    return render(request, "inspection/areas/area.html", given, status=page.status)

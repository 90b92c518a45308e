"""A child's early help on one page: what was offered, the assessment, who leads, what changed."""

from __future__ import annotations

from django.http import JsonResponse
from django.shortcuts import render

from sightline.core.access import may
from sightline.web.children.child.frame import framed
from sightline.web.screen import screen

from . import reading


@screen(
    "children/<int:child_id>/early-help",
    title="Early help",
    needs="early_help.see",
    reach="one child",
    under="early_help.register.register",
)
def help(request, child_id):
    """Everything about early help of one child."""
    page = framed(request, child_id)
    given = {
        **page.context,
        "offers": reading.offers(page.child),
        "helped": reading.helped(page.child),
        "needs": reading.needs(page.child),
        "may_write": may(request.user, "early_help.write"),
        "may_grade": may(request.user, "early_help.coordinate"),
    }
    return render(request, "early_help/help/help.html", given)


@screen(
    "children/<int:child_id>/early-help/<int:assessment_id>/file",
    title="An early help assessment as a file",
    needs="early_help.see",
    reach="one child",
    under="early_help.help.help",
)
def file(request, child_id, assessment_id):
    """The assessment as JSON in named parts, for another agency's system to take in."""
    page = framed(request, child_id)
    held = reading.assessment_of(page.child, assessment_id)
    shared = held.shared
    told = {
        "kind": "early help assessment",
        "version": 1,
        "child": {"born_on": page.child.born_on, "id": page.child.la_child_id},
        "began_on": held.began_on,
        "completed_on": held.completed_on,
        "agreed_on": held.agreed_on,
        "agreed_to_share_on": held.agreed_to_share_on,
        "agency": held.done_by_agency,
        "lead_professional": held.lead_practitioner,
        "reasons": shared.reasons,
        "going_well": shared.going_well,
        "worries": shared.worries,
        "helped_before": shared.helped_before,
        "would_call_social_care_if": shared.would_call_social_care_if,
        "familys_view": shared.familys_view,
        "childs_view": held.childs_view,
        "unmet_needs": [
            {"category": each.category, "why": each.why_unmet, "found_on": each.found_on}
            for each in held.unmet_needs.exclude(status__in=reading.GONE)
        ],
    }
    if held.agreed_to_share_on is None:
        return render(request, "early_help/help/not_shared.html", page.context, status=403)
    answer = JsonResponse(told)
    answer["Content-Disposition"] = f'attachment; filename="early-help-{held.pk}.json"'
    return answer

"""One child of the sample: the journey, the grades with their evidence, the authority's audit."""

from __future__ import annotations

import datetime as dt

from django.http import Http404
from django.shortcuts import redirect, render

from sightline.inspection.conduct.agreement import agreement, audit_of, beside
from sightline.inspection.conduct.models import CaseReview, Inspection, Sampled
from sightline.inspection.conduct.models.reviews import FilePart
from sightline.inspection.conduct.worries import said
from sightline.web.children.child.frame import framed
from sightline.web.children.child.identity import identity
from sightline.web.children.child.own_words import READS as words_reads
from sightline.web.children.child.own_words import own_words
from sightline.web.children.child.story import READS as story_reads
from sightline.web.children.child.story import story
from sightline.web.inspection.found import as_inspector_or_404, context
from sightline.web.inspection.sending import page_of
from sightline.web.owed import line_of, owed_now_or_met_since, soonest
from sightline.web.screen import screen

from .deeds import deeds, key_of


@screen(
    "inspections/<int:inspection_id>/children/<int:child_id>",
    title="A child of the sample",
    needs="inspections.judge",
    reach="one child",
    under="inspection.sample.sample",
)
def case(request, inspection_id, child_id):
    """The whole file on one page, as at the cut-off, and what the inspectors make of it."""
    inspection = as_inspector_or_404(request, inspection_id)
    sampled = _sampled(inspection, child_id)
    child = framed(request, child_id, story_reads, words_reads)
    events = story(child.held, inspection.as_at)
    review = CaseReview.objects.filter(sampled=sampled).first()
    page = page_of(request, deeds(request.user, sampled, review, events))
    if page.done:
        return redirect("inspection.case.case", inspection_id=inspection.pk, child_id=child_id)
    audit = audit_of(child_id, inspection.as_at)
    pairs = beside(review, audit)
    said_so, private = own_words(child.held, inspection.as_at)
    given = (
        child.context
        | context(request, inspection)
        | {
            "who": identity(child.held, inspection.as_at),
            "page": page,
            "day_of": dt.date.fromisoformat,
            "sampled": sampled,
            "worry": said(sampled.worries),
            "review": review,
            "events": events,
            "lines": [(key_of(each, place), each) for place, each in enumerate(events)],
            "owed": _owed(child_id, inspection.as_at),
            "words": said_so,
            "private": private,
            "grades": _grades(review),
            "audit": audit,
            "pairs": [(FilePart(p.part).label if p.part in FilePart.values else "The whole file", p)
                      for p in pairs],
            "agreed": agreement(pairs),
            "remedies": review.remedies.order_by("-found_at") if review else [],
            "ungraded": [part for part in FilePart if part not in _graded(review)],
        }
    )  # fmt: skip
    return render(request, "inspection/case/case.html", given, status=page.status)


def _sampled(inspection: Inspection, child_id: int) -> Sampled:
    """The child in the latest sample. Raises Http404 for one who is not in it."""
    latest = inspection.draws.order_by("-number").first()
    found = latest and latest.sampled.filter(child_id=child_id).select_related("child").first()
    if not found:
        raise Http404
    return found


def _owed(child_id: int, as_at):
    """What is owed to the child on the day, late first."""
    running = [each for each in owed_now_or_met_since(child_id, as_at, as_at) if each.running]
    return [line_of(each) for each in soonest(running)]


def _graded(review: CaseReview | None) -> set[str]:
    return set(review.grades.values_list("part", flat=True)) if review else set()


def _grades(review: CaseReview | None):
    if review is None:
        return []
    order = {part: place for place, part in enumerate(FilePart.values)}
    held = review.grades.select_related("given_by")
    return sorted(held, key=lambda each: order[each.part])

"""Finds what the screens of one assessment are about, and where each leads back to."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse

from sightline.core.acting import Refused
from sightline.record.assessment import assessing
from sightline.record.assessment.lacking import GIVEN_UP
from sightline.record.assessment.models import Assessment
from sightline.record.people.models import Child


def assessment_of(child: Child, assessment_id: int) -> Assessment:
    """The assessment of this number, if it is this child's. Raises Http404."""
    held = Assessment.objects.exclude(status__in=GIVEN_UP).select_related("child", "family")
    return get_object_or_404(held, pk=assessment_id, child=child)


def being_written(child: Child, assessment_id: int) -> Assessment:
    """The same, while it may be written in. Raises Http404 or Refused."""
    found = assessment_of(child, assessment_id)
    if why := assessing.why_closed(found):
        raise Refused(why)
    return found


def page_of(assessment: Assessment, part: str = "") -> str:
    """The address of an assessment, at one of its parts."""
    told: dict[str, Any] = {"child_id": assessment.child_id, "assessment_id": assessment.pk}
    return reverse("assessment.one.one", kwargs=told) + (f"#{part}" if part else "")

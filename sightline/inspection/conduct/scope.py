"""What one inspection judges and reports on: the parts it was set up to review, and no others."""

from __future__ import annotations

from sightline.inspection.frameworks import Area, Section, framework

from .models import Inspection


def areas_of(inspection: Inspection) -> tuple[Area, ...]:
    """The areas it judges, in the order of its framework."""
    return framework(inspection.framework).areas_with(inspection.also)


def sections_of(inspection: Inspection) -> tuple[Section, ...]:
    """The sections of its report, in order."""
    return framework(inspection.framework).sections_with(inspection.also)

"""Which published authority is ours, so that a scorecard can set it beside others."""

from __future__ import annotations

from django.conf import settings

from sightline.core.refusal import Refused
from sightline.indicators.benchmarks import comparing
from sightline.indicators.benchmarks.models import PublishedArea


def our_area() -> PublishedArea | None:
    """The authority named by SIGHTLINE_AUTHORITY among the published ones; None for no such one."""
    if not settings.AUTHORITY:
        return None
    try:
        return comparing.authority(settings.AUTHORITY)
    except Refused:
        return None

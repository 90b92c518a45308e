"""The counts that are too small to show to people who see numbers and no child."""

from __future__ import annotations

from decimal import Decimal

from django.conf import settings


def small_below() -> int:
    """The least count that is shown (SIGHTLINE_SMALL_NUMBERS_BELOW); rulebook B0 gives none."""
    return int(settings.SMALL_NUMBERS_BELOW)


def is_small(count: int | Decimal | None, below: int | None = None) -> bool:
    """Whether a count could tell who a child is. Nought tells of nobody, and is shown."""
    return count is not None and 0 < count < (small_below() if below is None else below)

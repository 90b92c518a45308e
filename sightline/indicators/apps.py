"""Tells Django about the indicators."""

from django.apps import AppConfig


class IndicatorsConfig(AppConfig):
    """Published figures, neighbours and targets, which indicators are set beside."""

    name = "sightline.indicators"
    label = "indicators"
    default_auto_field = "django.db.models.BigAutoField"

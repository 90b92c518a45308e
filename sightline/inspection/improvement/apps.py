"""What inspections asked for, as a part of the service."""

from django.apps import AppConfig


class ImprovementConfig(AppConfig):
    """What inspections asked for, and whether it happened."""

    name = "sightline.inspection.improvement"
    label = "improvement"

"""Plans of one shape for every stage of help, and the meetings that move them on."""

from django.apps import AppConfig


class PlanningConfig(AppConfig):
    """Names this context for the database."""

    name = "sightline.record.planning"
    label = "planning"

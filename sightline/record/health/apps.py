"""The health of children who are looked after."""

from django.apps import AppConfig


class HealthConfig(AppConfig):
    """Names this context for the database."""

    name = "sightline.record.health"
    label = "health"

"""Tells Django about the duties."""

from django.apps import AppConfig


class DutiesConfig(AppConfig):
    """The clocks of every child, and the authority's own numbers."""

    name = "sightline.duties"
    label = "duties"
    default_auto_field = "django.db.models.BigAutoField"

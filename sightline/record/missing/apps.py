"""Times when a child was missing, and the talk on their return."""

from django.apps import AppConfig


class MissingConfig(AppConfig):
    """Names this context for the database."""

    name = "sightline.record.missing"
    label = "missing"

"""What is known of the place and the service as a whole."""

from django.apps import AppConfig


class AreaConfig(AppConfig):
    """Names this context for the database."""

    name = "sightline.record.area"
    label = "area"

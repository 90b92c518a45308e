"""Children who are looked after: where they live, their status, reviews and plans."""

from django.apps import AppConfig


class CareConfig(AppConfig):
    """Names this context for the database."""

    name = "sightline.record.care"
    label = "care"

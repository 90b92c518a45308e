"""Plans for adoption, matches, and people who wish to adopt."""

from django.apps import AppConfig


class AdoptionConfig(AppConfig):
    """Names this context for the database."""

    name = "sightline.record.adoption"
    label = "adoption"

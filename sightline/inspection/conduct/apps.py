"""Running an inspection."""

from django.apps import AppConfig


class ConductConfig(AppConfig):
    """Names this part for the database."""

    name = "sightline.inspection.conduct"
    label = "conduct"

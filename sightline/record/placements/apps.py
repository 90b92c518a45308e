"""Homes and carers."""

from django.apps import AppConfig


class PlacementsConfig(AppConfig):
    """Names this context for the database."""

    name = "sightline.record.placements"
    label = "placements"

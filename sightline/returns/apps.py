"""Registers the returns with Django."""

from django.apps import AppConfig


class ReturnsConfig(AppConfig):
    """Loading the statutory returns."""

    name = "sightline.returns"
    label = "returns"
    default_auto_field = "django.db.models.BigAutoField"

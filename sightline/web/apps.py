"""The part of the service that people see."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Screens, their guard, and the record of sign-ins that failed."""

    name = "sightline.web"
    label = "web"

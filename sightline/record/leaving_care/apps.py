"""Young people leaving care, and the help they are owed."""

from django.apps import AppConfig


class LeavingCareConfig(AppConfig):
    """Names this context for the database."""

    name = "sightline.record.leaving_care"
    label = "leaving_care"

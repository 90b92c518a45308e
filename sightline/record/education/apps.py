"""The learning of children who are looked after."""

from django.apps import AppConfig


class EducationConfig(AppConfig):
    """Names this context for the database."""

    name = "sightline.record.education"
    label = "education"

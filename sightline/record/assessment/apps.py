"""What a child needs, what is harming or helping, and what should happen."""

from django.apps import AppConfig


class AssessmentConfig(AppConfig):
    """Names this context for the database."""

    name = "sightline.record.assessment"
    label = "assessment"

"""Help below the statutory line, led by whoever knows the family best."""

from django.apps import AppConfig


class EarlyHelpConfig(AppConfig):
    """Names this context for the database."""

    name = "sightline.record.early_help"
    label = "early_help"

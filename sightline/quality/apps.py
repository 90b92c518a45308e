"""Tells Django about quality."""

from django.apps import AppConfig


class QualityConfig(AppConfig):
    """How work is weighed, warned of, compared and graded."""

    name = "sightline.quality"
    label = "quality"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """What to warn of hangs on what a child needs, which the record of workers cannot see."""
        from .caseloads import warning  # noqa: F401

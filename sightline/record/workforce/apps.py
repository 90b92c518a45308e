"""Workers, teams, who is responsible for which child, and oversight."""

from django.apps import AppConfig


class WorkforceConfig(AppConfig):
    """Names this context for the database, and tells core whose records a worker can open."""

    name = "sightline.record.workforce"
    label = "workforce"

    def ready(self):
        """Reach depends on allocations, which core cannot see for itself."""
        from . import reach  # noqa: F401

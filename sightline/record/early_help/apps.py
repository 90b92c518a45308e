"""Help below the statutory line, led by whoever knows the family best."""

from django.apps import AppConfig


class EarlyHelpConfig(AppConfig):
    """Names this context for the database, and tells core whose records its people can open."""

    name = "sightline.record.early_help"
    label = "early_help"

    def ready(self):
        """Reach depends on who leads a family's early help, which core cannot see for itself."""
        from . import reach  # noqa: F401

"""Registers the returns with Django."""

from django.apps import AppConfig


class ReturnsConfig(AppConfig):
    """Loading the statutory returns."""

    name = "sightline.returns"
    label = "returns"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Offer the lists of children that we can draw up to whoever needs one."""
        from sightline.core.child_lists import offer

        from .annex_a.drawing import child_lists

        offer(*child_lists())

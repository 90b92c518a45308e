"""Registers the returns with Django."""

from django.apps import AppConfig


class ReturnsConfig(AppConfig):
    """Loading the statutory returns."""

    name = "sightline.returns"
    label = "returns"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Offer the lists of children that we can draw up; hear of each child changed by a deed."""
        from sightline.core.acting import follows_notes
        from sightline.core.child_lists import offer

        from .annex_a.drawing import child_lists

        offer(*child_lists())
        follows_notes(_ask_again)


def _ask_again(child_id: int) -> None:
    """The rules are read when the first deed needs them, so that a short command starts quickly."""
    from .checks.changed import mark

    mark([child_id])

"""Tells Django about the duties."""

from django.apps import AppConfig


class DutiesConfig(AppConfig):
    """The clocks of every child, and the authority's own numbers."""

    name = "sightline.duties"
    label = "duties"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """Clocks are worked out again after every deed that records work."""
        from sightline.core import recording

        recording.follows_recording(_work_out_again)


def _work_out_again(subject, number):
    """The book is read when the first deed needs it, so that a short command starts quickly."""
    from .recording import work_out_again

    return work_out_again(subject, number)

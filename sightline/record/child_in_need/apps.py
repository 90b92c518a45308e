"""Plans and reviews for children in need."""

from django.apps import AppConfig


class ChildInNeedConfig(AppConfig):
    """Names this context for the database."""

    name = "sightline.record.child_in_need"
    label = "child_in_need"

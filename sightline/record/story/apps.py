"""What every context points at: visits, notes, the chronology and documents."""

from django.apps import AppConfig


class StoryConfig(AppConfig):
    """Names this context for the database."""

    name = "sightline.record.story"
    label = "story"

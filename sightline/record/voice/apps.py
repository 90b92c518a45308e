"""What children said, and what was done about it."""

from django.apps import AppConfig


class VoiceConfig(AppConfig):
    """Names this context for the database."""

    name = "sightline.record.voice"
    label = "voice"

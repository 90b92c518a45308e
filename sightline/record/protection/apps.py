"""Strategy discussions, enquiries, conferences and child protection plans."""

from django.apps import AppConfig


class ProtectionConfig(AppConfig):
    """Names this context for the database."""

    name = "sightline.record.protection"
    label = "protection"

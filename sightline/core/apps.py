"""The part of the service that every other part stands on."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """Accounts, the audit trail, reach and coverage."""

    name = "sightline.core"
    label = "core"

"""The part of the service that every other part stands on."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CoreConfig(AppConfig):
    """Accounts, the audit trail, reach and coverage."""

    name = "sightline.core"
    label = "core"

    def ready(self):
        """After every change of the tables, say again who may do what to them."""
        from .postgres import rights

        post_migrate.connect(rights.after_migrate, sender=self)

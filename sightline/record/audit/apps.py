"""Audits of children's files."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Names this context for the database."""

    name = "sightline.record.audit"
    label = "audit"

"""Inspection reports of the authority, and the areas for improvement they set."""

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    """Names this context for the database."""

    name = "sightline.record.governance"
    label = "governance"

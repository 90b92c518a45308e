"""Children, their families and where they live."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Names this context for the database."""

    name = "sightline.record.people"
    label = "people"

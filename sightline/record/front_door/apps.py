"""How children come to the service: contacts and referrals."""

from django.apps import AppConfig


class FrontDoorConfig(AppConfig):
    """Names this context for the database."""

    name = "sightline.record.front_door"
    label = "front_door"

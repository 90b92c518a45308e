"""The library of published reports as a part of the site with tables of its own."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """Names this part for the database."""

    name = "sightline.inspection.library"
    label = "library"

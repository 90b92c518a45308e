"""Figures about the place and the service that no child's record holds."""

from django.db import models
from django.utils import timezone

from sightline.core.history import tracked
from sightline.core.spine import Recorded


@tracked
class AreaFigure(Recorded):
    """One figure about an area or a service, as it was stated for a day, and by whom.

    The population, a comparator, an authority's own target, or something counted by nobody here:
    how long a partner's waiting list is. What can be counted from children's records never is.
    """

    name = models.CharField(max_length=80, help_text="What is counted, in a steady short form")
    of = models.CharField(
        max_length=80, default="this authority", help_text="This authority, England, a region"
    )
    on = models.DateField(help_text="The day the figure speaks of")
    says = models.CharField(max_length=300, help_text="What is counted, in a sentence")
    value = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    printed = models.CharField(
        max_length=120, blank=True, help_text="The figure as it was printed, in words or digits"
    )
    stated_in = models.CharField(max_length=200, blank=True, help_text="Where it was stated")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="one_area_figure_per_day", fields=["name", "of", "on"])
        ]


class PostcodePlace(models.Model):
    """Where a postcode is, from a published list that somebody loads: never guessed, never made."""

    postcode = models.CharField(max_length=8, unique=True, help_text="In capitals, with no space")
    east = models.PositiveIntegerField(help_text="Metres on the national grid")
    north = models.PositiveIntegerField(help_text="Metres on the national grid")
    authority_code = models.CharField(max_length=9, blank=True, help_text="The national code")

    def __str__(self) -> str:
        return self.postcode


class PostcodeList(models.Model):
    """One list of postcodes that was loaded, and whether it was said to have every one there is."""

    loaded_at = models.DateTimeField(default=timezone.now)
    postcodes = models.PositiveIntegerField(help_text="How many it has")
    whole = models.BooleanField(null=True, blank=True, help_text="Nothing where nobody said")

    def __str__(self) -> str:
        return f"{self.postcodes} postcodes, {self.loaded_at:%d/%m/%Y}"

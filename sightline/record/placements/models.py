"""Homes and carers, checked and reviewed apart from the children who live there."""

from django.db import models
from django.db.models import Q

from sightline.core.history import tracked
from sightline.core.spine import Recorded, ends_after_it_begins


@tracked
class Home(Recorded):
    """A children's home or other registered setting."""

    name = models.CharField(max_length=200, blank=True)
    urn = models.CharField(max_length=20, blank=True)
    kind = models.CharField(max_length=60, blank=True)
    postcode = models.CharField(max_length=10, blank=True)
    registered_places = models.PositiveSmallIntegerField(null=True, blank=True)
    grade = models.CharField(max_length=24, blank=True)
    graded_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="one_home_per_urn", fields=["urn"], condition=~Q(urn=""))
        ]


@tracked
class Carer(Recorded):
    """A foster carer's household and its approval."""

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=40, default="mainstream")
    postcode = models.CharField(max_length=10, blank=True)
    approved_on = models.DateField(null=True, blank=True)
    approved_for = models.PositiveSmallIntegerField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [ends_after_it_begins("carer_ends_after_approval", "approved_on", "ended_on")]

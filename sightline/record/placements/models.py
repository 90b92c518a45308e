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


class ListedHome(models.Model):
    """A home or an agency as Ofsted's lists have it, from a list that somebody loads.

    Every one in England, whether or not a child of ours ever lived there; `Home` is of those whom
    we know. A provider with several addresses has a row for each.
    """

    urn = models.CharField(max_length=20, help_text="Ofsted's number, in capitals, with no space")
    postcode = models.CharField(max_length=8, blank=True, help_text="In capitals, with no space")
    name = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=120, blank=True, help_text="In the words of the list")
    sector = models.CharField(max_length=120, blank=True, help_text="Who owns it, in its words")
    status = models.CharField(max_length=60, blank=True, help_text="Of its registration")
    registered_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True, help_text="When its registration ended")
    places = models.PositiveIntegerField(null=True, blank=True)
    authority = models.CharField(max_length=120, blank=True, help_text="Where it is, in its words")
    placement_codes = models.JSONField(default=list, help_text="Kinds of placement, by their codes")
    provider_codes = models.JSONField(default=list, help_text="Whose it is, by the codes of that")
    listed_in = models.CharField(max_length=200, help_text="The file that says so")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="one_listed_home_per_address", fields=["urn", "postcode"])
        ]

    def __str__(self) -> str:
        return self.urn

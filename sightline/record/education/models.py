"""The learning of children who are looked after."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded, ends_after_it_begins
from sightline.record.people.models import Child


@tracked
class SchoolPlace(Recorded):
    """A place at a school or other setting, from when to when."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="school_places")
    school = models.CharField(max_length=200)
    urn = models.CharField(max_length=10, blank=True)
    year_group = models.CharField(max_length=10, blank=True)
    began_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [ends_after_it_begins("school_place_ends_after_it_begins")]


@tracked
class PersonalEducationPlan(Recorded):
    """School and social worker plan learning with the child."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="education_plans")
    kind = models.CharField(max_length=12, default="termly", help_text="initial or termly")
    met_on = models.DateField()
    signed = models.BooleanField(null=True, blank=True)
    childs_view = models.TextField(blank=True)
    quality = models.CharField(max_length=10, blank=True)

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
    grade = models.CharField(
        max_length=24, blank=True, help_text="Ofsted's word for the school, when it was last asked"
    )
    full_time = models.BooleanField(
        null=True, blank=True, help_text="Taught for the hours of a full week"
    )

    class Meta:
        constraints = [ends_after_it_begins("school_place_ends_after_it_begins")]


@tracked
class LearningYear(Recorded):
    """What one school year came to for one child: sessions, exclusions and results."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="learning_years")
    year_ends_on = models.DateField(help_text="The 31st of August on which the school year ends")
    year_group = models.CharField(max_length=10, blank=True)
    sessions_possible = models.PositiveSmallIntegerField(null=True, blank=True)
    sessions_missed = models.PositiveSmallIntegerField(null=True, blank=True)
    fixed_exclusions = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Times excluded for a fixed number of days"
    )
    sessions_excluded = models.PositiveSmallIntegerField(null=True, blank=True)
    permanently_excluded = models.BooleanField(null=True, blank=True)
    tutored_alone = models.BooleanField(
        null=True, blank=True, help_text="Given one-to-one tuition in the year"
    )
    good_early_development = models.BooleanField(
        null=True, blank=True, help_text="A good level of development at the end of reception"
    )
    english_level_four = models.BooleanField(
        null=True, blank=True, help_text="Level 4 or better in English at the end of year 6"
    )
    maths_level_four = models.BooleanField(
        null=True, blank=True, help_text="Level 4 or better in mathematics at the end of year 6"
    )
    good_passes = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="GCSEs at A* to C, or the same, by the end of year 11"
    )
    passes = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="GCSEs at A* to G, or the same, by the end of year 11"
    )
    english_and_maths_passed = models.BooleanField(
        null=True, blank=True, help_text="English and mathematics both among the good passes"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_learning_year_per_child", fields=["child", "year_ends_on"]
            )
        ]


@tracked
class PersonalEducationPlan(Recorded):
    """School and social worker plan learning with the child."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="education_plans")
    kind = models.CharField(max_length=12, default="termly", help_text="initial or termly")
    met_on = models.DateField()
    signed = models.BooleanField(null=True, blank=True)
    childs_view = models.TextField(blank=True)
    quality = models.CharField(max_length=10, blank=True)

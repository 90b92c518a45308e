"""Assessments: what a child needs, what is harming or helping, and what should happen."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from sightline.core.history import tracked
from sightline.core.spine import (
    Interpreted,
    Recorded,
    SignedOff,
    ends_after_it_begins,
    signed_off_together,
)
from sightline.record.front_door.models import Referral
from sightline.record.people.models import Child


class AssessmentKind(models.TextChoices):
    """The kinds of assessment the law has known."""

    INITIAL = "initial", "Initial assessment (to 2013)"
    CORE = "core", "Core assessment (to 2013)"
    SINGLE = "single", "Single assessment"
    UPDATING = "updating", "Updating assessment"


@tracked
class Assessment(Recorded, SignedOff, Interpreted):
    """An assessment of one child. Its end in law is the day a manager authorised it."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="assessments")
    referral = models.ForeignKey(
        Referral, null=True, blank=True, on_delete=models.PROTECT, related_name="assessments"
    )
    kind = models.CharField(max_length=10, choices=AssessmentKind, default=AssessmentKind.SINGLE)
    referred_on = models.DateField(null=True, blank=True, help_text="The clock starts here")
    began_on = models.DateField()
    checkpoint_on = models.DateField(null=True, blank=True)
    child_seen = models.BooleanField(null=True, blank=True)
    first_seen_on = models.DateField(null=True, blank=True)
    factors = ArrayField(models.CharField(max_length=3), default=list, blank=True)
    authorised_on = models.DateField(null=True, blank=True)
    needs_support = models.BooleanField(null=True, blank=True)
    support_stated = models.CharField(
        max_length=120, blank=True, help_text="The answer as a list printed it"
    )
    outcome = models.CharField(max_length=60, blank=True)
    analysis = models.TextField(blank=True)
    late_because = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [
            ends_after_it_begins("assessment_authorised_after_begun", "began_on", "authorised_on"),
            signed_off_together("assessment_signed_off_at_and_by"),
        ]
        indexes = [models.Index(fields=["child", "began_on"])]


class ChangeKind(models.TextChoices):
    """What changed in a child's life."""

    MOVE = "move", "A move of home"
    NEW_PARTNER = "new partner", "A new partner in the household"
    PREGNANCY = "pregnancy", "A pregnancy"
    RETURN_HOME = "return home", "A return home"
    ALLEGATION = "new allegation", "A new allegation"
    OTHER = "other", "Another significant event"


@tracked
class ChangeInCircumstances(Recorded):
    """A significant change for a child we work with, and whether it calls for a new assessment."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="changes")
    happened_on = models.DateField()
    kind = models.CharField(max_length=20, choices=ChangeKind)
    what = models.TextField(blank=True)
    no_assessment_on = models.DateField(
        null=True, blank=True, help_text="The day it was decided that none is needed"
    )
    no_assessment_because = models.TextField(blank=True)
    decided_by_manager = models.BooleanField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "changes in circumstances"
        constraints = [
            models.CheckConstraint(
                name="no_assessment_has_a_reason",
                condition=Q(no_assessment_on__isnull=True) | ~Q(no_assessment_because=""),
            )
        ]

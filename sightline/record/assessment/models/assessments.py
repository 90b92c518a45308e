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


class AssessmentPurpose(models.TextChoices):
    """Why a child is assessed now."""

    NEW_REFERRAL = "new referral", "A new referral"
    ENQUIRY = "section 47", "A section 47 enquiry"
    CHANGE = "change", "Something changed for the child"
    BEFORE_REVIEW = "before review", "Before a review"
    RETURN_HOME = "return home", "A return home"
    DISABILITY = "disability", "The yearly assessment of a disabled child"
    COURT = "court", "A court asked for it"
    BEFORE_BIRTH = "before birth", "Before the child is born"


class AssessmentOutcome(models.TextChoices):
    """What should happen after an assessment."""

    CHILD_IN_NEED = "child in need plan", "A child in need plan"
    STRATEGY = "strategy discussion", "A strategy discussion"
    PLAN_CONTINUES = "existing plan continues", "The plan there is goes on"
    EARLY_HELP = "early help", "Early help"
    OTHER_AUTHORITY = "other authority", "Another authority takes over"
    NO_ACTION = "no further action", "Nothing further"


class LateBecause(models.TextChoices):
    """Why an assessment took longer than it should."""

    AGENCY = "waiting for agency", "Waiting for an agency"
    CHILD_NOT_SEEN = "child not seen", "The child had not been seen"
    FAMILY = "family unavailable", "The family could not be met"
    COMPLEX = "complexity", "It was complex"
    OURS = "our capacity", "We had too few people"
    NEW_EVENT = "new event", "Something new happened"


@tracked
class FamilyAssessment(Recorded):
    """Brothers and sisters assessed together: what is the same for them all is written once."""

    began_on = models.DateField()


@tracked
class Assessment(Recorded, SignedOff, Interpreted):
    """An assessment of one child. Its end in law is the day a manager authorised it.

    `completed_on` is the day the social worker had finished: from then on it waits for a manager,
    who authorises it or returns it with what must change.
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="assessments")
    referral = models.ForeignKey(
        Referral, null=True, blank=True, on_delete=models.PROTECT, related_name="assessments"
    )
    family = models.ForeignKey(
        FamilyAssessment,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="assessments",
    )
    kind = models.CharField(max_length=10, choices=AssessmentKind, default=AssessmentKind.SINGLE)
    purpose = models.CharField(max_length=20, choices=AssessmentPurpose, blank=True)
    referred_on = models.DateField(null=True, blank=True, help_text="The clock starts here")
    began_on = models.DateField()
    checkpoint_on = models.DateField(null=True, blank=True)
    child_seen = models.BooleanField(null=True, blank=True)
    first_seen_on = models.DateField(null=True, blank=True)
    not_seen_because = models.CharField(max_length=200, blank=True)
    childs_words = models.TextField(blank=True, help_text="As the child said them")
    said_how = models.CharField(max_length=40, blank=True)
    identity = models.TextField(
        blank=True, help_text="What of identity, culture, religion and language matters"
    )
    identity_changes = models.TextField(blank=True, help_text="What that changes in the plan")
    factors = ArrayField(models.CharField(max_length=3), default=list, blank=True)
    authorised_on = models.DateField(null=True, blank=True)
    needs_support = models.BooleanField(null=True, blank=True)
    support_stated = models.CharField(
        max_length=120, blank=True, help_text="The answer as a list printed it"
    )
    outcome = models.CharField(max_length=60, blank=True)
    analysis = models.TextField(blank=True)
    late_because = models.CharField(max_length=60, blank=True)
    completed_on = models.DateField(null=True, blank=True)
    completed_by = models.ForeignKey(
        "core.Account", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    must_change = models.TextField(blank=True, help_text="Said by the manager who returned it")

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

"""The health of children who are looked after: assessments, checks and feelings."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded
from sightline.record.people.models import Child


class HealthAssessmentKind(models.TextChoices):
    """Which health assessment this is."""

    INITIAL = "initial", "Initial"
    REVIEW = "review", "Review"
    NOT_SAID = "not said", "The source does not say"


class NoQuestionnaireBecause(models.TextChoices):
    """Why there is no strengths and difficulties score."""

    AGE = "SDQ1", "Under 4 or over 16"
    CARER_REFUSED = "SDQ2", "The carer refused"
    DISABILITY = "SDQ3", "Not possible because of the child's disability"
    OTHER = "SDQ4", "Another reason"
    CHILD_REFUSED = "SDQ5", "The child refused"


@tracked
class HealthAssessment(Recorded):
    """A health assessment: asked for, done, and by whom."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="health_assessments")
    kind = models.CharField(max_length=10, choices=HealthAssessmentKind)
    requested_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    done_by = models.CharField(max_length=40, blank=True, help_text="doctor, nurse or midwife")
    by_doctor = models.BooleanField(null=True, blank=True)
    refused_by = models.CharField(max_length=40, blank=True)
    refused_on = models.DateField(null=True, blank=True)
    report_received_on = models.DateField(null=True, blank=True)


@tracked
class DentalCheck(Recorded):
    """A check by a dentist."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="dental_checks")
    done_on = models.DateField()
    result = models.CharField(max_length=60, blank=True)


@tracked
class Questionnaire(Recorded):
    """A strengths and difficulties questionnaire from the carer."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="questionnaires")
    returned_on = models.DateField()
    score = models.PositiveSmallIntegerField(null=True, blank=True)
    acted_on = models.CharField(max_length=60, blank=True)


@tracked
class HealthYear(Recorded):
    """What the yearly return says about a child's health: yes or no, with no dates."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="health_years")
    year_ends_on = models.DateField()
    questionnaire_score = models.PositiveSmallIntegerField(null=True, blank=True)
    no_questionnaire_because = models.CharField(
        max_length=4, choices=NoQuestionnaireBecause, blank=True
    )
    convicted = models.BooleanField(null=True, blank=True)
    development_checked = models.BooleanField(null=True, blank=True)
    immunisations_up_to_date = models.BooleanField(null=True, blank=True)
    teeth_checked = models.BooleanField(null=True, blank=True)
    health_assessed = models.BooleanField(null=True, blank=True)
    substance_misuse = models.BooleanField(null=True, blank=True)
    intervention_received = models.BooleanField(null=True, blank=True)
    intervention_offered = models.BooleanField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_health_year_per_child", fields=["child", "year_ends_on"]
            )
        ]

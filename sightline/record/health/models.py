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
    request_complete = models.BooleanField(
        null=True, blank=True, help_text="Signed consent and the child's details went with it"
    )
    done_on = models.DateField(null=True, blank=True)
    done_by = models.CharField(max_length=40, blank=True, help_text="doctor, nurse or midwife")
    by_doctor = models.BooleanField(null=True, blank=True)
    refused_by = models.CharField(max_length=40, blank=True)
    refused_on = models.DateField(null=True, blank=True)
    report_received_on = models.DateField(null=True, blank=True)
    accepted_on = models.DateField(
        null=True,
        blank=True,
        help_text="One of the three months before care was accepted as the first in care",
    )


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
    from_carer = models.BooleanField(null=True, blank=True, help_text="It was the carer's form")
    score = models.PositiveSmallIntegerField(null=True, blank=True)
    acted_on = models.CharField(max_length=60, blank=True)


@tracked
class QuestionnaireNotPossible(Recorded):
    """The reason there could be no questionnaire this time, and the day it was decided."""

    child = models.ForeignKey(
        Child, on_delete=models.PROTECT, related_name="questionnaires_not_possible"
    )
    decided_on = models.DateField()
    because = models.CharField(max_length=4, choices=NoQuestionnaireBecause)

    class Meta:
        verbose_name = "questionnaire not possible"
        verbose_name_plural = "questionnaires not possible"


@tracked
class HealthPlan(Recorded):
    """What will be done about a child's health, by whom and when."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="health_plans")
    in_force_from_on = models.DateField()
    has_owners_and_dates = models.BooleanField(
        null=True, blank=True, help_text="Each action has an outcome, an owner and a date"
    )
    copied_to_carer_on = models.DateField(null=True, blank=True)
    text = models.TextField(blank=True)


@tracked
class ImmunisationCheck(Recorded):
    """Whether a child's immunisations were up to date with the national schedule on a day."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="immunisation_checks")
    checked_on = models.DateField()
    up_to_date = models.BooleanField(null=True, blank=True)
    refused_on = models.DateField(null=True, blank=True)
    next_due_on = models.DateField(null=True, blank=True)


@tracked
class HealthHistory(Recorded):
    """What a young person needs to know of their own health, put together for them to keep."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="health_histories")
    compiled_on = models.DateField(null=True, blank=True)
    given_on = models.DateField(null=True, blank=True)
    with_immunisations = models.BooleanField(null=True, blank=True)
    explained_by = models.CharField(max_length=120, blank=True)
    declined_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = "health history"
        verbose_name_plural = "health histories"


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

"""Help offered early: the family's own account of need, and a plan led by someone they know."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded, ends_after_it_begins
from sightline.record.people.models import Child


@tracked
class EarlyHelpAssessment(Recorded):
    """The family's own account of what they need, below the statutory line."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="early_help")
    agreed_on = models.DateField(null=True, blank=True)
    began_on = models.DateField()
    completed_on = models.DateField(null=True, blank=True)
    done_by_agency = models.CharField(max_length=200, blank=True)
    lead_practitioner = models.CharField(max_length=150, blank=True)
    childs_view = models.TextField(blank=True)
    ended_on = models.DateField(null=True, blank=True)
    ended_because = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [
            ends_after_it_begins(
                "early_help_assessment_completed_after_begun", "began_on", "completed_on"
            ),
        ]


@tracked
class EarlyHelpReview(Recorded):
    """A meeting of the team around the family."""

    assessment = models.ForeignKey(
        EarlyHelpAssessment, on_delete=models.PROTECT, related_name="reviews"
    )
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="early_help_reviews")
    held_on = models.DateField()
    outcome = models.CharField(max_length=40, blank=True)

"""Reviews of looked-after children, and the reviewing officer's own contact with them."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Interpreted, Recorded
from sightline.record.people.models import Child
from sightline.record.workforce.models import Worker

from .. import choices


@tracked
class Review(Recorded, Interpreted):
    """A looked-after review: the meeting that tests the plan with the child."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="reviews")
    held_on = models.DateField()
    participation = models.CharField(max_length=3, choices=choices.Participation, blank=True)
    chaired_by = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="reviews_chaired"
    )
    chaired_by_reviewing_officer = models.BooleanField(null=True, blank=True)
    plan_present = models.BooleanField(null=True, blank=True)
    officer_saw_child_on = models.DateField(null=True, blank=True)
    officer_saw_child = models.BooleanField(
        null=True, blank=True, help_text="The reviewing officer saw the child before the review"
    )
    decisions = models.TextField(blank=True)
    decisions_sent_on = models.DateField(null=True, blank=True)
    record_done_on = models.DateField(null=True, blank=True)
    record_sent_on = models.DateField(null=True, blank=True)


@tracked
class OfficerContact(Recorded):
    """A visit or call by the reviewing officer to the child between or before reviews."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="officer_contacts")
    happened_on = models.DateField()
    how = models.CharField(max_length=40, blank=True)
    seen_alone = models.BooleanField(null=True, blank=True)


@tracked
class CareSnapshot(Recorded):
    """Counts about a looked-after child as an inspection list printed them, on its day."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="care_snapshots")
    stated_on = models.DateField()
    category_of_need = models.CharField(max_length=2, blank=True)
    second_period_in_12_months = models.BooleanField(null=True, blank=True)
    placements_in_12_months = models.PositiveSmallIntegerField(null=True, blank=True)
    times_missing_in_12_months = models.PositiveSmallIntegerField(null=True, blank=True)
    times_absent_in_12_months = models.PositiveSmallIntegerField(null=True, blank=True)
    return_interview_offered = models.BooleanField(null=True, blank=True)
    return_interview_accepted = models.BooleanField(null=True, blank=True)

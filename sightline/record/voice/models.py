"""What children said, kept as theirs, and the advocacy they were offered."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded, ends_after_it_begins
from sightline.record.people.models import Child


@tracked
class Statement(Recorded):
    """Something the child said, asked or showed, in their own words, and our answer."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="statements")
    said_on = models.DateField()
    said_to = models.CharField(max_length=150, blank=True)
    childs_words = models.TextField()
    said_how = models.CharField(max_length=40, default="spoke")
    about = models.CharField(max_length=40, blank=True)
    asked_for = models.TextField(blank=True)
    our_answer = models.TextField(blank=True)
    answered_on = models.DateField(null=True, blank=True)
    told_child_on = models.DateField(null=True, blank=True)
    private = models.BooleanField(default=False, help_text="The child's wish")


@tracked
class Advocacy(Recorded):
    """An offer of someone independent to help the child be heard, and what came of it."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="advocacy")
    offered_on = models.DateField()
    why = models.CharField(max_length=60, blank=True)
    answer = models.CharField(max_length=40, blank=True)
    provided_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    not_provided_because = models.CharField(max_length=120, blank=True)

    class Meta:
        verbose_name_plural = "advocacy"


@tracked
class Complaint(Recorded):
    """A complaint by a child, or for one, and how it was answered at each stage.

    `stage_one_from_on` is the day it was received, or the day an advocate was found where the
    child wanted one.
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="complaints")
    received_on = models.DateField()
    made_by = models.CharField(max_length=40, default="child", help_text="Child, parent or carer")
    about = models.CharField(max_length=120, blank=True)
    advocate_offered_on = models.DateField(null=True, blank=True)
    stage_one_from_on = models.DateField()
    stage_one_extended = models.BooleanField(
        null=True, blank=True, help_text="Complex, or waiting for an advocate, and agreed"
    )
    stage_one_answered_on = models.DateField(null=True, blank=True)
    stage_one_in_writing = models.BooleanField(null=True, blank=True)
    stage_two_asked_on = models.DateField(null=True, blank=True)
    stage_two_extended = models.BooleanField(
        null=True, blank=True, help_text="The person was told why it takes longer"
    )
    stage_two_answered_on = models.DateField(null=True, blank=True)
    stage_two_independent_person = models.BooleanField(null=True, blank=True)
    outcome = models.CharField(max_length=20, blank=True, help_text="Upheld, partly or not")
    withdrawn_on = models.DateField(null=True, blank=True)
    learning = models.TextField(blank=True)

    class Meta:
        constraints = [
            ends_after_it_begins(
                "complaint_answered_after_received", "received_on", "stage_one_answered_on"
            ),
            ends_after_it_begins(
                "complaint_stage_two_answered_after_asked",
                "stage_two_asked_on",
                "stage_two_answered_on",
            ),
        ]

"""What children said, kept as theirs, and the advocacy they were offered."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded
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

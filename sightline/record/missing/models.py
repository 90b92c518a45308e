"""Times when a child was missing, and the talk with someone independent on their return."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded, ends_after_it_begins, no_overlap
from sightline.record.people.models import Child


class MissingKind(models.TextChoices):
    """Whether anyone knew where the child was."""

    MISSING = "M", "Missing: whereabouts not known"
    AWAY = "A", "Away without permission: whereabouts known"


@tracked
class MissingEpisode(Recorded):
    """One time missing, from when the child was last seen to when they were found."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="missing_episodes")
    kind = models.CharField(max_length=1, choices=MissingKind)
    began_on = models.DateField()
    began_at = models.DateTimeField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    risk = models.CharField(max_length=20, blank=True)
    police_told_on = models.DateField(null=True, blank=True)
    police_told_at = models.DateTimeField(null=True, blank=True)
    police_reference = models.CharField(max_length=40, blank=True)
    returned_to = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints = [
            ends_after_it_begins("missing_episode_ends_after_it_begins"),
            no_overlap("one_missing_episode_at_a_time"),
        ]


@tracked
class ReturnInterview(Recorded):
    """A talk with someone independent after the child came back."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="return_interviews")
    episode = models.ForeignKey(
        MissingEpisode, null=True, blank=True, on_delete=models.PROTECT, related_name="interviews"
    )
    offered_on = models.DateField(null=True, blank=True)
    offered_at = models.DateTimeField(null=True, blank=True)
    independent = models.BooleanField(null=True, blank=True)
    police_check_only = models.BooleanField(default=False)
    answer = models.CharField(max_length=40, blank=True)
    held_on = models.DateField(null=True, blank=True)
    held_at = models.DateTimeField(null=True, blank=True)
    what_was_said = models.TextField(blank=True)

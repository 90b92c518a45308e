"""Times when a child was missing, and the talk with someone independent on their return."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded, ends_after_it_begins, no_overlap
from sightline.record.people.models import Child


class MissingKind(models.TextChoices):
    """Whether anyone knew where the child was."""

    MISSING = "M", "Missing: whereabouts not known"
    AWAY = "A", "Away without permission: whereabouts known"


class Risk(models.TextChoices):
    """How great the risk to a missing child is."""

    HIGH = "high", "High"
    MEDIUM = "medium", "Medium"
    LOW = "low", "Low"
    NONE_APPARENT = "none apparent", "None apparent"


class InterviewAnswer(models.TextChoices):
    """What came of the offer of a talk on return."""

    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Declined"
    UNABLE = "unable", "Unable to talk"
    NOT_OFFERED = "not offered", "Not offered"


class ExploitationForm(models.TextChoices):
    """A way in which others may use a child."""

    SEXUAL = "sexual", "Sexual"
    CRIMINAL = "criminal", "Criminal"
    COUNTY_LINES = "county lines", "Carrying drugs between places"
    TRAFFICKING = "trafficking", "Trafficking"
    RADICALISATION = "radicalisation", "Drawn into extremism"
    ONLINE = "online", "Online"
    PEERS = "peer harm", "By other children"


class ExploitationGrade(models.TextChoices):
    """How far a child is exploited, as whoever screened judged it."""

    NONE = "none seen", "No sign seen"
    EMERGING = "emerging", "Emerging"
    SIGNIFICANT = "significant", "Significant"
    SEVERE = "severe", "Severe"


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


@tracked
class ExploitationScreening(Recorded):
    """Whether others use a child, how far, and what would make it safer to leave.

    A grade is a judgement with its reason; it is looked at again by `review_on`, so that no flag
    stays for ever.
    """

    child = models.ForeignKey(
        Child, on_delete=models.PROTECT, related_name="exploitation_screenings"
    )
    screened_on = models.DateField()
    forms = ArrayField(
        models.CharField(max_length=20, choices=ExploitationForm), default=list, blank=True
    )
    grade = models.CharField(max_length=12, choices=ExploitationGrade)
    judgement = models.TextField(blank=True, help_text="What was seen, and why this grade")
    safer_to_leave = models.TextField(
        blank=True, help_text="Who gains, how the child is held, what would make it safer to leave"
    )
    national_referral_on = models.DateField(
        null=True, blank=True, help_text="Referred as a possible victim of trafficking"
    )
    review_on = models.DateField()

    class Meta:
        constraints = [
            ends_after_it_begins(
                "exploitation_reviewed_after_it_was_screened", "screened_on", "review_on"
            )
        ]

"""What inspectors gathered, what they make of it, the grades given and what they ask for."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from sightline.core.history import only_added_to, tracked
from sightline.core.models import Account

from .setting_up import Inspection


class Source(models.TextChoices):
    """How a piece of evidence was come by."""

    INTERVIEW = "interview", "Interview"
    OBSERVATION = "observation", "Observation of practice"
    SURVEY = "survey", "Survey"
    DOCUMENT = "document", "Document"
    FIGURES = "figures", "Figures of the authority"
    CASES = "cases", "Case files read"


class Voice(models.TextChoices):
    """Whose voice it is."""

    CHILD = "child", "Children and young people"
    CARER = "carer", "Parents and carers"
    STAFF = "staff", "Staff"
    LEADER = "leader", "Leaders and members"
    PARTNER = "partner", "Partners"
    NOBODY = "", "Nobody’s: a document, a figure or what was seen"


class Polarity(models.TextChoices):
    """Which way a thing points."""

    STRENGTH = "strength", "A strength"
    WEAKNESS = "weakness", "A weakness"


class Weight(models.IntegerChoices):
    """How much it matters to children."""

    SOME = 1, "It matters"
    MUCH = 2, "It matters much"
    MOST = 3, "Children are, or would be, harmed or well served by it"


def share_is_a_share(name: str) -> models.CheckConstraint:
    """So many of so many, both told or neither."""
    return models.CheckConstraint(
        name=name,
        condition=Q(count__isnull=True, of__isnull=True)
        | Q(count__isnull=False, of__isnull=False, of__gt=0, count__lte=F("of")),
    )


@tracked
class LogEntry(models.Model):
    """One line of the evidence log, for one judgement area. Withdrawn and never taken out."""

    inspection = models.ForeignKey(Inspection, on_delete=models.PROTECT, related_name="log")
    area = models.CharField(max_length=80)
    source = models.CharField(max_length=20, choices=Source)
    voice = models.CharField(max_length=20, choices=Voice, blank=True)
    on = models.DateField()
    whom = models.CharField(max_length=200, help_text="Who was met, or what was read or watched")
    says = models.TextField()
    polarity = models.CharField(max_length=10, choices=Polarity)
    people = models.PositiveSmallIntegerField(default=0, help_text="How many were met or answered")
    figures = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    logged_at = models.DateTimeField(default=timezone.now)
    logged_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    withdrawn_because = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "log entries"


@tracked
class Finding(models.Model):
    """What the evidence comes to: a strength or a weakness of an area, with its number."""

    inspection = models.ForeignKey(Inspection, on_delete=models.PROTECT, related_name="findings")
    area = models.CharField(max_length=80)
    polarity = models.CharField(max_length=10, choices=Polarity)
    weight = models.PositiveSmallIntegerField(choices=Weight, default=Weight.MUCH)
    count = models.PositiveIntegerField(null=True, blank=True)
    of = models.PositiveIntegerField(null=True, blank=True)
    whom = models.CharField(max_length=200, blank=True, help_text="Of whom the number is")
    says = models.TextField(help_text="The sentence; after a number, the rest of the sentence")
    entries = ArrayField(models.BigIntegerField(), default=list, blank=True)
    found_at = models.DateTimeField(default=timezone.now)
    found_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    withdrawn_because = models.TextField(blank=True)

    class Meta:
        constraints = [share_is_a_share("finding_share_is_a_share")]


@only_added_to
class Opinion(models.Model):
    """One person's grade for one area and why. Every opinion is kept, also those not followed."""

    class Stage(models.TextChoices):
        PROVISIONAL = "provisional", "Provisional grade"
        MODERATION = "moderation", "The moderator’s own grade"
        AGREED = "agreed", "Grade agreed after moderation"

    inspection = models.ForeignKey(Inspection, on_delete=models.PROTECT, related_name="opinions")
    area = models.CharField(max_length=80)
    stage = models.CharField(max_length=20, choices=Stage)
    grade = models.CharField(max_length=40)
    because = models.TextField()
    guards = models.JSONField(default=list, help_text="What the guards said of it at the time")
    given_at = models.DateTimeField(default=timezone.now)
    given_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")


@tracked
class Recommendation(models.Model):
    """One thing the report asks for: by when, of whom, and the weaknesses it answers."""

    inspection = models.ForeignKey(
        Inspection, on_delete=models.PROTECT, related_name="recommendations"
    )
    section = models.CharField(max_length=80)
    tier = models.CharField(max_length=40)
    body = models.CharField(max_length=120, blank=True, help_text="Who must do it, if not we alone")
    text = models.TextField()
    findings = ArrayField(models.BigIntegerField(), default=list, blank=True)
    tests = ArrayField(
        models.CharField(max_length=80),
        default=list,
        blank=True,
        help_text="Codes of the live tests that will show it is done",
    )
    set_at = models.DateTimeField(default=timezone.now)
    set_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    withdrawn_because = models.TextField(blank=True)

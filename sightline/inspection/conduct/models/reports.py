"""The report of an inspection: its passages, the authority's check of them, and what is frozen."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from sightline.core.history import only_added_to, tracked
from sightline.core.models import Account

from .setting_up import Inspection


@tracked
class Report(models.Model):
    """The report and how far it has got."""

    class State(models.TextChoices):
        DRAFT = "draft", "Draft"
        CHECK = "with the authority", "With the authority, which checks the facts"
        PUBLISHED = "published", "Published: it cannot be changed"

    inspection = models.OneToOneField(Inspection, on_delete=models.PROTECT, related_name="report")
    state = models.CharField(max_length=20, choices=State, default=State.DRAFT)
    drafted_at = models.DateTimeField(default=timezone.now)
    drafted_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    sent_on = models.DateField(null=True, blank=True)
    answer_due_on = models.DateField(null=True, blank=True)
    nothing_to_correct_on = models.DateField(
        null=True, blank=True, help_text="The authority said that it had no more points"
    )


@tracked
class Passage(models.Model):
    """One numbered paragraph in the making. `evidence` names the lines it rests on."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="passages")
    section = models.CharField(max_length=80)
    place = models.PositiveSmallIntegerField()
    text = models.TextField()
    evidence = models.JSONField(default=list)
    rewritten = models.BooleanField(default=False, help_text="A person changed what was drafted")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_passage_per_place", fields=["report", "section", "place"]
            )
        ]


@tracked
class Point(models.Model):
    """Something the authority says is not so in the draft, and the answer it had."""

    class Outcome(models.TextChoices):
        CHANGED = "changed", "Accepted: the report is changed"
        STANDS = "stands", "Not accepted: the report stands"

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="points")
    passage = models.ForeignKey(
        Passage, null=True, blank=True, on_delete=models.PROTECT, related_name="points"
    )
    paragraph = models.CharField(max_length=20, blank=True, help_text="Its number at the time")
    says = models.TextField()
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="point_answered_at_and_by_with_words",
                condition=Q(answered_at__isnull=True, answered_by__isnull=True, outcome="")
                | (
                    Q(answered_at__isnull=False, answered_by__isnull=False)
                    & ~Q(outcome="")
                    & ~Q(answer="")
                ),
            )
        ]


@only_added_to
class Published(models.Model):
    """The report as it was published, whole. Nothing can change it, not even we."""

    report = models.OneToOneField(Report, on_delete=models.PROTECT, related_name="published")
    on = models.DateField()
    document = models.JSONField()
    fingerprint = models.CharField(max_length=64)
    versions = models.JSONField()
    published_at = models.DateTimeField(default=timezone.now)
    published_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")


@tracked
class Statement(models.Model):
    """The written statement of what the authority will do about each thing asked of it."""

    report = models.OneToOneField(Report, on_delete=models.PROTECT, related_name="statement")
    opening = models.TextField(help_text="What the authority says first")
    begun_at = models.DateTimeField(default=timezone.now)
    begun_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    published_on = models.DateField(null=True, blank=True)


@tracked
class StatementLine(models.Model):
    """What the authority will do about one thing asked, who will, and by when."""

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="lines")
    number = models.PositiveSmallIntegerField(help_text="The place of what was asked, from one")
    action = models.TextField()
    owner = models.CharField(max_length=150)
    by_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_statement_line_per_number", fields=["statement", "number"]
            )
        ]

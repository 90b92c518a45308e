"""A child's file read by an inspector: each part graded, and what must be put right today."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from sightline.core.history import tracked
from sightline.core.models import Account

from .setting_up import Sampled


class FilePart(models.TextChoices):
    """The parts of a file that are graded, and the question each one answers."""

    ASSESSMENT = "assessment", "Assessment: are need and risk understood?"
    PLAN = "plan", "Plan: does it say what must change, by whom and when?"
    VISITS = "visits", "Visits: is the child seen, in time, by the right person?"
    VOICE = "voice", "Voice: is what the child says heard and acted on?"
    OVERSIGHT = "oversight", "Supervision: does a manager see drift and act?"
    REVIEW = "review", "Reviews: do they happen in time and move things on?"
    OUTCOME = "outcome", "Outcome: is the child’s life better?"


@tracked
class CaseReview(models.Model):
    """One inspector's reading of one child's file."""

    sampled = models.OneToOneField(Sampled, on_delete=models.PROTECT, related_name="review")
    reviewer = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    began_at = models.DateTimeField(default=timezone.now)
    overall = models.PositiveSmallIntegerField(null=True, blank=True, help_text="1 is the best")
    what_it_found = models.TextField(blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    finished_by = models.ForeignKey(
        Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="case_review_finished_at_and_by",
                condition=Q(finished_at__isnull=True, finished_by__isnull=True)
                | Q(finished_at__isnull=False, finished_by__isnull=False),
            ),
            models.CheckConstraint(
                name="case_review_finished_with_a_grade",
                condition=Q(finished_at__isnull=True) | Q(overall__isnull=False),
            ),
            models.CheckConstraint(
                name="case_review_grade_is_1_to_4",
                condition=Q(overall__isnull=True) | Q(overall__gte=1, overall__lte=4),
            ),
        ]


@tracked
class CaseGrade(models.Model):
    """The grade of one part of a file, why, and the lines of the record it rests on.

    `lines` hold, for each line, the table, the row's number, the day and the sentence as read.
    """

    review = models.ForeignKey(CaseReview, on_delete=models.PROTECT, related_name="grades")
    part = models.CharField(max_length=20, choices=FilePart)
    grade = models.PositiveSmallIntegerField(help_text="1 is the best")
    because = models.TextField()
    lines = models.JSONField(default=list)
    given_at = models.DateTimeField(default=timezone.now)
    given_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="one_case_grade_per_part", fields=["review", "part"]),
            models.CheckConstraint(
                name="case_grade_is_1_to_4", condition=Q(grade__gte=1, grade__lte=4)
            ),
        ]


@tracked
class Remedy(models.Model):
    """Something that must be put right today for one child, followed until it is."""

    review = models.ForeignKey(CaseReview, on_delete=models.PROTECT, related_name="remedies")
    what = models.TextField(help_text="What must be done, and what may happen otherwise")
    found_at = models.DateTimeField(default=timezone.now)
    found_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    told = models.TextField(help_text="The names of those who were told at once")
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(
        Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    what_was_done = models.TextField(blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(
        Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name_plural = "remedies"
        constraints = [
            models.CheckConstraint(
                name="remedy_done_at_and_by_with_words",
                condition=Q(done_at__isnull=True, done_by__isnull=True, what_was_done="")
                | (Q(done_at__isnull=False, done_by__isnull=False) & ~Q(what_was_done="")),
            ),
            models.CheckConstraint(
                name="remedy_accepted_at_and_by_once_done",
                condition=Q(accepted_at__isnull=True, accepted_by__isnull=True)
                | Q(accepted_at__isnull=False, accepted_by__isnull=False, done_at__isnull=False),
            ),
        ]

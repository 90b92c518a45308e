"""Audits of children's files: how each was drawn, who read it, and each part's grade."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded, SignedOff, ends_after_it_begins
from sightline.record.people.models import Child
from sightline.record.workforce.models import Worker

Grade = SignedOff.Grade


class DrawnBy(models.TextChoices):
    """How a file came to be audited."""

    RANDOM = "at random", "At random, with the seed kept"
    THEME = "by theme", "By theme"
    SPREAD = "spread", "Spread over teams or kinds of work"
    CHOSEN = "chosen", "Chosen, for a reason recorded"


@tracked
class CaseAudit(Recorded):
    """One child's file read and judged by someone not responsible for the work."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="audits")
    audited_on = models.DateField()
    auditor = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="audits_made"
    )
    drawn_by = models.CharField(max_length=10, choices=DrawnBy, blank=True)
    drawn_because = models.CharField(max_length=200, blank=True, help_text="The seed or reason")
    worker_spoken_to = models.BooleanField(null=True, blank=True)
    family_asked = models.BooleanField(null=True, blank=True)
    overall = models.CharField(max_length=24, choices=Grade, blank=True)
    assessment = models.CharField(
        max_length=24, choices=Grade, blank=True, help_text="The analysis of need and risk"
    )
    plan = models.CharField(max_length=24, choices=Grade, blank=True)
    voice = models.CharField(max_length=24, choices=Grade, blank=True)
    oversight = models.CharField(max_length=24, choices=Grade, blank=True)
    records = models.CharField(max_length=24, choices=Grade, blank=True)
    outcome = models.CharField(
        max_length=24, choices=Grade, blank=True, help_text="The difference made to the child"
    )
    unsafe_now = models.BooleanField(
        null=True,
        blank=True,
        help_text="The child was not safe, and the manager was told that day",
    )
    manager_told_on = models.DateField(null=True, blank=True)
    what_it_found = models.TextField(blank=True)

    class Meta:
        verbose_name = "case audit"
        constraints = [
            models.CheckConstraint(
                name="unsafe_child_is_told_of",
                condition=~models.Q(unsafe_now=True) | models.Q(manager_told_on__isnull=False),
            )
        ]


@tracked
class AuditSample(Recorded):
    """Files drawn for audit: from which children, how, and with which seed, so it can be redone."""

    title = models.CharField(max_length=200)
    cohort = models.CharField(max_length=40, help_text="Which children it was drawn from")
    since = models.DateField()
    until = models.DateField()
    design = models.CharField(max_length=10, choices=DrawnBy)
    seed = models.PositiveIntegerField()
    drawn_from = models.PositiveIntegerField(help_text="How many children there were")
    because = models.TextField(blank=True)
    drawn_on = models.DateField()

    class Meta:
        constraints = [ends_after_it_begins("audit_sample_ends_after_it_begins", "since", "until")]

    def __str__(self):
        return self.title


@tracked
class SampledFile(Recorded):
    """One child's file in a sample: who is to read it, by when, and the audit that came of it."""

    sample = models.ForeignKey(AuditSample, on_delete=models.PROTECT, related_name="files")
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="sampled")
    auditor = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="files_to_audit"
    )
    due_on = models.DateField(null=True, blank=True)
    audit = models.OneToOneField(
        CaseAudit, null=True, blank=True, on_delete=models.PROTECT, related_name="sampled"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(name="a_child_once_a_sample", fields=["sample", "child"])
        ]


@tracked
class Moderation(Recorded):
    """A second reader's grades, given without seeing the first; then the grade both agree."""

    audit = models.OneToOneField(CaseAudit, on_delete=models.PROTECT, related_name="moderation")
    moderator = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="moderated"
    )
    read_on = models.DateField()
    grades = models.JSONField(default=dict, help_text="The second reader's grade of each area")
    overall = models.CharField(max_length=24, choices=Grade)
    agreed_on = models.DateField(null=True, blank=True)
    agreed_grade = models.CharField(max_length=24, choices=Grade, blank=True)
    why = models.TextField(blank=True)
    feedback = models.TextField(blank=True, help_text="What the first reader was told")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="moderation_agreed_with_a_grade_and_why",
                condition=models.Q(agreed_on__isnull=True, agreed_grade="")
                | models.Q(agreed_on__isnull=False)
                & ~models.Q(agreed_grade="")
                & ~models.Q(why=""),
            )
        ]


@tracked
class AuditAction(Recorded):
    """Something an audit asks for: who does it, by when, and the evidence that closed it."""

    audit = models.ForeignKey(CaseAudit, on_delete=models.PROTECT, related_name="actions")
    what = models.TextField()
    owner = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="audit_actions"
    )
    due_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    closed_by_evidence = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="audit_action_closed_by_evidence",
                condition=models.Q(closed_on__isnull=True) | ~models.Q(closed_by_evidence=""),
            )
        ]
